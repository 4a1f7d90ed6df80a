import TweetText

/// A set of words and short phrases: `never`, `do not`, `devrais-je`.
struct TermPhrases: Sendable {
    private var words: Set<TermID> = []
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

    /// Whether one of them begins at `term`.
    func begin(at term: Int, in post: PostTerms) -> Bool {
        if words.contains(post.ids[term]) { return true }
        guard !phrases.isEmpty, let longer = phrases[post.ids[term]] else { return false }
        return longer.contains { phrase in
            term + phrase.count <= post.count && phrase.indices.allSatisfy { post.ids[term + $0] == phrase[$0] }
        }
    }
}
