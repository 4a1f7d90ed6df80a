/// Words as a trie over the bytes of their keys; node 0 is the root.
struct WordTrie: Sendable {
    /// An edge in a hash table with open addressing; `child` is 0 where the place is free.
    struct Edge: Sendable {
        var parent: UInt32 = 0
        var byte: UInt8 = 0
        var child: UInt32 = 0
    }

    private(set) var edges: [Edge] = Array(repeating: Edge(), count: 16)
    /// The word that ends at each node.
    private(set) var words: [TermID] = [.unknown]

    var isEmpty: Bool { words.count == 1 }

    mutating func insert(_ key: [UInt8], _ id: TermID) {
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
        var slot = Self.slot(edge.parent, edge.byte) & (edges.count - 1)
        while edges[slot].child != 0 { slot = (slot + 1) & (edges.count - 1) }
        edges[slot] = edge
    }

    static func slot(_ parent: UInt32, _ byte: UInt8) -> Int {
        let mixed = (UInt64(parent) << 8 | UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32)
    }

    @inline(__always)
    func child(of parent: UInt32, _ byte: UInt8) -> UInt32? {
        var slot = Self.slot(parent, byte) & (edges.count - 1)
        while edges[slot].child != 0 {
            if edges[slot].parent == parent, edges[slot].byte == byte { return edges[slot].child }
            slot = (slot + 1) & (edges.count - 1)
        }
        return nil
    }
}
