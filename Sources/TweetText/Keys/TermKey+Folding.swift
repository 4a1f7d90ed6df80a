extension TermKey {
    /// Appends the key of any bytes: the general path, of which the ASCII path is a special case.
    static func appendFolded(_ text: Span<UInt8>, from start: Int, to end: Int, into key: inout [UInt8]) {
        var order = MarkOrder()
        var index = start
        var isBehindEmoji = false
        while index < end {
            let scalar = UTF8Scalar(in: text, at: index)
            index += scalar.length
            if scalar.value < 0x80 {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                order.append(UInt32(foldASCII(byte)), to: &key)
                isBehindEmoji = Tokenizer.isASCIIDigit(byte) || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*")
                continue
            }
            if scalar.value == 0xFE0F, isBehindEmoji { continue }
            isBehindEmoji = scalar.value >= 0xA9 && ScalarFacts(scalar.value).isEmoji
            appendFolded(scalar.value, into: &key, order: &order)
        }
        order.finish(&key)
    }

    private static func appendFolded(_ scalar: UInt32, into key: inout [UInt8], order: inout MarkOrder) {
        if 0xAC00...0xD7A3 ~= scalar {
            // Hangul syllables decompose by arithmetic (Unicode 15, section 3.12).
            let syllable = scalar - 0xAC00
            order.append(0x1100 + syllable / 588, to: &key)
            order.append(0x1161 + syllable % 588 / 28, to: &key)
            if syllable % 28 != 0 { order.append(0x11A7 + syllable % 28, to: &key) }
            return
        }
        let place =
            scalar < 0x30000
            ? FoldingData.offsets[FoldingData.blocks[Int(scalar) >> 6] << 6 | Int(scalar) & 0x3F] : 0
        guard place != 0 else { return order.append(scalar, to: &key) }
        for each in 1...max(1, FoldingData.pool[place]) {
            order.append(UInt32(truncatingIfNeeded: FoldingData.pool[place + each]), to: &key)
        }
    }
}

/// Puts combining marks behind a base into canonical order (Unicode 15, section 3.11) while a key grows.
private struct MarkOrder {
    /// Where the marks behind the last starter begin in the key.
    private var start: Int?
    private var lastClass = 0
    private var isUnordered = false

    mutating func append(_ scalar: UInt32, to key: inout [UInt8]) {
        let combining = scalar < 0x300 ? 0 : CombiningClass.of(scalar)
        if combining == 0 {
            finish(&key)
        } else {
            if start == nil { start = key.count }
            if combining < lastClass { isUnordered = true }
            lastClass = combining
        }
        UTF8Scalar.append(scalar, to: &key)
    }

    /// Orders the marks seen since the last starter. Sorting allocates, but only where a text has them unordered.
    mutating func finish(_ key: inout [UInt8]) {
        guard let start else { return }
        if isUnordered {
            var marks: [(combining: Int, place: Int, scalar: UInt32)] = []
            var index = start
            while index < key.count {
                let scalar = UTF8Scalar(in: key.span, at: index)
                marks.append((CombiningClass.of(scalar.value), index, scalar.value))
                index += scalar.length
            }
            marks.sort { ($0.combining, $0.place) < ($1.combining, $1.place) }
            key.removeSubrange(start...)
            for mark in marks { UTF8Scalar.append(mark.scalar, to: &key) }
        }
        self = MarkOrder()
    }
}
