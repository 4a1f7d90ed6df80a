import TweetText

/// From the fixed beginnings of `/pattern/`s to the programs that they can begin.
///
/// A post is walked from the start of each of its terms.
struct PrefixIndex: Sendable {
    private var tree = KeyTree()
    /// Programs that a beginning which ends at a node calls for.
    private var programs: [[Int32]] = [[]]

    var isEmpty: Bool { tree.isEmpty }

    /// Lets `program` be called for where a word begins with `prefix`, a key.
    mutating func insert(_ prefix: [UInt8], program: Int32) {
        guard !prefix.isEmpty else { return }
        let node = Int(tree.insert(prefix))
        programs.append(contentsOf: repeatElement([], count: tree.count - programs.count))
        if !programs[node].contains(program) { programs[node].append(program) }
    }

    /// Adds the programs one of whose beginnings stands at the start of some term.
    func candidates(in post: PostTerms, text: Span<UInt8>, key: inout [UInt8], into set: inout CandidateSet) {
        guard !isEmpty else { return }
        for term in post.ownStart..<max(post.ownStart, post.count) {
            // Most words begin with a byte that no beginning has; only other scripts must be folded to tell.
            let first = text[Int(post.terms[term].start)]
            if first < 0x80, !tree.begins(with: first), !tree.begins(with: first | 0x20) { continue }
            var node = KeyTree.root
            var index = term
            // The beginning may go on over the terms that touch: `sb0` of `sb001`.
            run: while index < post.count, index == term || post.isGlued(index) {
                key.removeAll(keepingCapacity: true)
                TermKey.append(post.terms[index], of: text, to: &key)
                for byte in key {
                    guard let next = tree.child(byte, of: node) else { break run }
                    node = next
                    for program in programs[Int(next)] { set.insert(Int(program)) }
                }
                index += 1
            }
        }
    }
}
