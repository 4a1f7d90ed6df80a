import TweetText

/// Titles of the catalogue for the posts of a proof: of few words, which no grammar and no other title uses.
struct ProofTitles {
    private var titles: [Int: [[String]]] = [:]

    /// Titles of more words are left out, as are titles beyond so many of a length.
    private static let longest = 3
    private static let many = 6

    init(_ matcher: Matcher) {
        let literals = matcher.programs.reduce(into: Set<TermID>()) { $0.formUnion($1.literals) }
        for phrase in matcher.lexicon.phrases where 1...Self.longest ~= phrase.words.count {
            let words = phrase.words.compactMap(\.first)
            let tokens = words.map { Tokenizer().tokens(in: $0) }
            let terms = words.map { matcher.vocabulary.find(key: TermKey.key(of: $0)) }
            guard words.count == phrase.words.count, titles[words.count, default: []].count < Self.many,
                tokens.allSatisfy({ $0.onlyElement?.kind == .word }),
                terms.allSatisfy({ !literals.contains($0) && !matcher.lexicon.isOption($0) })
            else { continue }
            titles[words.count, default: []].append(words)
        }
    }

    /// How many words titles have.
    var lengths: [Int] { titles.keys.sorted() }

    /// The words of the title with that number, counted from the first again behind the last.
    func words(of length: Int, number: Int) -> [String] {
        guard let known = titles[length], !known.isEmpty else { return [] }
        return known[number % known.count]
    }
}
