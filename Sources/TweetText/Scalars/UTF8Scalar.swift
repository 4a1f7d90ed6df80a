/// One Unicode scalar read from UTF-8, with the bytes it takes.
package struct UTF8Scalar {
    /// The scalar; U+FFFD where the bytes are no UTF-8.
    package let value: UInt32
    /// Bytes read, at least 1: whoever steps by it reaches the end.
    package let length: Int

    private static let replacement = UTF8Scalar(value: 0xFFFD, length: 1)

    @inline(__always)
    private init(value: UInt32, length: Int) {
        self.value = value
        self.length = length
    }

    /// Reads the scalar that begins at `index`, which must be inside the text.
    @inline(__always)
    package init(in text: Span<UInt8>, at index: Int) {
        let lead = text[index]
        self = lead < 0x80 ? UTF8Scalar(value: UInt32(lead), length: 1) : Self.multibyte(in: text, at: index)
    }

    /// Reads the scalar that ends before `index`, or nil at the start of the text.
    @inline(__always)
    init?(in text: Span<UInt8>, before index: Int) {
        guard index > 0 else { return nil }
        let last = text[index - 1]
        self = last < 0x80 ? UTF8Scalar(value: UInt32(last), length: 1) : Self.multibyte(in: text, before: index)
    }

    private static func multibyte(in text: Span<UInt8>, before index: Int) -> UTF8Scalar {
        var start = index - 1
        while start > 0, index - start < 4, UTF8.isContinuation(text[start]) { start -= 1 }
        let scalar = UTF8Scalar(in: text, at: start)
        return start + scalar.length == index ? scalar : replacement
    }

    private static func multibyte(in text: Span<UInt8>, at index: Int) -> UTF8Scalar {
        let lead = UInt32(text[index])
        // Each step is written out: most scalars outside ASCII take two or three bytes, and no loop.
        guard lead >= 0xC2, index &+ 1 < text.count else { return replacement }
        let second = UInt32(text[index &+ 1]) ^ 0x80
        guard second < 0x40 else { return replacement }
        if lead < 0xE0 { return UTF8Scalar(value: (lead & 0x1F) << 6 | second, length: 2) }
        guard index &+ 2 < text.count else { return replacement }
        let third = UInt32(text[index &+ 2]) ^ 0x80
        guard third < 0x40 else { return replacement }
        if lead < 0xF0 {
            let value = (lead & 0xF) << 12 | second << 6 | third
            // Longer than it need be, or half a surrogate pair.
            guard value >= 0x800, value >> 11 != 0x1B else { return replacement }
            return UTF8Scalar(value: value, length: 3)
        }
        guard lead < 0xF5, index &+ 3 < text.count else { return replacement }
        let fourth = UInt32(text[index &+ 3]) ^ 0x80
        let value = (lead & 7) << 18 | second << 12 | third << 6 | fourth
        guard fourth < 0x40, value >= 0x10000, value <= 0x10FFFF else { return replacement }
        return UTF8Scalar(value: value, length: 4)
    }

    /// Appends the UTF-8 form of `value` to `bytes`.
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        switch value {
        case ..<0x80:
            bytes.append(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        case ..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
    }
}
