import TweetText

/// Reads one of a list's values, in any of its spellings.
struct ListReader: Sendable {
    /// Spellings as terms, each with the number of its value. Longest first.
    private let spellings: [(terms: [TermID], value: Int)]

    init(_ spellings: [(terms: [TermID], value: Int)]) {
        self.spellings = spellings.sorted { $0.terms.count > $1.terms.count }
    }

    func read(at start: Int, in post: PostTerms, into readings: inout [SlotReading]) {
        guard post.isBoundary(before: start) else { return }
        for (terms, value) in spellings where start + terms.count <= post.count {
            let end = start + terms.count
            guard terms.indices.allSatisfy({ post.ids[start + $0] == terms[$0] }), post.isBoundary(before: end)
            else { continue }
            readings.append(SlotReading(end: end, value: .listed(value), claims: terms.count))
        }
    }
}
