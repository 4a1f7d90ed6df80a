import TweetText

/// From the fixed beginnings of `/pattern/`s to the programs that they can begin: a tree over folded bytes.
///
/// A post is walked from the start of each of its terms, and most leave the tree at their first byte, so the time
/// does not grow with the number of beginnings.
struct PrefixIndex: Sendable {
    private struct Node {
        var byte: UInt8
        var firstChild: Int32 = -1
        var nextSibling: Int32 = -1
        /// Programs that a beginning which ends here calls for.
        var programs: [Int32] = []
    }

    private var nodes: [Node] = []
    /// The node of each first byte, or -1.
    private var roots = [Int32](repeating: -1, count: 256)

    var isEmpty: Bool { nodes.isEmpty }

    /// Lets `program` be called for where a word begins with `prefix`, a key.
    mutating func insert(_ prefix: [UInt8], program: Int32) {
        var last: Int?
        for byte in prefix {
            let head = last.map { nodes[$0].firstChild } ?? roots[Int(byte)]
            if let known = child(byte, from: head) {
                last = known
                continue
            }
            nodes.append(Node(byte: byte, nextSibling: last == nil ? -1 : head))
            let new = nodes.count - 1
            if let last {
                nodes[last].firstChild = Int32(truncatingIfNeeded: new)
            } else {
                roots[Int(byte)] = Int32(truncatingIfNeeded: new)
            }
            last = new
        }
        if let last, !nodes[last].programs.contains(program) { nodes[last].programs.append(program) }
    }

    private func child(_ byte: UInt8, from head: Int32) -> Int? {
        var next = head
        while next >= 0 {
            if nodes[Int(next)].byte == byte { return Int(next) }
            next = nodes[Int(next)].nextSibling
        }
        return nil
    }

    /// Adds the programs one of whose beginnings stands at the start of some term.
    func candidates(in post: PostTerms, text: Span<UInt8>, key: inout [UInt8], into set: inout CandidateSet) {
        guard !isEmpty else { return }
        for term in post.ownStart..<max(post.ownStart, post.count) {
            // Most words begin with a byte that no beginning has; only other scripts must be folded to tell.
            let first = text[Int(post.terms[term].start)]
            if first < 0x80, roots[Int(first)] < 0, roots[Int(first | 0x20)] < 0 { continue }
            var node: Int?
            var index = term
            // The beginning may go on over the terms that touch: `sb0` of `sb001`.
            run: while index < post.count, index == term || post.isGlued(index) {
                key.removeAll(keepingCapacity: true)
                TermKey.append(post.terms[index], of: text, to: &key)
                for byte in key {
                    guard let next = child(byte, from: node.map { nodes[$0].firstChild } ?? roots[Int(byte)]) else {
                        break run
                    }
                    node = next
                    for program in nodes[next].programs { set.insert(Int(program)) }
                }
                index += 1
            }
        }
    }
}
