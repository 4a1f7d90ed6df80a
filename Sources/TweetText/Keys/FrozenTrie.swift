/// A trie that takes no more words, read where it lies.
public struct FrozenTrie: Sendable {
    /// Parent and byte of each edge, the byte lowest.
    public let edges: FlatArray<UInt64>
    /// The node that each edge leads to; 0 where its place is free.
    public let children: FlatArray<UInt32>
    /// The term that ends at each node.
    public let words: FlatArray<UInt32>

    /// Takes it where it lies.
    public init(edges: FlatArray<UInt64>, children: FlatArray<UInt32>, words: FlatArray<UInt32>) {
        self.edges = edges
        self.children = children
        self.words = words
    }

    init(_ trie: WordTrie) {
        // An empty one needs no places.
        edges = FlatArray(trie.isEmpty ? [] : trie.edges.map { UInt64($0.parent) << 8 | UInt64($0.byte) })
        children = FlatArray(trie.isEmpty ? [] : trie.edges.map(\.child))
        words = FlatArray(trie.words.map(\.rawValue))
    }

    var isEmpty: Bool { children.isEmpty }

    /// The node behind an edge; as many places are looked at as there are at most, whatever a file holds.
    func child(of parent: UInt32, _ byte: UInt8) -> UInt32? {
        let mask = children.count - 1
        guard mask >= 0, children.count & mask == 0 else { return nil }
        let edge = UInt64(parent) << 8 | UInt64(byte)
        var slot = WordTrie.slot(parent, byte) & mask
        for _ in 0...mask {
            let child = children[slot]
            if child == 0 { return nil }
            if edges[slot] == edge { return child }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func word(at node: UInt32) -> TermID { TermID(rawValue: words[Int(node)]) }
}
