import TweetText

/// A lexicon with its words as terms: a trie of titles, and the words that vary them.
final class CompiledLexicon: Sendable {
    private struct Edge: Hashable {
        var node: Int32
        var word: Int32
    }

    /// Spellings of one word, singular and plural, share a class.
    private let wordClass: [TermID: Int32]
    private let edges: [Edge: Int32]
    /// Phrases that end at a node.
    private let phrasesAtNode: [Int32: [Int32]]
    /// Variant words of each phrase.
    private let optionsOfPhrase: [Set<TermID>]
    private let optionWords: Set<TermID>
    let optionNames: Set<TermID>
    private let merchants: Set<TermID>
    /// Merchants, services and charities.
    let knownAccounts: Set<TermID>
    let knowsAccounts: Bool
    private let connectors: Set<TermID>
    private let articles: Set<TermID>
    let phrases: [Lexicon.Phrase]
    let campaigns: [Lexicon.CampaignTag]
    /// The tag's term of each campaign.
    let campaignTerms: [TermID]

    /// Variant words at most on each side of a title.
    private static let optionLimit = 3

    init(_ lexicon: Lexicon, words: CircumstanceWords, vocabulary: inout TermTable) {
        var classes = WordClasses()
        for phrase in lexicon.phrases {
            for spellings in phrase.words {
                classes.join(spellings.flatMap { vocabulary.terms(of: $0) })
            }
        }
        var edges: [Edge: Int32] = [:]
        var ends: [Int32: [Int32]] = [:]
        var nodes: Int32 = 1
        for (index, phrase) in lexicon.phrases.enumerated() {
            var node: Int32 = 0
            for spellings in phrase.words {
                for term in spellings.first.map({ vocabulary.terms(of: $0) }) ?? [] {
                    let edge = Edge(node: node, word: classes.number(of: term))
                    if let next = edges[edge] {
                        node = next
                    } else {
                        edges[edge] = nodes
                        node = nodes
                        nodes += 1
                    }
                }
            }
            if node > 0 { ends[node, default: []].append(Int32(truncatingIfNeeded: index)) }
        }
        self.edges = edges
        phrasesAtNode = ends
        wordClass = classes.numbers
        optionsOfPhrase = lexicon.phrases.map { phrase in
            Set(phrase.options.compactMap { vocabulary.terms(of: $0).onlyElement })
        }
        optionWords = optionsOfPhrase.reduce(into: []) { $0.formUnion($1) }
        optionNames = Set(lexicon.optionNames.compactMap { vocabulary.terms(of: $0).onlyElement })
        merchants = Set(lexicon.merchants.compactMap { vocabulary.terms(of: "@" + $0).onlyElement })
        knownAccounts = Set(lexicon.knownAccounts.compactMap { vocabulary.terms(of: "@" + $0).onlyElement })
        knowsAccounts = !lexicon.knownAccounts.isEmpty
        connectors = words.connectors
        articles = words.articles
        phrases = lexicon.phrases
        campaigns = lexicon.campaigns
        campaignTerms = lexicon.campaigns.map { vocabulary.terms(of: "#" + $0.tag).onlyElement ?? .unknown }
    }

    func isMerchant(_ term: TermID) -> Bool { merchants.contains(term) }

    func isConnector(_ term: TermID) -> Bool { connectors.contains(term) }

    func isOption(_ term: TermID) -> Bool { optionWords.contains(term) }

    /// Appends every product that can be read from `start`: `[article] [variants] title [variants]`.
    func readProducts(at start: Int, in post: PostTerms, into readings: inout [SlotReading]) {
        guard !phrases.isEmpty, post.isBoundary(before: start) else { return }
        var title = start
        if articles.contains(post.ids[start]), !post.isGlued(start + 1), start + 1 < post.count { title += 1 }
        var leading: [Int32] = []
        while title < post.count, leading.count < Self.optionLimit {
            readTitles(from: title, start: start, leading: leading, in: post, into: &readings)
            // `size 9 red shoes`: the option's name may stand before its value.
            if optionNames.contains(post.ids[title]), title + 1 < post.count, !optionWords.contains(post.ids[title]) {
                title += 1
            }
            guard optionWords.contains(post.ids[title]), post.isBoundary(before: title + 1) else { return }
            leading.append(Int32(truncatingIfNeeded: title))
            title += 1
        }
        readTitles(from: title, start: start, leading: leading, in: post, into: &readings)
    }

    private func readTitles(
        from title: Int, start: Int, leading: [Int32], in post: PostTerms, into readings: inout [SlotReading]
    ) {
        var node: Int32 = 0
        var end = title
        var close = title
        while end < post.count, let word = wordClass[post.ids[end]],
            let next = edges[Edge(node: node, word: word)]
        {
            node = next
            end += 1
            close = end
            // Between a title's words the post may have a mark that the feed has not, and the other way round:
            // `salt & pepper`, `socks, 3 pairs`, `Xbox-360`.
            if end + 1 < post.count, post.isSoftPunctuation(end) || post.marks[end] == 0x26 { end += 1 }
            guard let found = phrasesAtNode[node] else { continue }
            guard post.isBoundary(before: close) else { continue }
            for phrase in found {
                appendVariants(phrase, from: start, titleEnd: close, leading: leading, in: post, into: &readings)
            }
        }
    }

    private func appendVariants(
        _ phrase: Int32, from start: Int, titleEnd: Int, leading: [Int32], in post: PostTerms,
        into readings: inout [SlotReading]
    ) {
        let allowed = optionsOfPhrase[Int(phrase)]
        guard leading.allSatisfy({ allowed.contains(post.ids[Int($0)]) }) else { return }
        var options = leading
        var end = titleEnd
        func append() {
            readings.append(
                SlotReading(
                    end: end, value: .product(ProductReading(phrase: phrase, options: options)),
                    claims: end - start))
        }
        append()
        var next = titleEnd
        while next < post.count, options.count < leading.count + Self.optionLimit {
            // `red shoes, size 9`: a comma and the option's name may stand before its value.
            if post.isSoftPunctuation(next), next + 1 < post.count { next += 1 }
            if optionNames.contains(post.ids[next]), next + 1 < post.count { next += 1 }
            guard allowed.contains(post.ids[next]), post.isBoundary(before: next + 1) else { return }
            options.append(Int32(truncatingIfNeeded: next))
            next += 1
            end = next
            append()
        }
    }
}

/// Union–find over terms: two spellings of one word become one class, also through a third.
private struct WordClasses {
    private var parent: [TermID: TermID] = [:]

    mutating func join(_ terms: [TermID]) {
        guard let first = terms.first else { return }
        let root = find(first)
        for term in terms.dropFirst() { parent[find(term)] = root }
    }

    mutating func find(_ term: TermID) -> TermID {
        var root = term
        while let next = parent[root], next != root { root = next }
        parent[term] = root
        if parent[root] == nil { parent[root] = root }
        return root
    }

    mutating func number(of term: TermID) -> Int32 { Int32(bitPattern: find(term).rawValue) }

    var numbers: [TermID: Int32] {
        var copy = self
        return Dictionary(
            uniqueKeysWithValues: parent.keys.map { ($0, Int32(bitPattern: copy.find($0).rawValue)) })
    }
}

extension Array {
    /// The element of an array that has just one.
    var onlyElement: Element? { count == 1 ? first : nil }
}
