/// Positions of products by a hash of some key of theirs, found by halving: sixteen bytes each.
struct HashedPositions: Sendable {
    private struct Entry {
        var hash: UInt64
        var position: Int32
    }

    private var entries: [Entry] = []

    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    /// Adds a key; look-ups come after `sort()`.
    mutating func append(_ hash: UInt64, _ position: Int) {
        entries.append(Entry(hash: hash, position: Int32(truncatingIfNeeded: position)))
    }

    mutating func sort() { entries.sort { ($0.hash, $0.position) < ($1.hash, $1.position) } }

    /// Positions with that hash, in rising order. Whoever asks compares the keys.
    func positions(of hash: UInt64) -> [Int] {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        return entries[low...].prefix { $0.hash == hash }.map { Int($0.position) }
    }

    /// Every stretch of two or more positions with one hash.
    var shared: [[Int]] {
        var result: [[Int]] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
            if end - start > 1 { result.append(entries[start..<end].map { Int($0.position) }) }
            start = end
        }
        return result
    }

    /// FNV-1a, the same on every machine and run.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
