import TestSupport
import Testing

@testable import TweetText

@Suite("Flat arrays")
struct FlatArrayTests {
    @Test("hold what arrays hold, in memory or within a region")
    func agreesWithArrays() {
        var generator = SplitMix64(seed: 3)
        for count in [0, 1, 7, 64] {
            let numbers = (0..<count).map { _ in Int32.random(in: .min ... .max, using: &generator) }
            let flat = FlatArray(numbers)
            #expect(Array(flat) == numbers)
            #expect(flat.bytes.count == 4 * count)
            // Where it lies in a file, no address is a multiple of anything.
            let file = ByteRegion(copying: [9 as UInt8] + Array(flat.bytes))
            #expect(Array(FlatArray<Int32>(in: file, bytes: 1..<1 + 4 * count)) == numbers)
            #expect(Array(FlatArray<Int32>(flat.bytes)) == numbers)
        }
        #expect(Array(FlatArray([UInt16(0x1234)]).bytes) == [0x34, 0x12], "the lowest byte comes first")
    }

    @Test("read as nothing outside")
    func boundsHold() {
        let flat = FlatArray([UInt64(5), 6])
        for position in [-1, 2, .min, .max] { #expect(flat[position] == 0) }
        let file = ByteRegion(copying: [1, 2, 3] as [UInt8])
        #expect(FlatArray<UInt32>(in: file, bytes: 0..<100).isEmpty, "no whole number lies within")
        #expect(Array(FlatArray<UInt8>(in: file, bytes: 2..<100)) == [3])
        for offset in [-1, 0, 2, 3, .max, .min] { #expect(file.number(at: offset, as: UInt32.self) == 0) }
        #expect(FlatArray<UInt8>(in: file, bytes: 0..<3).text(1..<50) == "\u{2}\u{3}")
        #expect(FlatArray<UInt8>().text(0..<4).isEmpty)
    }

    @Test("ranges of lists stay within, whatever the ends are")
    func rangesAreClamped() {
        let ends = FlatArray<Int32>([2, 5, 3, -4, .max])
        #expect((-1...5).map { ends.range(of: $0, limit: 10) } == [0..<0, 0..<2, 2..<5, 5..<5, 3..<3, 0..<10, 0..<0])
        let texts = FlatTexts(["a", "", "äö"])
        #expect(Array(texts) == ["a", "", "äö"] && texts[3].isEmpty && texts[-1].isEmpty)
    }

    @Test("blocks are moved one behind the other")
    func blocksAreMoved() {
        var blocks: [[UInt8]] = [[1, 2], [], [3]]
        #expect(Array(FlatArray(moving: &blocks)) == [1, 2, 3])
        #expect(blocks.isEmpty)
    }
}
