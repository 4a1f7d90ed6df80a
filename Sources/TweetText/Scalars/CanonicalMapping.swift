/// The canonical mapping of single scalars and pairs (Unicode 15, section 3.11).
enum CanonicalMapping {
    private static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3
    private static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
    private static let finals: ClosedRange<UInt32> = 0x11A8...0x11C2

    /// Hands on the scalars that `scalar` decomposes to, itself where it does not.
    static func decompose(_ scalar: UInt32, _ body: (UInt32) -> Void) {
        if scalar < 0xC0 { return body(scalar) }
        if syllables.contains(scalar) {
            let place = scalar - 0xAC00
            body(0x1100 + place / 588)
            body(0x1161 + place % 588 / 28)
            if place % 28 != 0 { body(0x11A7 + place % 28) }
            return
        }
        guard let entry = find(scalar, in: CompositionData.composites) else { return body(scalar) }
        decompose(UInt32(CompositionData.firsts[entry]), body)
        // The second scalar of a mapping never decomposes further, with a handful of exceptions.
        let second = UInt32(CompositionData.seconds[entry])
        if second != 0 { decompose(second, body) }
    }

    /// The scalar that the two compose to, or nil.
    static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if 0x1100...0x1112 ~= first, vowels.contains(second) {
            return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
        }
        if syllables.contains(first), (first - 0xAC00) % 28 == 0, finals.contains(second) {
            return first + (second - 0x11A7)
        }
        let wanted = (Int(first), Int(second))
        var low = 0
        var high = CompositionData.pairs.count
        while low < high {
            let middle = (low + high) / 2
            let entry = CompositionData.pairs[middle]
            let pair = (CompositionData.firsts[entry], CompositionData.seconds[entry])
            if pair == wanted { return UInt32(CompositionData.composites[entry]) }
            if pair < wanted { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Whether nothing in front of `scalar` can change with it: normalization may begin anew there.
    static func isBoundary(_ scalar: UInt32) -> Bool {
        if scalar < 0x300 { return true }
        var first: UInt32?
        decompose(scalar) { first = first ?? $0 }
        guard let first, CombiningClass.of(first) == 0 else { return false }
        return !vowels.contains(first) && !finals.contains(first) && find(first, in: CompositionData.joiners) == nil
    }

    private static func find(_ scalar: UInt32, in table: PackedTable<EighteenBits>) -> Int? {
        var low = 0
        var high = table.count
        while low < high {
            let middle = (low + high) / 2
            let value = table[middle]
            if value == Int(scalar) { return middle }
            if value < Int(scalar) { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
