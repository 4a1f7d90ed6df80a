import TweetText

/// Positions of products by a hash of some key of theirs, found by halving: twelve bytes each.
struct HashedPositions: Sendable {
    /// The hashes, rising, and the position that each stands for.
    private let hashes: FlatArray<UInt64>
    private let positions: FlatArray<Int32>

    /// Takes hashes with their positions, in any order.
    init(_ entries: [(hash: UInt64, position: Int32)] = []) {
        let sorted = entries.sorted { $0.hash != $1.hash ? $0.hash < $1.hash : $0.position < $1.position }
        hashes = FlatArray(sorted.map(\.hash))
        positions = FlatArray(sorted.map(\.position))
    }

    /// Takes positions from the sections of a compiled catalogue.
    init(_ name: String, in sections: FlatSections) {
        hashes = sections.array(name + ".hashes")
        positions = sections.array(name + ".positions")
    }

    func add(_ name: String, to sections: inout FlatSections) {
        sections.add(name + ".hashes", hashes)
        sections.add(name + ".positions", positions)
    }

    /// Positions with that hash, in rising order. Whoever asks compares the keys.
    func positions(of hash: UInt64) -> [Int] {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return hashes[low...].prefix { $0 == hash }.indices.map { Int(positions[$0]) }
    }

    /// Every stretch of two or more positions with one hash.
    var shared: [[Int]] {
        var result: [[Int]] = []
        var start = 0
        while start < hashes.count {
            var end = start + 1
            while end < hashes.count, hashes[end] == hashes[start] { end += 1 }
            if end - start > 1 { result.append((start..<end).map { Int(positions[$0]) }) }
            start = end
        }
        return result
    }

    /// FNV-1a, the same on every machine and run.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
