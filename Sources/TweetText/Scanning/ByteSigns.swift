/// Finds the bytes that mean something in files of fields, sixteen at a time.
///
/// The tests hold it to a loop over the bytes.
public enum ByteSigns {
    private typealias Block = SIMD16<UInt8>
    private typealias Mask = SIMDMask<SIMD16<Int8>>

    /// The first place at or behind `start` where one of three bytes stands; the text's end where there is none.
    public static func next(
        in text: Span<UInt8>, from start: Int, of first: UInt8, _ second: UInt8, _ third: UInt8
    ) -> Int {
        next(in: text, from: start) { index in
            let block = block(in: text, at: index)
            return equals(block, first) .| equals(block, second) .| equals(block, third)
        } isSign: { index in
            text[index] == first || text[index] == second || text[index] == third
        }
    }

    /// The first place at or behind `start` where a text of JSON ends or is not as it seems: a quotation mark, a backslash,
    /// a control character; the text's end where there is none.
    public static func nextInJSON(in text: Span<UInt8>, from start: Int) -> Int {
        next(in: text, from: start) { index in
            let block = block(in: text, at: index)
            let control: Mask = block .< Block(repeating: 0x20)
            return equals(block, UInt8(ascii: "\"")) .| equals(block, UInt8(ascii: "\\")) .| control
        } isSign: { index in
            text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "\\") || text[index] < 0x20
        }
    }

    /// The first place at or behind `start` where a text is more than ASCII with single spaces between words: `<`, `&`, a
    /// control character, a byte of another script, a space that is the text's first byte or stands behind another; the
    /// text's end where there is none.
    public static func nextInProse(in text: Span<UInt8>, from start: Int) -> Int {
        // From the second byte on there is one before.
        if start <= 0, text.isEmpty || isSignInProse(text, 0) { return 0 }
        return next(in: text, from: max(1, start)) { index in
            let block = block(in: text, at: index)
            let isOther: Mask = block &- Block(repeating: 0x20) .>= Block(repeating: 0x60)
            let isDoubled = equals(block, 0x20) .& equals(self.block(in: text, at: index &- 1), 0x20)
            return isOther .| isDoubled .| equals(block, UInt8(ascii: "<")) .| equals(block, UInt8(ascii: "&"))
        } isSign: {
            isSignInProse(text, $0)
        }
    }

    @inline(__always)
    private static func isSignInProse(_ text: Span<UInt8>, _ index: Int) -> Bool {
        let byte = text[index]
        return byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
            || byte == 0x20 && (index == 0 || text[index &- 1] == 0x20)
    }

    @inline(__always)
    private static func next(
        in text: Span<UInt8>, from start: Int, signs: (Int) -> Mask, isSign: (Int) -> Bool
    ) -> Int {
        var index = max(0, start)
        while text.count &- index >= 16 {
            let found = UInt128(littleEndian: unsafeBitCast(signs(index), to: UInt128.self))
            if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
            index &+= 16
        }
        while index < text.count, !isSign(index) { index &+= 1 }
        return min(index, text.count)
    }

    /// The sixteen bytes from a place on, for which `next` has looked that they are there, and before which one stands where
    /// the place is not the first. Any bytes make a vector, so that nothing else about the load can be wrong.
    @inline(__always)
    private static func block(in text: Span<UInt8>, at index: Int) -> Block {
        text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Block.self)
    }

    /// Both operands are typed: an untyped one would choose a generic comparison, a hundred times slower.
    @inline(__always)
    private static func equals(_ block: Block, _ byte: UInt8) -> Mask {
        block .== Block(repeating: byte)
    }
}
