import TweetText

/// A lexicon with its words as terms: sorted titles, with which the vocabulary begins, and who and what else is known.
final class CompiledLexicon: Sendable {
    /// Titles and aliases.
    let phrases: TitleList
    let optionNames: TermSet
    private let merchants: TermSet
    /// Merchants, services and charities.
    let knownAccounts: TermSet
    let knowsAccounts: Bool
    let isProductCode: (@Sendable ([UInt8]) -> Bool)?
    let campaigns: [Lexicon.CampaignTag]
    /// The tag's term of each campaign.
    let campaignTerms: [TermID]
    /// Every account and every tag that is known.
    let known: TermSet
    /// A known account's name is no single term, so that none can tell whether it is there.
    let hasOddNames: Bool

    /// Variant words at most on each side of a title.
    private static let optionLimit = 3

    init(_ lexicon: Lexicon, vocabulary: inout TermTable) {
        optionNames = TermSet(lexicon.optionNames.compactMap { vocabulary.terms(of: $0).onlyElement })
        // A name that holds dots is one term only where the record says so.
        merchants = TermSet(lexicon.merchants.map { vocabulary.intern("@" + $0) })
        knownAccounts = TermSet(lexicon.knownAccounts.map { vocabulary.intern("@" + $0) })
        knowsAccounts = !lexicon.knownAccounts.isEmpty
        isProductCode = lexicon.isProductCode
        phrases = lexicon.phrases
        campaigns = lexicon.campaigns
        campaignTerms = lexicon.campaigns.map { vocabulary.terms(of: "#" + $0.tag).onlyElement ?? .unknown }
        let names = lexicon.accounts.map { vocabulary.terms(of: "@" + $0).onlyElement }
        known = TermSet(names.compactMap { $0 } + campaignTerms.filter(\.isKnown))
        hasOddNames = names.contains(nil) || campaignTerms.contains { !$0.isKnown }
    }

    func isMerchant(_ term: TermID) -> Bool { merchants.contains(term) }

    func isOption(_ term: TermID) -> Bool { phrases.optionSets.has(term) }

    /// Appends every product that can be read from `start`: `[article] [variants] title [variants]`, or a code.
    func readProducts(
        at start: Int, in post: PostTerms, text: Span<UInt8>, words: ReadersWords, into readings: inout [SlotReading]
    ) {
        readTitles(at: start, in: post, words: words, into: &readings)
        guard let isProductCode else { return }
        ProductCodeReader.read(at: start, in: post, text: text, isCode: isProductCode, into: &readings)
    }

    private func readTitles(
        at start: Int, in post: PostTerms, words: ReadersWords, into readings: inout [SlotReading]
    ) {
        guard !phrases.isEmpty, post.isBoundary(before: start) else { return }
        var title = start
        if words.all.holds(.article, post.ids[start]), !post.isGlued(start + 1), start + 1 < post.count { title += 1 }
        var leading: [Int32] = []
        while title < post.count, leading.count < Self.optionLimit {
            readTitles(from: title, start: start, leading: leading, in: post, into: &readings)
            // `size 9 red shoes`: the option's name may stand before its value.
            if optionNames.contains(post.ids[title]), title + 1 < post.count, !isOption(post.ids[title]) {
                title += 1
            }
            guard isOption(post.ids[title]), post.isBoundary(before: title + 1) else { return }
            leading.append(Int32(truncatingIfNeeded: title))
            title += 1
        }
        readTitles(from: title, start: start, leading: leading, in: post, into: &readings)
    }

    private func readTitles(
        from title: Int, start: Int, leading: [Int32], in post: PostTerms, into readings: inout [SlotReading]
    ) {
        var titles = phrases.startIndex..<phrases.endIndex
        var depth = 0
        var end = title
        while end < post.count, let word = phrases.vocabulary.wordClass(of: post.ids[end]) {
            titles = phrases.narrowed(titles, depth: depth, word: word)
            guard !titles.isEmpty else { return }
            depth += 1
            end += 1
            let close = end
            // Between a title's words the post may have a mark that the feed has not, and the other way round:
            // `salt & pepper`, `socks, 3 pairs`, `Xbox-360`.
            if end + 1 < post.count, post.isSoftPunctuation(end) || post.marks[end] == 0x26 { end += 1 }
            for phrase in phrases.complete(titles, depth: depth) where post.isBoundary(before: close) {
                appendVariants(phrase, from: start, titleEnd: close, leading: leading, in: post, into: &readings)
            }
        }
    }

    private func appendVariants(
        _ phrase: Int, from start: Int, titleEnd: Int, leading: [Int32], in post: PostTerms,
        into readings: inout [SlotReading]
    ) {
        guard leading.allSatisfy({ phrases.hasOption(post.ids[Int($0)], title: phrase) }) else { return }
        var options = leading
        var end = titleEnd
        func append() {
            readings.append(
                SlotReading(
                    end: end,
                    value: .product(ProductReading(phrase: Int32(truncatingIfNeeded: phrase), options: options)),
                    claims: end - start))
        }
        append()
        var next = titleEnd
        while next < post.count, options.count < leading.count + Self.optionLimit {
            // `red shoes, size 9`: a comma and the option's name may stand before its value.
            if post.isSoftPunctuation(next), next + 1 < post.count { next += 1 }
            if optionNames.contains(post.ids[next]), next + 1 < post.count { next += 1 }
            guard phrases.hasOption(post.ids[next], title: phrase), post.isBoundary(before: next + 1) else { return }
            options.append(Int32(truncatingIfNeeded: next))
            next += 1
            end = next
            append()
        }
    }
}

extension Array {
    /// The element of an array that has just one.
    var onlyElement: Element? { count == 1 ? first : nil }
}
