/// The first three bytes of anchors, as two tables that tell of nearly every word that it is none.
struct AnchorBeginnings: Sendable {
    /// A bit for each pair of a first and a second byte, then one for each pair of a first and a third.
    private var bits = [UInt64](repeating: 0, count: 2 << 10)
    private static let third = 1 << 16

    /// Adds a key; what stands behind a whole word must not go on with it.
    mutating func insert(_ key: [UInt8], isWhole: Bool) {
        guard let first = key.first else { return }
        for byte in UInt8.min...UInt8.max {
            if mayStand(byte, at: 1, of: key, isWhole: isWhole) { set(Int(first) | Int(byte) << 8) }
            if key.count == 1 || mayStand(byte, at: 2, of: key, isWhole: isWhole) {
                set(Self.third | Int(first) | Int(byte) << 8)
            }
        }
    }

    private func mayStand(_ byte: UInt8, at place: Int, of key: [UInt8], isWhole: Bool) -> Bool {
        // A letter written in another way is looked at letter by letter; and so is what stands behind it.
        if byte >= 0x80 || AnchorScanner.mayHide(byte) { return true }
        if place > 1, key.prefix(place).contains(where: { $0 >= 0x80 }) { return true }
        guard place < key.count else {
            return !isWhole || place > key.count || !AnchorScanner.goesOn(byte, behind: key[0])
        }
        return byte == key[place] || key[place] >= 0x80
    }

    private mutating func set(_ place: Int) { bits[place >> 6] |= 1 << UInt64(place & 63) }

    @inline(__always)
    private func holds(_ place: Int) -> Bool { bits[place >> 6] & 1 << UInt64(truncatingIfNeeded: place & 63) != 0 }

    /// Whether an anchor may begin with these bytes.
    @inline(__always)
    func mayBegin(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        let first = Int(AnchorScanner.folded(first))
        guard holds(first | Int(AnchorScanner.folded(second)) << 8) else { return false }
        return second >= 0x80 || AnchorScanner.mayHide(second)
            || holds(Self.third | first | Int(AnchorScanner.folded(third)) << 8)
    }
}
