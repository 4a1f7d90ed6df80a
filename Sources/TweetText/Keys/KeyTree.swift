/// Keys as a tree over their bytes, for words that begin with one of them.
///
/// Who walks it leaves it at the first byte that no key goes on with, so the time does not grow with the number of keys.
public struct KeyTree: Sendable {
    /// A place in the tree: the bytes that lead to it.
    public typealias Node = Int32
    /// Where every walk begins.
    public static let root: Node = 0

    private struct Entry {
        var byte: UInt8
        var firstChild: Node = -1
        var nextSibling: Node = -1
    }

    private var entries = [Entry(byte: 0)]
    /// The root's children by their byte; most walks end here.
    private var roots = [Node](repeating: -1, count: 256)

    /// Makes a tree without keys.
    public init() {}

    /// Whether it holds no key.
    public var isEmpty: Bool { entries.count == 1 }

    /// Nodes, the root included.
    public var count: Int { entries.count }

    /// Adds a key and returns the node that it leads to. Time linear in the key, and in the siblings on its way.
    public mutating func insert(_ key: [UInt8]) -> Node {
        var node = Self.root
        for byte in key {
            if let known = child(byte, of: node) {
                node = known
                continue
            }
            let new = Node(truncatingIfNeeded: entries.count)
            entries.append(Entry(byte: byte, nextSibling: entries[Int(node)].firstChild))
            entries[Int(node)].firstChild = new
            if node == Self.root { roots[Int(byte)] = new }
            node = new
        }
        return node
    }

    /// The node that `byte` leads to from `node`, if some key goes on with it.
    public func child(_ byte: UInt8, of node: Node) -> Node? {
        if node == Self.root {
            let found = roots[Int(byte)]
            return found < 0 ? nil : found
        }
        var next = entries[Int(node)].firstChild
        while next >= 0 {
            if entries[Int(next)].byte == byte { return next }
            next = entries[Int(next)].nextSibling
        }
        return nil
    }

    /// Whether some key begins with `byte`.
    public func begins(with byte: UInt8) -> Bool { roots[Int(byte)] >= 0 }
}
