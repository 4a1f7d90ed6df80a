import Testing
import TweetText

struct BytesSpanTests {
    /// Bytes are copied as one by one, whatever their number and wherever they come to stand.
    @Test func copiesAsALoopDoes() {
        let text = (0..<70).map { UInt8(truncatingIfNeeded: $0 * 37) }
        for count in 0...text.count {
            for start in [0, 1, 7, 8, 9] {
                var copied: [UInt8] = []
                copied.append(addingCapacity: start + count) { output in
                    for index in 0..<start { output.append(UInt8(index)) }
                    output.append(text.span.extracting(..<count))
                }
                var expected = (0..<start).map { UInt8($0) }
                for index in 0..<count { expected.append(text[index]) }
                #expect(copied == expected)
            }
        }
    }

    @Test func copiesWhatAProgramIsWrittenWith() {
        var copied: [UInt8] = []
        copied.append(addingCapacity: 8) { output in
            output.append("")
            output.append("é{}")
        }
        #expect(String(decoding: copied, as: UTF8.self) == "é{}")
    }

    /// A string of pieces is the same whether it fits into its own storage or not.
    @Test(arguments: [
        "", "a", "fifteen bytes l", "sixteen bytes lo", "\u{1F355} and a text that is a good deal longer",
    ])
    func joins(_ piece: String) {
        #expect(String(piece, "é", piece, "!") == piece + "é" + piece + "!")
        #expect(String("", piece, "") == piece)
        #expect(String(room: 100) { $0.append(piece.utf8.span) } == piece)
        #expect(String(piece.utf8.span) == piece)
    }

    @Test func repairsWhatIsNoText() {
        let bytes: [UInt8] = [0x61, 0xC3, 0x61]
        #expect(String(room: 3) { $0.append(bytes.span) } == "a\u{FFFD}a")
        #expect(String(bytes.span) == "a\u{FFFD}a")
    }
}
