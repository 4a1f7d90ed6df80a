/// What single scalars look like (UTS #39, confusables.txt) and which show nothing.
enum ConfusableMapping {
    /// Hands on the prototype of a scalar in NFD, itself where it has none. Logarithmic in the table outside ASCII.
    static func prototype(of scalar: UInt32, _ body: (UInt32) -> Void) {
        guard mayHavePrototype(scalar), let entry = find(scalar) else { return body(scalar) }
        let place = ConfusableData.places[entry]
        for each in 0..<ConfusableData.pool[place] {
            body(UInt32(truncatingIfNeeded: ConfusableData.pool[place + 1 + each]))
        }
    }

    /// Default_Ignorable_Code_Point: it shows nothing where it is not understood.
    static func isIgnorable(_ scalar: UInt32) -> Bool {
        scalar >= 0xAD && contains(scalar, in: ConfusableData.ignorables)
    }

    /// Bidi_Control (UAX #9): it changes the direction of what stands around it.
    static func isBidiControl(_ scalar: UInt32) -> Bool {
        scalar >= 0x61C && contains(scalar, in: ConfusableData.bidiControls)
    }

    /// Whether a scalar may look like another; exact in ASCII, where few do.
    @inline(__always)
    static func mayHavePrototype(_ scalar: UInt32) -> Bool {
        if scalar < 64 { return ConfusableData.lowASCII & 1 << UInt64(scalar) != 0 }
        if scalar < 128 { return ConfusableData.highASCII & 1 << UInt64(scalar - 64) != 0 }
        return true
    }

    private static func find(_ scalar: UInt32) -> Int? {
        var low = 0
        var high = ConfusableData.sources.count
        while low < high {
            let middle = (low + high) / 2
            let value = ConfusableData.sources[middle]
            if value == Int(scalar) { return middle }
            if value < Int(scalar) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Whether one of a handful of ranges holds the scalar.
    private static func contains(_ scalar: UInt32, in ranges: PackedTable<TwentyFourBits>) -> Bool {
        var place = 0
        while place < ranges.count, ranges[place] <= Int(scalar) {
            if Int(scalar) <= ranges[place + 1] { return true }
            place += 2
        }
        return false
    }
}
