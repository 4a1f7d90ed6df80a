import TestSupport
import Testing

@testable import TweetText

@Suite("Byte signs")
struct ByteSignsTests {
    @Test("are found as a loop finds them")
    func agreesWithALoop() {
        var generator = SplitMix64(seed: 12)
        let bytes = Array("\t\n\"\\,ab\u{1}\u{7F}<&  ".utf8) + [0x80, 0xFF, 0x1F, 0x20]
        for _ in 0..<2000 {
            let count = Int.random(in: 0...50, using: &generator)
            // Mostly plain, so that signs stand at every place of a block.
            let text = (0..<count).map { _ -> UInt8 in
                Bool.random(using: &generator) || Bool.random(using: &generator)
                    ? 0x61 : bytes[Int.random(in: 0..<bytes.count, using: &generator)]
            }
            let start = Int.random(in: 0...count, using: &generator)
            let field = text[start...].firstIndex { $0 == 0x09 || $0 == 0x0A || $0 == 0x22 } ?? count
            #expect(ByteSigns.next(in: text.span, from: start, of: 0x09, 0x0A, 0x22) == field)
            let json = text[start...].firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? count
            #expect(ByteSigns.nextInJSON(in: text.span, from: start) == json)
            let prose = text.indices[start...].first { index in
                !(0x20..<0x80 ~= text[index]) || text[index] == 0x3C || text[index] == 0x26
                    || text[index] == 0x20 && (index == 0 || text[index - 1] == 0x20)
            }
            #expect(ByteSigns.nextInProse(in: text.span, from: start) == prose ?? count)
        }
    }
}
