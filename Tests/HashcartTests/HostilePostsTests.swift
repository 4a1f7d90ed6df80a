import Foundation
import Hashcart
import TestSupport
import Testing

/// Whatever stands in a post, the engine says something or nothing, and ends.
@Suite struct HostilePostsTests {
    /// Everything that grammars wait for, and everything that troubles readers of text.
    private static let pieces = [
        "#buy", "#Buy", "＃ｂｕｙ", "#kaufen", "#envoyer", "#BuyKindleFireHD", "@beanhouse", "@SMoneyfr", "@bob",
        "@Dominos", "🍕",
        "pay", "donate", "to", "for", "mocha", "large", "red shoes", "2", "0", "-1", "2x", "x2", "1,5", "10€", "$5",
        "€", "EUR",
        "<10€>", "<", ">", "\"", "“", "”", "«", "»", "'", "don't", "if", "tweet", "RT @ann:", "RT", "not", "!", ".",
        ",", ":", ";",
        "-", "–", "/", "&amp;", "\n", "\u{A0}", "\u{200B}", "\u{202E}", "\u{2066}", "\u{301}", "é", "ß", "👨‍👩‍👧", "🇩🇪",
        "日本語", "ก็",
        "https://t.co/a", "t.co", "\u{0}", "\u{FEFF}", "\u{10FFFF}", "99999999999999999999", "$AAPL", "K7Q2", "OX-41",
        "#", "@", "@be\u{430}nhouse", "@B0B", "\u{43E}", "@\u{455}MoneyFR",
    ]

    private func check(_ intents: [OrderIntent], _ text: String) {
        for intent in intents {
            var line: [UInt8] = []
            IntentWriter().append(intent, to: &line)
            #expect(line.last == UInt8(ascii: "\n") && line.dropLast().allSatisfy { $0 >= 0x20 })
            #expect((intent.status == .complete) == (intent.issues.isEmpty && intent.alternatives.isEmpty), "\(text)")
        }
    }

    @Test func commandsInPieces() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let scratch = MatcherScratch()
        var generator = SplitMix64(seed: 41)
        var found = 0
        for _ in 0..<1_500 {
            var text = ""
            for _ in 0..<Int.random(in: 1...14, using: &generator) {
                text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
                text += [" ", " ", " ", ""][Int.random(in: 0..<4, using: &generator)]
            }
            var context = PostContext()
            // The feed says where own words begin; wrong sayings must do no harm.
            if Int.random(in: 0..<4, using: &generator) == 0 {
                context.ownWordsStart = Int.random(in: 0...text.utf8.count + 2, using: &generator)
                context.reply = PostContext.Parent(id: ["LAT", "DON", "7"].randomElement(using: &generator))
            }
            let intents = engine.intents(in: Tweet(text: text, context: context), scratch: scratch)
            check(intents, text)
            found += intents.count
        }
        #expect(found > 80)
    }

    @Test func bytesOfAnyKind() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        var generator = SplitMix64(seed: 7)
        for _ in 0..<100 {
            let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            for format in [FeedFormat.auto, .text, .csv, .xV1, .xV2] {
                do {
                    for tweet in try Posts.all(in: bytes, format: format) {
                        check(engine.intents(in: tweet), tweet.text)
                    }
                } catch let error as FeedError {
                    #expect(!error.description.isEmpty)
                }
            }
            let text = "#buy 2 mocha @beanhouse " + String(decoding: bytes, as: UTF8.self)
            check(engine.intents(in: Tweet(text: text)), text)
        }
    }

    @Test(.enabled(if: Repository.shared != nil || Repository.mustHaveShared, "no shared folder"))
    func naughtyStrings() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let shared = try #require(Repository.shared)
        let data = try Data(contentsOf: shared.appending(path: "data/hostile/blns.json"))
        let strings = try JSONDecoder().decode([String].self, from: data)
        #expect(strings.count > 400)
        for string in strings {
            for text in [string, string + "#buy mocha @beanhouse", "@SMoneyfr #envoyer 10€ @bob " + string] {
                check(engine.intents(in: Tweet(text: text)), text)
            }
        }
    }

    /// The Unicode consortium's own texts for finding borders of words and characters.
    @Test(.enabled(if: Repository.shared != nil || Repository.mustHaveShared, "no shared folder"))
    func breakTests() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let folder = try #require(Repository.shared).appending(path: "data/unicode")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("BreakTest") }
        #expect(!names.isEmpty)
        var texts = 0
        for name in names {
            let lines = try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n")
            for line in lines where !line.hasPrefix("#") {
                var text = String.UnicodeScalarView()
                for word in line.prefix(while: { $0 != "#" }).split(whereSeparator: { "÷× \t".contains($0) }) {
                    if let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) { text.append(scalar) }
                }
                let post = "#buy mocha @beanhouse " + String(text) + "#buy"
                check(engine.intents(in: Tweet(text: post)), post)
                texts += 1
            }
        }
        #expect(texts > 500)
    }

    /// Long posts end: that they do in linear time is counted elsewhere.
    @Test(arguments: [
        "#buy ", "@beanhouse ", "2 ", "\"", "\u{301}", "“a ", "#BuyKindleFireHD ", "pay @bob $5 ", "RT @ann: ", "a-1-",
        "<", "\n", "@b\u{43E}b ", "@be\u{430}nhouse", "@j\u{200B}",
    ])
    func longPostsEnd(unit: String) throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let text = String(repeating: unit, count: 3_000 / unit.utf8.count)
        check(engine.intents(in: Tweet(text: text)), unit)
        check(engine.intents(in: Tweet(text: text + "#buy 2 mocha @beanhouse " + text)), unit)
    }
}
