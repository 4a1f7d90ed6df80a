import TestSupport
import Testing

@testable import TweetText

/// Cutting of runs without spaces, against a twin that tries everything.
@Suite struct TermSegmenterTests {
    private func pieces(_ text: String, _ words: [String]) -> [String] {
        var table = TermTable()
        for word in words { _ = table.intern(word) }
        let segmenter = TermSegmenter(table)
        var scratch = TermSegmenter.Scratch()
        return Tokenizer().tokens(in: text).flatMap { token in
            guard token.flags.contains(.unspaced) else { return [String]() }
            segmenter.cut(token, in: text.utf8.span, into: &scratch)
            return scratch.pieces.map { piece in
                let bytes = Array(text.utf8)[Int(piece.start)..<Int(piece.end)]
                return (piece.id.isKnown ? "" : "?") + String(decoding: bytes, as: UTF8.self)
            }
        }
    }

    @Test func cutsByTheWordsThatAreKnown() {
        #expect(pieces("拿鐵兩杯", ["拿鐵", "兩", "杯"]) == ["拿鐵", "兩", "杯"])
        #expect(pieces("我要三明治", ["三", "我要", "我"]) == ["我要", "三", "?明治"])
        #expect(pieces("ラテを2つください", ["ラテ", "を", "つ", "ください"]) == ["ラテ", "を", "つ", "ください"])
        #expect(pieces("ชาไทยสองแก้วค่ะ", ["ชาไทย", "สอง", "แก้ว", "ค่ะ", "ชา"]) == ["ชาไทย", "สอง", "แก้ว", "ค่ะ"])
        #expect(pieces("라떼두잔", ["라떼", "두", "잔"]) == ["라떼", "두", "잔"])
        #expect(pieces("拿鐵", []) == ["?拿鐵"])
    }

    /// No border falls between a letter and its mark, or within a syllable; spellings that are one are cut alike.
    @Test func keepsCharactersWhole() {
        #expect(pieces("はぱ", ["は"]) == ["は", "?ぱ"])
        #expect(pieces("は\u{309A}", ["は"]) == ["?は\u{309A}"])
        #expect(pieces("ハ\u{309A}ン", ["パン"]) == ["ハ\u{309A}ン"])
        #expect(pieces("ﾊﾟﾝ", ["パン"]) == ["ﾊﾟﾝ"])
        #expect(pieces("\u{1103}\u{116E}\u{110C}\u{1161}\u{11AB}", ["두", "잔"]).count == 2)
        #expect(pieces("잔", ["자"]) == ["?잔"])
        #expect(pieces("กา", ["ก"]) == ["ก", "?า"])
        #expect(pieces("ก็", ["ก"]) == ["?ก็"])
    }

    @Test(arguments: 0..<20) func agreesWithItsTwin(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let letters = ["一", "二", "杯", "は", "は\u{309A}", "ン"]
        func word(_ longest: Int) -> String {
            (0..<Int.random(in: 1...longest, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
                .joined()
        }
        for _ in 0..<60 {
            let words = (0..<6).map { _ in word(4) }
            let text = word(12)
            let known = Set(words.map { TermKey.key(of: $0) })
            for token in Tokenizer().tokens(in: text) where token.flags.contains(.unspaced) {
                let twin = NaiveCutting(token, of: Array(text.utf8), known: known)
                var table = TermTable()
                for word in words { _ = table.intern(word) }
                var scratch = TermSegmenter.Scratch()
                TermSegmenter(table).cut(token, in: text.utf8.span, into: &scratch)
                #expect(scratch.pieces.map { TextSpan(Int($0.start), Int($0.end)) } == twin.spans, "\(text) \(words)")
                let unknown = scratch.pieces.reduce(0) { $0 + ($1.id.isKnown ? 0 : Int($1.letters)) }
                #expect(unknown == twin.cost.unknown)
            }
        }
    }
}
