/// Finds the bytes that may make an entity, sixteen at a time.
///
/// Every hashtag, mention, cashtag and link holds `#`, `@`, `$`, `.`, `＃` or `＠` with something behind it, so what has
/// none of them between two blanks need not be looked at. The tests hold it to a loop over the bytes.
enum EntitySigns {
    private typealias Block = SIMD16<UInt8>
    private typealias Mask = SIMDMask<SIMD16<Int8>>

    /// The first place at or behind `start` where `isSign` holds; the text's end where there is none.
    static func next(in text: Span<UInt8>, from start: Int) -> Int {
        // The last byte has nothing behind it, so the blocks of bytes and of those behind them stay in the text.
        let limit = text.count &- 1
        var index = start
        while limit &- index >= 16 {
            let found = flags(text, at: index)
            if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
            index &+= 16
        }
        if index >= limit { return text.count }
        if limit >= 16 {
            // The rest, and before it bytes that were looked at already and are shifted out.
            let seen = UInt128(truncatingIfNeeded: 8 &* (16 &- (limit &- index)))
            let found = flags(text, at: limit &- 16) >> seen
            return found != 0 ? index &+ found.trailingZeroBitCount >> 3 : text.count
        }
        while index < limit {
            if isSign(text[index], before: text[index &+ 1]) { return index }
            index &+= 1
        }
        return text.count
    }

    /// Whether a byte may be an entity's sign when that one stands behind it.
    @inline(__always)
    static func isSign(_ byte: UInt8, before next: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"): true
        // Names, tickers and top-level domains begin with a letter, digit or `_`, of ASCII or not.
        case UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "."): next >= UInt8(ascii: "0")
        // ＃ is EF BC 83, ＠ is EF BC A0.
        case 0xEF: next == 0xBC
        default: false
        }
    }

    /// All bits of each of the sixteen bytes at `index` that is a sign; the first byte's are the lowest.
    @inline(__always)
    private static func flags(_ text: Span<UInt8>, at index: Int) -> UInt128 {
        // Any bytes make a vector: what is unsafe about these loads cannot happen, and their bounds are checked.
        let block = text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Block.self)
        let next = text.bytes.unsafeLoadUnaligned(fromByteOffset: index &+ 1, as: Block.self)
        let named: Mask =
            equals(block, UInt8(ascii: "@")) .| equals(block, UInt8(ascii: "$")) .| equals(block, UInt8(ascii: "."))
        let follows: Mask = next .>= Block(repeating: UInt8(ascii: "0"))
        let wide = equals(block, 0xEF) .& equals(next, 0xBC)
        let found: Mask = equals(block, UInt8(ascii: "#")) .| (named .& follows) .| wide
        return UInt128(littleEndian: unsafeBitCast(found, to: UInt128.self))
    }

    /// Both operands are typed: an untyped one would choose a generic comparison, a hundred times slower.
    @inline(__always)
    private static func equals(_ block: Block, _ byte: UInt8) -> Mask {
        block .== Block(repeating: byte)
    }
}
