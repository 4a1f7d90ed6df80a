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
        next(in: text, from: start) { block in
            equals(block, first) .| equals(block, second) .| equals(block, third)
        } isSign: { byte in
            byte == first || byte == second || byte == third
        }
    }

    /// The first place at or behind `start` where a text of JSON ends or is not as it seems: a quotation mark, a backslash,
    /// a control character; the text's end where there is none.
    public static func nextInJSON(in text: Span<UInt8>, from start: Int) -> Int {
        next(in: text, from: start) { block in
            let control: Mask = block .< Block(repeating: 0x20)
            return equals(block, UInt8(ascii: "\"")) .| equals(block, UInt8(ascii: "\\")) .| control
        } isSign: { byte in
            byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
        }
    }

    @inline(__always)
    private static func next(
        in text: Span<UInt8>, from start: Int, signs: (Block) -> Mask, isSign: (UInt8) -> Bool
    ) -> Int {
        var index = max(0, start)
        while text.count &- index >= 16 {
            // Any bytes make a vector, and the bounds were checked: what is unsafe about this load cannot happen.
            let block = text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Block.self)
            let found = UInt128(littleEndian: unsafeBitCast(signs(block), to: UInt128.self))
            if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
            index &+= 16
        }
        while index < text.count, !isSign(text[index]) { index &+= 1 }
        return min(index, text.count)
    }

    /// Both operands are typed: an untyped one would choose a generic comparison, a hundred times slower.
    @inline(__always)
    private static func equals(_ block: Block, _ byte: UInt8) -> Mask {
        block .== Block(repeating: byte)
    }
}
