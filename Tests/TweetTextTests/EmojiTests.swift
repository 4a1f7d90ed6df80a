import Testing

@testable import TweetText

@Suite("Emoji")
struct EmojiTests {
    /// The sequences of Unicode's emoji test with their status.
    static func sequences() throws -> [(text: String, status: String)] {
        try SharedFile.text("data/unicode/emoji-test.txt").split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let split = line.firstIndex(of: ";") else { return nil }
            var text = String.UnicodeScalarView()
            for part in line[..<split].split(separator: " ") {
                guard let scalar = UInt32(part, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
                text.append(scalar)
            }
            let status = line[line.index(after: split)...].prefix { $0 != "#" }.filter { $0 != " " }
            return (String(text), status)
        }
    }

    @Test("sequences of version 15.0 are one token each, alone and in a row", .enabled(if: SharedFile.mayRead))
    func tokens() throws {
        let sequences = try Self.sequences()
        #expect(sequences.count == 4733)
        #expect(Set(sequences.map(\.status)) == ["fully-qualified", "minimally-qualified", "unqualified", "component"])
        for (text, status) in sequences {
            #expect(Tokenizer().tokens(in: text).map(\.kind) == [.emoji], "\(text) \(status)")
            // Between letters, and twice.
            let kinds = Tokenizer().tokens(in: "a\(text)b").map(\.kind)
            #expect(kinds == [.word, .emoji, .word], "\(text) \(status)")
            guard status != "component" else { continue }
            #expect(Tokenizer().tokens(in: text + text).map(\.kind) == [.emoji, .emoji], "\(text) \(status)")
        }
    }

    @Test("sequences weigh as one character each", .enabled(if: SharedFile.mayRead))
    func weights() throws {
        for (text, status) in try Self.sequences() {
            let isSign = text.unicodeScalars.count == 1 && ["\u{A9}", "\u{AE}"].contains(text)
            let measure = TweetParser.parse(text)
            #expect(measure.weightedLength == (isSign ? 1 : 2), "\(text) \(status)")
            #expect(measure.isValid && measure.validRange == TextSpan(0, text.utf8.count))
        }
    }

    @Test(
        "that are none, or more than one",
        arguments: [
            // Presentation as text; half a flag; a modifier alone; a joiner that joins nothing; a tag run without end.
            ("❤\u{FE0E}", [Token.Kind.symbol]), ("🇩", [.symbol]), ("🇩🇪🇫", [.emoji, .symbol]), ("🏽", [.emoji]),
            ("👩\u{200D}", [.emoji, .invisible]), ("👩\u{200D}a", [.emoji, .invisible, .word]),
            ("🏴\u{E0067}\u{E0062}", [.emoji, .invisible, .invisible]), ("1\u{FE0F}", [.number, .invisible]),
            ("#\u{FE0F}\u{20E3}", [.emoji]), ("12\u{FE0F}\u{20E3}", [.number, .emoji]),
        ])
    func edges(_ text: String, _ kinds: [Token.Kind]) {
        #expect(Tokenizer().tokens(in: text).map(\.kind) == kinds)
    }
}
