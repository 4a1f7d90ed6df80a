import TweetText

/// Reads one of a list's values, in any of its spellings.
struct ListReader: Sendable {
    /// One way to write a value.
    struct Spelling: Sendable {
        var terms: [TermID]
        /// Whether each term touches the one before: `A1` is not `A 1`.
        var isGlued: [Bool]
        var value: Int
    }

    /// Longest first.
    let spellings: [Spelling]

    init(_ spellings: [Spelling]) {
        self.spellings = spellings.sorted { $0.terms.count > $1.terms.count }
    }

    func read(at start: Int, in post: PostTerms, into readings: inout [SlotReading]) {
        guard post.isBoundary(before: start) else { return }
        for spelling in spellings where start + spelling.terms.count <= post.count {
            let end = start + spelling.terms.count
            let stands = spelling.terms.indices.allSatisfy { index in
                post.ids[start + index] == spelling.terms[index]
                    && (index == 0 || post.isGlued(start + index) == spelling.isGlued[index])
            }
            guard stands, post.isBoundary(before: end) else { continue }
            readings.append(SlotReading(end: end, value: .listed(spelling.value), claims: spelling.terms.count))
        }
    }
}

extension ListReader.Spelling {
    /// The terms of a spelling as the grammar writes it, added where they are new.
    init(_ text: String, value: Int, vocabulary: inout TermTable) {
        terms = vocabulary.terms(of: text)
        isGlued = Tokenizer().tokens(in: text).filter { $0.kind != .space }.map { $0.flags.contains(.gluedBefore) }
        self.value = value
    }
}
