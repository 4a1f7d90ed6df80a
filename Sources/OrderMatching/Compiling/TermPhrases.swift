import TweetText

/// A set of words and short phrases: `never`, `do not`, `devrais-je`.
struct TermPhrases: Sendable {
    /// Those of one term.
    private(set) var words: Set<TermID> = []
    /// Phrases of several terms, by their first.
    private var phrases: [TermID: [[TermID]]] = [:]

    init() {}

    init(_ spellings: [String], vocabulary: inout TermTable) {
        for spelling in spellings {
            let terms = vocabulary.terms(of: spelling)
            if let word = terms.onlyElement {
                words.insert(word)
            } else if let first = terms.first {
                phrases[first, default: []].append(terms)
            }
        }
    }

    mutating func formUnion(_ other: TermPhrases) {
        words.formUnion(other.words)
        phrases.merge(other.phrases) { $0 + $1 }
    }

    /// The term behind the longest of them that begins at `term`.
    ///
    /// - Parameter unless: words that count as none of them; in a longer phrase they do.
    func end(from term: Int, in post: PostTerms, unless excluded: Set<TermID> = []) -> Int? {
        let word = words.contains(post.ids[term]) && !excluded.contains(post.ids[term]) ? term + 1 : nil
        guard !phrases.isEmpty, let longer = phrases[post.ids[term]] else { return word }
        let fitting = longer.filter { phrase in
            term + phrase.count <= post.count && phrase.indices.allSatisfy { post.ids[term + $0] == phrase[$0] }
        }
        return fitting.map { term + $0.count }.max() ?? word
    }
}
