import TestSupport
import Testing

@testable import TweetFeed

/// The marks that kernels find in blocks, against those that are found byte by byte.
@Suite struct RecordMarksTests {
    /// All marks, or those that are met where so many bytes are passed from each on.
    private static func marks<Kernels: BlockKernels>(
        _ bytes: UnsafeRawBufferPointer, handles: Bool, passing length: Int? = nil, _: Kernels.Type
    ) -> [Int] {
        var cursor = RecordMarks.Cursor<Kernels>(bytes, from: 0, handles: handles)
        var marks: [Int] = []
        while true {
            let mark = cursor.next()
            if mark >= bytes.count { return marks }
            marks.append(mark)
            if let length { cursor.skip(to: mark + length) }
        }
    }

    private static func scalarMarks(_ bytes: UnsafeRawBufferPointer, handles: Bool) -> [Int] {
        var marks: [Int] = []
        var index = 0
        while true {
            index = RecordMarks.nextScalar(in: bytes, from: index, handles: handles)
            if index >= bytes.count { return marks }
            marks.append(index)
            index += 1
        }
    }

    @Test func areThoseOfSingleBytes() {
        var random = SplitMix64(seed: 65)
        let pieces = [
            #"ext""#, #"ody""#, #"ent""#, #"ame""#, #"get""#, #"ost""#, #"\u0074"#, "\\", "0", "\n", "e", "t", "\"",
            "é", "geC",
            "a value that is long enough to pass a block ", "x",
        ]
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...40, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
            for handles in [false, true] {
                Array(text.utf8).withUnsafeBytes { bytes in
                    let marks = EveryKernel.agreed(on: text) { Self.marks(bytes, handles: handles, $0) }
                    #expect(marks == Self.scalarMarks(bytes, handles: handles), "\(text)")
                }
            }
        }
    }

    /// A mark that is passed is not met again, and none behind it is lost.
    @Test func placesCanBePassed() {
        var random = SplitMix64(seed: 651)
        let bytes = (0..<1_000).map { _ in [0x0A, 0x61, 0x62, 0x63].randomElement(using: &random) ?? UInt8(0) }
        bytes.withUnsafeBytes { bytes in
            let lines = Self.scalarMarks(bytes, handles: false)
            for length in [1, 7, 63, 64, 65, 200] {
                let met = EveryKernel.agreed(on: "\(length)") { Self.marks(bytes, handles: false, passing: length, $0) }
                var expected: [Int] = []
                for line in lines where line >= (expected.last.map { $0 + length } ?? 0) { expected.append(line) }
                #expect(met == expected)
            }
        }
    }
}
