import Foundation
import TestSupport
import Testing

@testable import TweetText

@Suite("Tokenizer")
struct TokenizerTests {
    @Test("splits posts as the cases say", arguments: try CaseFile.load("tokens.cases", separator: " ⇒ "))
    func cases(_ example: CaseFile.Case) {
        #expect(Self.shown(Tokenizer().tokens(in: example.left), of: example.left) == example.right)
    }

    /// Tokens as the case file writes them.
    private static func shown(_ tokens: [Token], of text: String) -> String {
        let names: [Token.Kind: String] = [
            .word: "w", .number: "n", .hashtag: "h", .mention: "m", .cashtag: "c", .url: "u", .emoji: "e",
            .currencySign: "$", .punctuation: "p", .symbol: "s", .invisible: "i",
        ]
        var shown = ""
        for token in tokens {
            guard let name = names[token.kind] else {
                shown += " "
                continue
            }
            if token.flags.contains(.gluedBefore) { shown += "~" }
            shown += "\(name):\(slice(text, token))"
        }
        return shown
    }

    static func slice(_ text: String, _ token: Token) -> String {
        String(decoding: Array(text.utf8)[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    @Test("covers every text without gap or overlap, with flags that fit")
    func coverage() {
        for text in HostileTexts.texts(4000, seed: 1) {
            let bytes = Array(text.utf8)
            let tokens = Tokenizer().tokens(in: text)
            var end = 0
            for (index, token) in tokens.enumerated() {
                #expect(Int(token.start) == end && token.end > token.start, "\(text.debugDescription)")
                end = Int(token.end)
                let isSpace = token.kind == .space
                let before = index > 0 && tokens[index - 1].kind != .space && !isSpace
                let behind = index + 1 < tokens.count && tokens[index + 1].kind != .space && !isSpace
                #expect(token.flags.contains(.gluedBefore) == before)
                #expect(token.flags.contains(.gluedAfter) == behind, "\(text.debugDescription)")
                let isASCII = bytes[Int(token.start)..<Int(token.end)].allSatisfy { $0 < 0x80 }
                #expect(token.flags.contains(.ascii) == isASCII, "\(text.debugDescription)")
                #expect(end == bytes.count || bytes[end] & 0xC0 != 0x80, "a token ends inside a scalar")
            }
            #expect(end == bytes.count)
        }
    }

    @Test("reads texts cut at any byte, and any bytes at all")
    func cutTexts() {
        var tokens: [Token] = []
        var scratch: [UInt8] = []
        let table = TermTable()
        func check(_ bytes: [UInt8]) {
            Tokenizer().tokenize(bytes.span, into: &tokens)
            #expect(tokens.last.map { Int($0.end) } ?? 0 == bytes.count)
            for token in tokens {
                _ = table.find(token, in: bytes.span, scratch: &scratch)
                _ = NumberReadings(of: token, in: bytes.span, marks: .point)
            }
            _ = AmountScanner().amounts(in: bytes.span, tokens: tokens)
        }
        for text in HostileTexts.texts(60, seed: 2) {
            let bytes = Array(text.utf8)
            for cut in 0...bytes.count {
                check(Array(bytes[..<cut]))
                check(Array(bytes[cut...]))
            }
        }
        var generator = SplitMix64(seed: 3)
        for _ in 0..<500 {
            let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
            check(bytes)
            check(Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }

    #if DEBUG
        @Test(
            "reads no text more than a constant number of times",
            arguments: [
                "a.", "@", "#a", "#a#", "http://", "a\u{301}", "\u{301}\u{327}", "1.", "1,", "1\u{A0}", "1", "a", "'",
                "a'",
                "a'b.", "a.com/(", "a.com/((", "(", "http://a.", "http://a.com/?", "a-", "a_", "1a", "$a", "$", "@a",
                "RT@a", "👨\u{200D}",
                "🇩", "🏴\u{E0067}", "\u{E0067}", "1\u{FE0F}\u{20E3}", "1\u{20E3}", "み.", "http://み", "a.みんな", "xn--",
                "a.co", "a.com",
                "a.com.", "é", "éa.", "t.co/", "https://t.co/a", "a.com/@", "a.com?", "\u{200D}", "क\u{200D}", "語a.com",
                "a.vermö", "http://語言.",
                "#1", "#語", "\u{FE0F}",
                " ", "\u{3000}", "a:", "http", "http:", "https:/", "語", "語a", "1円", "٣٫", "a’", "l'a.fr", "(a", "/a.b",
                "a.b/c)",
            ])
        func isLinear(_ piece: String) {
            let once = Self.bytesRead(piece, repeated: 500)
            let twice = Self.bytesRead(piece, repeated: 1000)
            let four = Self.bytesRead(piece, repeated: 2000)
            #expect(twice.read <= 2 * once.read + 200, "\(once) then \(twice)")
            #expect(four.read <= 2 * twice.read + 200, "\(twice) then \(four)")
            #expect(four.read <= 24 * four.bytes + 200)
        }

        @Test(
            "finds the amounts of no text in more than a constant number of readings",
            arguments: [
                "1.1.", "$1", "1€", "1e", "1e1", "$", "$$$$5", "1-", "1/", "1 111 ", " 111", "€ 1 111 ", "1k", "1 k ",
                "$1 k ",
                "1億", "1億1", "1万 ", "万", "1 million ", "million ", "US $", "EUR ", "5 EUR ", "EUR 5 EUR ", "-$", "-1",
                ".5",
                ",5", "1.-", "1,--", "1½", "½", "1€1", "10€50", "円", "1円", "1ドル", "1ドルドル", "d.", "د.إ", "1د.إ", "A1€",
                "TRY 5 ", "5 TRY ", "+1", "%1€",
            ])
        func amountsAreLinear(_ piece: String) {
            func read(_ count: Int) -> Int {
                let text = String(repeating: piece, count: count)
                let bytes = Array(text.utf8)
                let tokens = Tokenizer().tokens(in: text)
                let meter = ScanMeter()
                ScanMeter.$current.withValue(meter) { _ = AmountScanner().scan(bytes.span, tokens: tokens) }
                return meter.bytes
            }
            let once = read(500)
            let twice = read(1000)
            let four = read(2000)
            #expect(twice <= 2 * once + 2000, "\(once) then \(twice)")
            #expect(four <= 2 * twice + 2000, "\(twice) then \(four)")
        }

        @Test("counts the bytes it reads")
        func meter() {
            #expect(Self.bytesRead("abc #tag 12 ", repeated: 10).read >= 120)
            #expect(Self.bytesRead("a.com/((", repeated: 10).read > 100)
        }

        private static func bytesRead(_ piece: String, repeated count: Int) -> (read: Int, bytes: Int) {
            let text = String(repeating: piece, count: count)
            let meter = ScanMeter()
            ScanMeter.$current.withValue(meter) { _ = Tokenizer().tokens(in: text) }
            return (meter.bytes, text.utf8.count)
        }
    #endif

    @Test("reads ASCII words as the general path does")
    func wordTwin() {
        var generator = SplitMix64(seed: 10)
        let letters = Array("abzAZ' ,;!#".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<24).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
            var tokens: [Token] = []
            Tokenizer().tokenize(bytes.span, into: &tokens)
            for token in tokens where token.kind == .word {
                let general = Tokenizer.word(bytes.span, at: Int(token.start))
                #expect(general.end == Int(token.end) && general.isASCII)
            }
        }
    }

    @Test("keeps the room of the array it fills")
    func reuse() {
        var tokens: [Token] = []
        tokens.reserveCapacity(64)
        let room = tokens.capacity
        for text in ["#buy 2 lattes @beanhouse", "", "10€ @bob", "日本語 ☕️ 1,299.00"] {
            Tokenizer().tokenize(Array(text.utf8).span, into: &tokens)
            #expect(tokens.capacity == room)
            #expect(tokens == Tokenizer().tokens(in: text))
        }
    }

    @Test("takes every sequence of Unicode's emoji test as one token", .enabled(if: SharedFile.mayRead))
    func emojiSequences() throws {
        let text = try SharedFile.text("data/unicode/emoji-test.txt")
        var count = 0
        for line in text.split(separator: "\n") where !line.hasPrefix("#") && line.contains(";") {
            let scalars = line.prefix { $0 != ";" }.split(separator: " ").compactMap { UInt32($0, radix: 16) }
            var sequence = String.UnicodeScalarView()
            sequence.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
            let tokens = Tokenizer().tokens(in: String(sequence))
            #expect(tokens.map(\.kind) == [.emoji], "\(line)")
            count += 1
        }
        #expect(count > 4000)
    }
}
