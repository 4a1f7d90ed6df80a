extension TermKey {
    /// Appends the key of any bytes: the general path, of which the ASCII path is a special case.
    static func appendFolded(_ text: Span<UInt8>, from start: Int, to end: Int, into key: inout [UInt8]) {
        var order = MarkOrder()
        var index = start
        while index < end {
            let scalar = UTF8Scalar(in: text, at: index)
            index += scalar.length
            if scalar.value < 0x80 {
                order.append(UInt32(foldASCII(UInt8(truncatingIfNeeded: scalar.value))), to: &key)
            } else if scalar.value != 0xFE0F || !order.endsInEmoji {
                appendFolded(scalar.value, into: &key, order: &order)
            }
        }
        order.finish(&key)
    }

    static func appendFolded(_ scalar: UInt32, into key: inout [UInt8], order: inout MarkOrder) {
        scalars(of: scalar) { part in
            order.append(part, to: &key)
            return true
        }
    }

    /// Where it is said what a scalar is folded to; 0 where it stays as it is.
    @inline(__always)
    private static func place(of scalar: UInt32) -> Int {
        scalar < 0x30000 ? FoldingData.offsets[FoldingData.blocks[Int(scalar) >> 6] << 6 | Int(scalar) & 0x3F] : 0
    }

    /// Hands on the scalars of the key of what is no ASCII, one after the other, for as long as `goesOn` says so.
    @inline(__always)
    package static func scalars(ofKeyOf scalar: UInt32, _ goesOn: (UInt32) -> Bool) {
        if scalar != 0xFE0F { scalars(of: scalar, goesOn) }
    }

    /// What a scalar is folded to.
    @inline(__always)
    private static func scalars(of scalar: UInt32, _ goesOn: (UInt32) -> Bool) {
        if 0xAC00...0xD7A3 ~= scalar {
            // Hangul syllables decompose by arithmetic (Unicode 15, section 3.12).
            let syllable = scalar - 0xAC00
            guard goesOn(0x1100 + syllable / 588), goesOn(0x1161 + syllable % 588 / 28), syllable % 28 != 0 else {
                return
            }
            _ = goesOn(0x11A7 + syllable % 28)
            return
        }
        let place = place(of: scalar)
        guard place != 0 else {
            _ = goesOn(scalar)
            return
        }
        for each in 1...max(1, FoldingData.pool[place]) {
            guard goesOn(UInt32(truncatingIfNeeded: FoldingData.pool[place + each])) else { return }
        }
    }

    /// The first scalar of the key of what is no ASCII, if it has one.
    package static func firstScalar(of scalar: UInt32) -> UInt32? {
        var first: UInt32?
        scalars(ofKeyOf: scalar) { part in
            first = part
            return false
        }
        return first
    }
}
