/// Keys as a tree over their bytes, for words that begin with one of them.
///
/// Who walks it leaves it at the first byte that no key goes on with, so the time does not grow with the number of keys.
/// All edges lie in one hash table, so that a step is one look, whatever else goes on from a node.
public struct KeyTree: Sendable {
    /// A place in the tree: the bytes that lead to it.
    public typealias Node = Int32
    /// Where every walk begins.
    public static let root: Node = 0

    private struct Edge {
        /// The node that it leaves, and its byte; zero where there is no edge.
        var origin: UInt64 = 0
        var target: Node = 0
    }

    /// A power of two of them, of which less than a quarter are taken: nearly every look for what is not there ends at once.
    private var edges = [Edge](repeating: Edge(), count: 64)
    /// Nodes, the root included.
    public private(set) var count = 1

    /// Makes a tree without keys.
    public init() {}

    /// Whether it holds no key.
    public var isEmpty: Bool { count == 1 }

    /// Adds a key and returns the node that it leads to. Time linear in the key, on average over many.
    public mutating func insert(_ key: [UInt8]) -> Node {
        var node = Self.root
        for byte in key {
            let slot = self.slot(of: Self.origin(node, byte))
            if edges[slot].origin != 0 {
                node = edges[slot].target
                continue
            }
            let new = Node(truncatingIfNeeded: count)
            edges[slot] = Edge(origin: Self.origin(node, byte), target: new)
            count += 1
            if count * 4 > edges.count { grow() }
            node = new
        }
        return node
    }

    /// The node that `byte` leads to from `node`, if some key goes on with it.
    @inline(__always)
    public func child(_ byte: UInt8, of node: Node) -> Node? {
        let edge = edges[slot(of: Self.origin(node, byte))]
        return edge.origin == 0 ? nil : edge.target
    }

    /// Whether some key begins with `byte`.
    public func begins(with byte: UInt8) -> Bool { child(byte, of: Self.root) != nil }

    private mutating func grow() {
        let all = edges
        edges = [Edge](repeating: Edge(), count: all.count * 4)
        for edge in all where edge.origin != 0 { edges[slot(of: edge.origin)] = edge }
    }

    @inline(__always)
    private static func origin(_ node: Node, _ byte: UInt8) -> UInt64 {
        (UInt64(truncatingIfNeeded: node) << 8 | UInt64(byte)) &+ 1
    }

    /// Where the edge is, or would be.
    @inline(__always)
    private func slot(of origin: UInt64) -> Int {
        let mask = edges.count &- 1
        // Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4).
        var slot = Int(truncatingIfNeeded: (origin &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while edges[slot].origin != 0, edges[slot].origin != origin { slot = (slot &+ 1) & mask }
        return slot
    }
}
