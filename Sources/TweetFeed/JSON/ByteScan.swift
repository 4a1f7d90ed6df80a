/// Finds bytes eight or sixteen at a time.
///
/// The only place of this module that reads through pointers. Each function has a scalar twin, which the
/// tests hold it to. The tricks are those of Hacker's Delight, section 6-1: a borrow or carry can mark a byte
/// too many only above one that is marked rightly, so the lowest mark is always right.
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }

    /// Index of the first byte, from `start` on, that ends or interrupts a JSON string: a quote, a backslash
    /// or a control character; the end of the bytes where there is none.
    @inline(__always)
    static func stringStop(in bytes: Span<UInt8>, from start: Int) -> Int {
        stringStop(in: bytes, from: start, NativeVector.self)
    }

    /// The same with vectors of a kind.
    @inline(__always)
    static func stringStop<Vector: ByteVector>(in bytes: Span<UInt8>, from start: Int, _: Vector.Type) -> Int {
        var index = start
        let found: Int? = bytes.withUnsafeBytes { raw in
            guard let base = raw.baseAddress else { return nil }
            while index &+ 16 <= raw.count {
                let here = Vector(at: base + index)
                let marks = here.equal(to: UInt8(ascii: "\"")) | here.equal(to: UInt8(ascii: "\\")) | here.isBelow(0x20)
                if marks.bits != 0 { return index &+ marks.bits.trailingZeroBitCount }
                index &+= 16
            }
            return nil
        }
        return found ?? stringStopScalar(in: bytes, from: index)
    }

    /// The scalar twin of `stringStop`.
    static func stringStopScalar(in bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return index }
            index &+= 1
        }
        return index
    }

    /// Index of the first `wanted` byte from `start` on; the end of the bytes where there is none.
    static func first(_ wanted: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        let pattern = ones &* UInt64(wanted)
        var index = start
        let found: Int? = bytes.withUnsafeBytes { raw in
            while index &+ 8 <= raw.count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let marks = zeros(word ^ pattern)
                if marks != 0 { return index &+ marks.trailingZeroBitCount / 8 }
                index &+= 8
            }
            return nil
        }
        return found ?? firstScalar(wanted, in: bytes, from: index)
    }

    /// The scalar twin of `first`.
    static func firstScalar(_ wanted: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != wanted { index &+= 1 }
        return index
    }

    /// Appends bytes to an array in one move.
    static func append(_ bytes: Span<UInt8>, to array: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { array.append(contentsOf: $0) }
    }
}
