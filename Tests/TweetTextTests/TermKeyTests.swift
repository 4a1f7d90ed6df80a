import Foundation
import TestSupport
import Testing

@testable import TweetText

@Suite("Term keys")
struct TermKeyTests {
    private static func key(_ text: String) -> String { String(decoding: TermKey.key(of: text), as: UTF8.self) }

    @Test(
        "are one for spellings of one term",
        arguments: [
            ("BUY", "buy"), ("ＢＵＹ", "buy"), ("＃Buy", "#buy"), ("＠Ann", "@ann"), ("＄AAPL", "$aapl"),
            ("Straße", "STRASSE"), ("ſend", "send"), ("\u{212A}ay", "kay"), ("\u{212B}", "å"),
            ("Caf\u{E9}", "CAFE\u{301}"),
            ("ガム", "ｶﾞﾑ"), ("パ", "ﾊﾟ"), ("원", "\u{110B}\u{116F}\u{11AB}"), ("１２٣", "123"), ("१२", "12"),
            ("don’t", "DON'T"),
            ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("İ", "i\u{307}"), ("￥", "¥"), ("❤️", "❤"), ("1️⃣", "1⃣"), ("ﬀ", "FF"), ("豈", "豈"),
            ("a\u{327}\u{301}", "a\u{301}\u{327}"), ("ệ", "e\u{302}\u{323}"), ("Ω", "ω"), ("カー", "ｶｰ"),
        ])
    func same(_ left: String, _ right: String) {
        #expect(Self.key(left).utf8.elementsEqual(Self.key(right).utf8), "\(Self.key(left)) \(Self.key(right))")
    }

    @Test(
        "differ where readers or attackers mean something else",
        arguments: [
            ("buy", "buу"), ("buy", "bu\u{200B}y"), ("buy", "bu\u{200D}y"), ("cafe", "café"), ("i", "ı"),
            ("#buy", "@buy"),
            ("カ", "ガ"), ("𝐛uy", "buy"), ("a\u{FE0F}", "a"), ("ʼ", "'"), ("2", "²"), ("は", "ば"), ("x", "×"),
        ])
    func different(_ left: String, _ right: String) {
        #expect(!Self.key(left).utf8.elementsEqual(Self.key(right).utf8))
    }

    @Test("are keys of themselves, decomposed, and the same for every normal form")
    func normalForms() {
        for text in HostileTexts.texts(3000, seed: 4) {
            let key = Self.key(text)
            #expect(Self.key(key).utf8.elementsEqual(key.utf8), "\(text.debugDescription)")
            #expect(key.decomposedStringWithCanonicalMapping.utf8.elementsEqual(key.utf8), "\(text.debugDescription)")
            // Foundation composes tags as if they were the letters they stand for.
            if text.unicodeScalars.contains("\u{E0067}") { continue }
            #expect(Self.key(text.precomposedStringWithCanonicalMapping).utf8.elementsEqual(key.utf8))
            #expect(Self.key(text.decomposedStringWithCanonicalMapping).utf8.elementsEqual(key.utf8))
        }
    }

    @Test("fold every scalar as the standard library's normal form and lower case say")
    func everyScalar() {
        var folded = 0
        for value in UInt32(0x80)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else { continue }
            let text = String(scalar)
            let key = Self.key(text)
            #expect(Self.key(key).utf8.elementsEqual(key.utf8), "U+\(String(value, radix: 16))")
            #expect(Self.key(text.decomposedStringWithCanonicalMapping).utf8.elementsEqual(key.utf8))
            // Full case folding of what upper-casing gives is that of the scalar itself, but for letters whose
            // capital is another letter's too.
            // The library may know letters that came after Unicode 15.
            if let age = scalar.properties.age, (age.major, age.minor) <= (15, 0), scalar.properties.isUppercase,
                scalar.properties.lowercaseMapping.unicodeScalars.count == 1
            {
                #expect(Self.key(scalar.properties.lowercaseMapping) == key, "U+\(String(value, radix: 16))")
            }
            if key != text { folded += 1 }
        }
        #expect(folded > 2000)
    }

    @Test("of ASCII tokens are those of the general path")
    func asciiTwin() {
        var generator = SplitMix64(seed: 5)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                UInt8.random(in: 0...0x7F, using: &generator)
            }
            let token = Token(kind: .word, flags: .ascii, start: 0, end: bytes.count)
            var fast: [UInt8] = []
            TermKey.append(token, of: bytes.span, to: &fast)
            var general: [UInt8] = []
            TermKey.appendFolded(bytes.span, from: 0, to: bytes.count, into: &general)
            #expect(fast == general)
        }
    }

    @Test("put thousands of marks in order")
    func longMarks() {
        let marks = String(repeating: "\u{301}\u{327}", count: 5000)
        let key = Self.key("a" + marks)
        #expect(key.unicodeScalars.count == 10_001)
        #expect(key.decomposedStringWithCanonicalMapping.utf8.elementsEqual(key.utf8))
    }

    @Test("begin with the scalar that is told without making them")
    func firstScalars() {
        var told = 0
        for value in UInt32(0x80)...0x10FFFF where Unicode.Scalar(value) != nil {
            guard let first = TermKey.firstScalar(of: value).flatMap(Unicode.Scalar.init) else { continue }
            var key: [UInt8] = []
            TermKey.appendKey(of: value, to: &key)
            told += 1
            if !key.starts(with: String(first).utf8) {
                Issue.record("U+\(String(value, radix: 16)) begins with \(key)")
            }
        }
        #expect(told > 100_000)
    }
}
