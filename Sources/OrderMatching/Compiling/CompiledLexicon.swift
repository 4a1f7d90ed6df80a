import TweetText

/// A lexicon with its words as terms: a trie of titles, and the words that vary them.
final class CompiledLexicon: Sendable {
    private struct Edge: Hashable {
        var node: Int32
        var word: Int32
    }

    /// Spellings of one word, singular and plural, share a class; by term, 0 for what stands in no title.
    private let wordClass: [Int32]
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
        /// The terms of all titles in their first spelling, and where each title's end.
        var titles: [TermID] = []
        var titleEnds: [Int] = []
        for phrase in lexicon.phrases {
            for spellings in phrase.words {
                var all: [TermID] = []
                for (number, spelling) in spellings.enumerated() {
                    let terms = vocabulary.terms(of: spelling)
                    if number == 0 { titles += terms }
                    all += terms
                }
                classes.join(all)
            }
            titleEnds.append(titles.count)
        }
        var edges: [Edge: Int32] = Dictionary(minimumCapacity: titles.count)
        var ends: [Int32: [Int32]] = Dictionary(minimumCapacity: titleEnds.count)
        var nodes: Int32 = 1
        var start = 0
        for (index, end) in titleEnds.enumerated() {
            var node: Int32 = 0
            for term in titles[start..<end] {
                let edge = Edge(node: node, word: classes.number(of: term))
                if let next = edges[edge] {
                    node = next
                } else {
                    edges[edge] = nodes
                    node = nodes
                    nodes += 1
                }
            }
            if node > 0 { ends[node, default: []].append(Int32(truncatingIfNeeded: index)) }
            start = end
        }
        self.edges = edges
        phrasesAtNode = ends
        wordClass = classes.numbers()
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

    private func wordClass(of term: TermID) -> Int32? {
        let index = Int(term.rawValue)
        return index < wordClass.count && wordClass[index] != 0 ? wordClass[index] : nil
    }

    private func readTitles(
        from title: Int, start: Int, leading: [Int32], in post: PostTerms, into readings: inout [SlotReading]
    ) {
        var node: Int32 = 0
        var end = title
        var close = title
        while end < post.count, let word = wordClass(of: post.ids[end]),
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
    /// By term: one that it is equal to, itself where it stands for its class; 0 for what no title holds.
    private var parent: [UInt32] = [0]

    mutating func join(_ terms: [TermID]) {
        guard let first = terms.first else { return }
        let root = find(first.rawValue)
        for term in terms.dropFirst() { parent[Int(find(term.rawValue))] = root }
    }

    private mutating func find(_ term: UInt32) -> UInt32 {
        let index = Int(term)
        if index >= parent.count { parent.append(contentsOf: repeatElement(0, count: index + 1 - parent.count)) }
        if parent[index] == 0 { parent[index] = term }
        var root = term
        while parent[Int(root)] != root { root = parent[Int(root)] }
        parent[index] = root
        return root
    }

    /// The class of a term, the number of the term that stands for it.
    mutating func number(of term: TermID) -> Int32 { Int32(bitPattern: find(term.rawValue)) }

    /// The class of every term, 0 for what no title holds.
    mutating func numbers() -> [Int32] {
        for index in parent.indices where parent[index] != 0 { parent[index] = find(UInt32(index)) }
        return parent.map { Int32(bitPattern: $0) }
    }
}

extension Array {
    /// The element of an array that has just one.
    var onlyElement: Element? { count == 1 ? first : nil }
}
