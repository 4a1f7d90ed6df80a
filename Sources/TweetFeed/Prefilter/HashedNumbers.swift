/// Numbers of which it is told in a few instructions that one is not among them: it may hold more than was put in, and
/// never less.
struct HashedNumbers: Sendable {
    /// A bit for each hash, of twelve bits.
    private var hashes = [UInt64](repeating: 0, count: 1 << 12 / 64)

    /// Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4).
    @inline(__always)
    private static func hash(_ number: UInt32) -> Int { Int((number &* 0x9E37_79B1) >> 20) }

    mutating func insert(_ number: UInt32) {
        let hash = Self.hash(number)
        hashes[hash >> 6] |= 1 << UInt64(hash & 63)
    }

    /// False is a proof.
    @inline(__always)
    func mayHold(_ number: UInt32) -> Bool {
        let hash = Self.hash(number)
        return hashes[hash >> 6] >> UInt64(hash & 63) & 1 != 0
    }
}
