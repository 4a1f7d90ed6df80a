import TestSupport
import Testing

@testable import TweetText

@Suite("Protected names")
struct ProtectedNamesTests {
    /// Spellings of a name by which somebody may pass himself off as its bearer, and harmless ones.
    private static func disguise(_ name: String, _ generator: inout SplitMix64) -> String {
        let looks: [Character: [String]] = [
            "a": ["а", "α", "𝐚", "A", "ａ"], "b": ["Ь", "B", "8"], "e": ["е", "E", "é"], "i": ["і", "I", "l", "1", "ı"],
            "l": ["I", "1", "L", "ӏ"], "m": ["rn", "M", "м"], "n": ["ո", "N"], "o": ["о", "0", "O", "ο", "ס"],
            "s": ["ѕ", "S", "5"], "0": ["O", "o", "о"], "1": ["l", "I"], "_": ["", "__", "＿"],
        ]
        let hidden = ["\u{200B}", "\u{AD}", "\u{FE0F}", "\u{202E}", "\u{301}"]
        var result = ""
        for character in name {
            let others = looks[character] ?? [character.uppercased()]
            let isOther = Int.random(in: 0..<4, using: &generator) == 0
            result += isOther ? others[Int.random(in: 0..<others.count, using: &generator)] : String(character)
            if Int.random(in: 0..<24, using: &generator) == 0 {
                result += hidden[Int.random(in: 0..<hidden.count, using: &generator)]
            }
        }
        return result
    }

    @Test("are found as the definition says")
    func twin() {
        let names = ["beanhouse", "Mill_Inn", "dan1", "danl", "ian", "Lan", "mia0", "кофе", "AIRLINE", "x"]
        let protected = ProtectedNames(names)
        var generator = SplitMix64(seed: 11)
        var found = 0
        var refused = 0
        var disguised = 0
        var scratch = ProtectedNames.Scratch()
        for _ in 0..<6000 {
            let name = names[Int.random(in: 0..<names.count, using: &generator)]
            let written = Self.disguise(name, &generator)
            let expected = NaiveNames.imitated(by: written, among: names)
            let bytes = Array(("@" + written).utf8)
            let token = Token(kind: .mention, start: 0, end: 1)
            if let run = NameRun(at: token, in: bytes.span), run.end == bytes.count {
                let verdict = protected.judge(run, in: bytes.span, scratch: &scratch)
                let isDisguised = expected.isEmpty && NaiveNames.isDisguised(written, among: names)
                #expect((verdict == .disguise) == isDisguised, "\(written.debugDescription)")
                if isDisguised { disguised += 1 }
            }
            if let answer = protected.name(imitatedBy: written) {
                #expect(expected.contains(answer), "\(written.debugDescription) \(answer)")
                found += 1
            } else {
                #expect(expected.isEmpty, "\(written.debugDescription) \(expected)")
                refused += 1
            }
        }
        #expect(found > 500 && refused > 500 && disguised > 50)
    }

    @Test("are never imitated by their bearers, in any case")
    func bearers() {
        let names = ["beanhouse", "beanh0use", "BEANHOUSE1", "beanhouseI", "rnill", "mill", "ＷＩＤＥ", "wide"]
        let protected = ProtectedNames(names)
        #expect(protected.names == ["beanhouse", "beanh0use", "BEANHOUSE1", "beanhouseI", "rnill", "mill", "ＷＩＤＥ"])
        for name in names {
            for written in [name, name.lowercased(), name.uppercased()] {
                #expect(protected.name(imitatedBy: written) == nil, "\(written)")
            }
        }
        #expect(ProtectedNames().name(imitatedBy: "beanhouse") == nil)
        #expect(ProtectedNames([""]).isEmpty)
    }

    @Test("are looked for in what hangs together behind @")
    func runs() {
        let texts = HostileTexts.texts(3000, seed: 6) + ConfusableSkeletonTests.texts(500, seed: 7).map { "@" + $0 }
        var runs = 0
        for text in texts {
            let bytes = Array(text.utf8)
            let scalars = Array(text.unicodeScalars)
            for token in Tokenizer().tokens(in: text) where token.kind == .mention || token.kind == .punctuation {
                let start = text.unicodeScalars.distance(
                    from: text.startIndex, to: text.utf8.index(text.startIndex, offsetBy: Int(token.start)))
                let expected = NaiveNames.run(in: scalars, at: start, isMention: token.kind == .mention)
                let found = NameRun(at: token, in: bytes.span).map { run in
                    String(decoding: bytes[run.nameStart..<run.end], as: UTF8.self).unicodeScalars.map(\.self)
                }
                #expect(found == expected, "\(text.debugDescription) at \(token.start)")
                if found != nil { runs += 1 }
            }
        }
        #expect(runs > 300)
    }

    @Test("take linear time in names without end")
    func longNames() {
        let protected = ProtectedNames(["bob"])
        #expect(protected.name(imitatedBy: String(repeating: "b\u{43E}b", count: 20_000)) == nil)
        #expect(protected.name(imitatedBy: "b\u{43E}b" + String(repeating: "\u{200B}", count: 50_000)) == "bob")
        #expect(protected.name(imitatedBy: "b\u{43E}b" + String(repeating: "\u{301}", count: 50_000)) == nil)
    }
}
