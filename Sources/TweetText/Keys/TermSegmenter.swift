/// Cuts a run of words that are written without spaces into the words that a table knows: `拿鐵兩杯` is `拿鐵`, `兩`, `杯`.
///
/// Of all ways to cut a run, the one that leaves fewest characters unknown is taken; of those, the one with fewest
/// known words; of those, the one whose words are longest from the end. That is shortest-path segmentation over a dictionary. Time is
/// linear in the run, times the length of the longest known word.
public struct TermSegmenter: Sendable {
    /// A piece of a run: a word that is known, or what stands between such words.
    public struct Piece: Hashable, Sendable {
        /// UTF-8 offset of its first byte in the text.
        public var start: Int32
        /// UTF-8 offset behind its last byte.
        public var end: Int32
        /// The word; `unknown` for what no table knows.
        public var id: TermID
        /// Characters in it, marks not counted.
        public var letters: Int32
    }

    /// Working memory, kept from run to run.
    public struct Scratch: Sendable {
        var key: [UInt8] = []
        var places: [Place] = []
        /// The pieces of the run that was cut last.
        public internal(set) var pieces: [Piece] = []

        /// Makes empty memory.
        public init() {}
    }

    /// A place between two characters, with the best way there.
    struct Place: Sendable {
        var offset: Int32
        /// Characters before it, marks not counted.
        var letters: Int32
        /// Where the last word of the best way begins, as an index; -1 before any way is found.
        var previous: Int32 = -1
        var id = TermID.unknown
        var unknown: Int32 = .max
        var words: Int32 = 0
    }

    /// The known words as a trie over the bytes of their keys; node 0 is the root.
    var edges: [Edge]
    /// The word that ends at each node.
    var words: [TermID] = [.unknown]

    /// An edge of the trie in a hash table with open addressing; `child` is 0 where the place is free.
    struct Edge: Sendable {
        var parent: UInt32 = 0
        var byte: UInt8 = 0
        var child: UInt32 = 0
    }

    /// Longest known word in bytes of its key; longer ones are found as whole runs alone.
    static let longestKey = 192

    /// Takes the words of a table that are written without spaces.
    public init(_ table: TermTable) {
        edges = Array(repeating: Edge(), count: 16)
        for number in 0..<table.count {
            let id = TermID(rawValue: UInt32(truncatingIfNeeded: number + 1))
            let key = table.key(of: id)
            guard key.count <= Self.longestKey, Self.isRun(key) else { continue }
            insert(key, id)
        }
    }

    /// Whether no word is known, so that no run is cut.
    public var isEmpty: Bool { words.count == 1 }

    /// Letters of scripts without spaces, and the marks on them, alone.
    private static func isRun(_ key: [UInt8]) -> Bool {
        guard !key.isEmpty else { return false }
        var index = 0
        while index < key.count {
            let scalar = UTF8Scalar(in: key.span, at: index)
            let facts = ScalarFacts(scalar.value)
            guard facts.isUnspaced || (index > 0 && facts.kind == .mark) else { return false }
            index += scalar.length
        }
        return true
    }

    private mutating func insert(_ key: [UInt8], _ id: TermID) {
        var node: UInt32 = 0
        for byte in key {
            if let next = child(of: node, byte) {
                node = next
                continue
            }
            if words.count * 2 > edges.count { grow() }
            let next = UInt32(truncatingIfNeeded: words.count)
            words.append(.unknown)
            place(Edge(parent: node, byte: byte, child: next))
            node = next
        }
        words[Int(node)] = id
    }

    private mutating func grow() {
        let old = edges
        edges = Array(repeating: Edge(), count: old.count * 2)
        for edge in old where edge.child != 0 { place(edge) }
    }

    private mutating func place(_ edge: Edge) {
        var slot = slot(edge.parent, edge.byte)
        while edges[slot].child != 0 { slot = (slot + 1) & (edges.count - 1) }
        edges[slot] = edge
    }

    private func slot(_ parent: UInt32, _ byte: UInt8) -> Int {
        let mixed = (UInt64(parent) << 8 | UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32) & (edges.count - 1)
    }

    @inline(__always)
    func child(of parent: UInt32, _ byte: UInt8) -> UInt32? {
        var slot = slot(parent, byte)
        while edges[slot].child != 0 {
            if edges[slot].parent == parent, edges[slot].byte == byte { return edges[slot].child }
            slot = (slot + 1) & (edges.count - 1)
        }
        return nil
    }
}
