import TweetText

// What must be escaped in a string, and how.
extension JSONText {
    /// Where the next character stands that must be escaped; the end where there is none.
    ///
    /// Eight bytes are looked at together while nothing among them may begin one.
    static func escape(in bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            // The last eight overlap those before, so that no short rest is left.
            let end = min(index + 8, bytes.count)
            if !mayBeginEscape(block(of: bytes, endingAt: end)) {
                index = end
            } else {
                while index < end {
                    if beginsEscape(bytes, index) { return index }
                    index += 1
                }
            }
        }
        return index
    }

    /// The eight bytes in front of `end`, or all where the text is shorter: some twice, or spaces with them.
    @inline(__always)
    private static func block(of text: Span<UInt8>, endingAt end: Int) -> UInt64 {
        // Any bytes make a number: what is unsafe about these loads cannot happen, and their bounds are checked.
        let bytes = text.bytes
        if end >= 8 { return bytes.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self) }
        if end >= 4 {
            let first = bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let last = bytes.unsafeLoadUnaligned(fromByteOffset: end - 4, as: UInt32.self)
            return UInt64(first) << 32 | UInt64(last)
        }
        var block: UInt64 = 0x2020_2020_2020_2020
        for index in 0..<end { block = block << 8 | UInt64(text[index]) }
        return block
    }

    /// Whether one of eight bytes may begin a character that is escaped.
    @inline(__always)
    private static func mayBeginEscape(_ block: UInt64) -> Bool {
        let low: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        // The high bit of each byte that is 0, and perhaps of one above it.
        func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- low) & ~bytes }
        let controls = (block &- low &* 0x20) & ~block
        let ascii = controls | zeros(block ^ low &* 0x22) | zeros(block ^ low &* 0x5C) | zeros(block ^ low &* 0x7F)
        // 0xC2 and 0xE2 differ in one bit.
        return (ascii | zeros((block | low &* 0x20) ^ low &* 0xE2)) & high != 0
    }

    /// Whether the character at a byte must be escaped: 0xC2 begins U+0080…U+00BF, 0xE2 begins U+2000…U+2FFF.
    @inline(__always)
    private static func beginsEscape(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        switch bytes[index] {
        case 0..<0x20, 0x22, 0x5C, 0x7F: true
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] < 0xA0
        case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
        default: false
        }
    }

    /// Adds the character at a byte that begins an escape; where the next one stands.
    static func append(escapeAt index: Int, of bytes: Span<UInt8>, to output: inout OutputSpan<UInt8>) -> Int {
        let byte = bytes[index]
        switch byte {
        case 0x22, 0x5C: append(escape: byte, to: &output)
        case 0x08: append(escape: UInt8(ascii: "b"), to: &output)
        case 0x09: append(escape: UInt8(ascii: "t"), to: &output)
        case 0x0A: append(escape: UInt8(ascii: "n"), to: &output)
        case 0x0C: append(escape: UInt8(ascii: "f"), to: &output)
        case 0x0D: append(escape: UInt8(ascii: "r"), to: &output)
        case 0xC2:
            append(unicodeEscape: UInt16(bytes[index + 1]), to: &output)
            return index + 2
        case 0xE2:
            append(unicodeEscape: 0x2028 | UInt16(bytes[index + 2] & 1), to: &output)
            return index + 3
        default: append(unicodeEscape: UInt16(byte), to: &output)
        }
        return index + 1
    }

    private static func append(escape letter: UInt8, to output: inout OutputSpan<UInt8>) {
        output.add(UInt8(ascii: "\\"))
        output.add(letter)
    }

    private static func append(unicodeEscape unit: UInt16, to output: inout OutputSpan<UInt8>) {
        append(escape: UInt8(ascii: "u"), to: &output)
        for shift in [12, 8, 4, 0] as [UInt16] {
            let nibble = UInt8(unit >> shift & 15)
            output.add(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
        }
    }
}
