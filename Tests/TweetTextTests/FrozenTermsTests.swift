import TestSupport
import Testing

@testable import TweetText

@Suite("Frozen terms")
struct FrozenTermsTests {
    private static let words = [
        "kettle", "Mug", "café", "拿鐵", "兩杯", "拿", "ラテ", "x1", "ＷＩＤＥ", "a-b",
        "a-very-long-word-of-more-than-eight-bytes",
    ]

    @Test("a table that begins with them finds what a table of all words finds")
    func agreesWithOneTable() {
        var first = TermTable()
        for word in Self.words.prefix(6) { _ = first.intern(word) }
        var table = TermTable(base: first.frozen())
        var plain = TermTable()
        for word in Self.words {
            #expect(table.intern(word) == plain.intern(word), "\(word)")
            #expect(table.key(of: table.intern(word)) == TermKey.key(of: word))
        }
        #expect(table.count == plain.count)
        var scratch: [UInt8] = []
        for text in Self.words + ["KETTLE", "mugs", "unknown", "拿鐵兩杯ラテ", ""] + HostileTexts.texts(100, seed: 4) {
            #expect(table.find(key: TermKey.key(of: text)) == plain.find(key: TermKey.key(of: text)))
            let bytes = Array(text.utf8)
            for token in Tokenizer().tokens(in: text) {
                #expect(
                    table.find(token, in: bytes.span, scratch: &scratch)
                        == plain.find(token, in: bytes.span, scratch: &scratch))
            }
        }
    }

    @Test("runs are cut the same")
    func segmentsTheSame() {
        var first = TermTable()
        for word in ["拿鐵", "兩", "咖啡", "コーヒー"] { _ = first.intern(word) }
        var table = TermTable(base: first.frozen())
        var plain = TermTable()
        for word in ["拿鐵", "兩", "咖啡", "コーヒー", "杯", "拿", "鐵兩"] {
            _ = table.intern(word)
            _ = plain.intern(word)
        }
        for run in ["拿鐵兩杯", "拿鐵兩", "咖啡拿鐵杯", "コーヒー拿", "杯", "無拿鐵無"] {
            let bytes = Array(run.utf8)
            let token = Token(kind: .word, flags: .unspaced, start: 0, end: bytes.count)
            var one = TermSegmenter.Scratch()
            var other = TermSegmenter.Scratch()
            TermSegmenter(table).cut(token, in: bytes.span, into: &one)
            TermSegmenter(plain).cut(token, in: bytes.span, into: &other)
            #expect(one.pieces == other.pieces, "\(run)")
        }
    }

    @Test("damaged ones find nothing or something, and nothing else happens")
    func damageIsHarmless() {
        var first = TermTable()
        for word in Self.words { _ = first.intern(word) }
        var whole = FlatSections()
        first.frozen().add("t", to: &whole)
        var generator = SplitMix64(seed: 8)
        for _ in 0..<300 {
            var sections = FlatSections()
            for section in whole.all {
                var bytes = Array(section.bytes)
                for _ in 0..<3 where !bytes.isEmpty {
                    bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                        [0, 1, 0x7F, 0xFF][
                            Int.random(in: 0..<4, using: &generator)]
                }
                if Int.random(in: 0..<6, using: &generator) == 0 { bytes.removeLast(bytes.count / 2) }
                sections.add(section.name, FlatArray(bytes))
            }
            let table = TermTable(base: FrozenTerms("t", in: sections))
            let segmenter = TermSegmenter(table)
            var scratch = TermSegmenter.Scratch()
            for word in Self.words + ["拿鐵兩杯ラテ"] {
                #expect(table.find(key: TermKey.key(of: word)).rawValue <= table.count)
                let bytes = Array(word.utf8)
                segmenter.cut(
                    Token(kind: .word, flags: .unspaced, start: 0, end: bytes.count), in: bytes.span, into: &scratch)
                #expect(scratch.pieces.allSatisfy { $0.id.rawValue <= table.count })
            }
        }
    }
}
