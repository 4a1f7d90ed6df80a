/// A member of an object as nearly all are written: name, colon, value, comma and the next name's quotation mark, with no
/// space between them; the value a string whose escapes are of two bytes, a positive integer, `true`, `false` or `null`.
///
/// A kernel over pointers for `JSONScanner` and `JSONReader`, which read all others, and these too where no more than a
/// few bytes follow.
struct PlainMember {
    /// Behind the name's closing quotation mark.
    let keyEnd: Int
    let valueStart: Int
    let valueEnd: Int

    /// The opening quotation mark of the next name.
    var next: Int { valueEnd &+ 1 }

    /// The member whose name's opening quotation mark is at `start`; nil where it is written in another way, or broken.
    @inline(__always)
    init?(in bytes: Span<UInt8>, from start: Int) {
        let member = bytes.withUnsafeBytes { PlainMember(in: $0, from: start, NativeVector.self) }
        guard let member else { return nil }
        self = member
    }

    /// The same with vectors of a kind.
    @inline(__always)
    init?<Vector: ByteVector>(in bytes: UnsafeRawBufferPointer, from start: Int, _: Vector.Type) {
        guard let keyClose = Self.stringEnd(in: bytes, from: start &+ 1, mayEscape: false, Vector.self),
            bytes[keyClose &+ 1] == UInt8(ascii: ":")
        else { return nil }
        keyEnd = keyClose &+ 1
        valueStart = keyClose &+ 2
        switch bytes[valueStart] {
        case UInt8(ascii: "\""):
            guard let close = Self.stringEnd(in: bytes, from: valueStart &+ 1, mayEscape: true, Vector.self) else {
                return nil
            }
            valueEnd = close &+ 1
        case UInt8(ascii: "n"): valueEnd = valueStart &+ 4
        case UInt8(ascii: "t"): valueEnd = valueStart &+ 4
        case UInt8(ascii: "f"): valueEnd = valueStart &+ 5
        case UInt8(ascii: "1")...UInt8(ascii: "9"):
            var end = valueStart &+ 1
            // Longer ones are left to who reads all numbers.
            while end < bytes.count, end &- valueStart < 32, JSONScalar.isDigit(bytes[end]) { end &+= 1 }
            valueEnd = end
        default: return nil
        }
        guard valueEnd &+ 2 <= bytes.count, Self.isWhole(bytes, valueStart), bytes[valueEnd] == UInt8(ascii: ","),
            bytes[valueEnd &+ 1] == UInt8(ascii: "\"")
        else { return nil }
    }

    /// Whether a value that begins like `true`, `false` or `null` is; four bytes are at hand.
    @inline(__always)
    private static func isWhole(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        switch bytes[start] {
        case UInt8(ascii: "n"): word(bytes, start) == 0x6C6C_756E
        case UInt8(ascii: "t"): word(bytes, start) == 0x6575_7274
        case UInt8(ascii: "f"): word(bytes, start &+ 1) == 0x6573_6C61
        default: true
        }
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
    }

    /// The closing quotation mark of a string, with at least two bytes behind it; nil where that is not at hand.
    @inline(__always)
    private static func stringEnd<Vector: ByteVector>(
        in bytes: UnsafeRawBufferPointer, from start: Int, mayEscape: Bool, _: Vector.Type
    ) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var index = start
        while index &+ 18 <= bytes.count {
            let here = Vector(at: base + index)
            let marks = here.equal(to: UInt8(ascii: "\"")) | here.equal(to: UInt8(ascii: "\\")) | here.isBelow(0x20)
            let bits = marks.bits
            guard bits != 0 else {
                index &+= 16
                continue
            }
            index &+= bits.trailingZeroBitCount
            if bytes[index] == UInt8(ascii: "\"") { return index }
            guard mayEscape, bytes[index] == UInt8(ascii: "\\"), isShortEscape(bytes[index &+ 1]) else { return nil }
            index &+= 2
        }
        return nil
    }

    /// What stands behind the backslash of an escape of two bytes.
    @inline(__always)
    private static func isShortEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "n"), UInt8(ascii: "\\"), UInt8(ascii: "t"),
            UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
            true
        default: false
        }
    }
}
