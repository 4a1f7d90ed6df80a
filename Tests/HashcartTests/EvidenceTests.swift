import Hashcart
import Testing
import TweetFeed

/// Evidence covers the words that it names, in three units, and ids are what the contract says.
@Suite struct EvidenceTests {
    private func check(_ reading: IntentReading, in text: String) {
        let utf8 = Array(text.utf8)
        let scalars = Array(text.unicodeScalars)
        let utf16 = Array(text.utf16)
        for evidence in reading.evidence {
            let words = evidence.text ?? ""
            #expect(!words.isEmpty)
            #expect(String(decoding: utf8[evidence.utf8.start..<evidence.utf8.end], as: UTF8.self) == words)
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[evidence.scalars])
            #expect(Array(String(view).utf8) == Array(words.utf8))
            #expect(String(decoding: utf16[evidence.utf16], as: UTF16.self) == words)
        }
    }

    @Test func spansCoverTheirWords() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        var count = 0
        let examples = engine.matcher.grammars.flatMap(\.matches).flatMap(\.examples)
        // Before the command stands what takes different room in each unit.
        for prefix in ["", "👨‍👩‍👧 é 𝔘 ", "日本語 🇩🇪 "] {
            for example in examples {
                let text = prefix + example.text
                for intent in engine.intents(in: Tweet(text: text)) {
                    for reading in [intent.reading] + intent.alternatives { check(reading, in: text) }
                    #expect(!intent.evidence.isEmpty || !intent.alternatives.isEmpty)
                    count += 1
                }
            }
        }
        #expect(count > 200)
    }

    @Test func idsNamePostGrammarAndOrdinal() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let text = "@SMoneyfr #envoyer 10€ @bob et @SMoneyfr #envoyer 20€ @ann"
        let tweet = Tweet(platform: .x, id: "12", firstID: "11", text: text)
        #expect(engine.intents(in: tweet).map(\.id.rawValue) == ["x:11:smoney:1", "x:11:smoney:2"])
        // Without an id the words stand for the post.
        let first = engine.intents(in: Tweet(text: text)).map(\.id.rawValue)
        #expect(first == engine.intents(in: Tweet(text: text)).map(\.id.rawValue))
        #expect(first != engine.intents(in: Tweet(text: text + "!")).map(\.id.rawValue))
        #expect(first.count == 2 && first.allSatisfy { $0.hasPrefix("text:") })
    }
}
