import TweetText

/// Finds what means something in a post and is claimed by no winner: a number, an amount, a product, an option.
enum Leftovers {
    static func find(
        _ winners: [PostMatch], in text: Span<UInt8>, of post: PostTerms, matcher: Matcher, scratch: MatcherScratch
    ) -> [Leftover] {
        let words = matcher.words(of: winners.first?.grammar)
        cover(winners, in: post, &scratch.covered)
        let covered = scratch.covered
        let near = neighbourhood(of: covered, in: post)
        var result: [Leftover] = []
        var readings: [SlotReading] = []
        var term = post.ownStart
        while term < post.count {
            defer { term += 1 }
            guard !covered[term] else { continue }
            switch post.kind(term) {
            case .number where isNumber(term, in: post, words: words):
                result.append(Leftover(span: post.span(term, term + 1)))
            case .word:
                readings.removeAll(keepingCapacity: true)
                matcher.lexicon.readProducts(
                    at: term, in: post, text: text, words: words, into: &readings)
                let end = readings.map(\.end).max() ?? term
                if end > term, !covered[term..<end].contains(true) {
                    result.append(Leftover(span: post.span(term, end)))
                    term = end - 1
                } else if words.holds(.count, post.ids[term]) && post.standsAlone(term)
                    || (near.contains(term) && words.holds(.quantifier, post.ids[term])
                        && post.standsAlone(term))
                    || (matcher.lexicon.isOption(post.ids[term]) && winners.contains(where: takesOptions))
                {
                    result.append(Leftover(span: post.span(term, term + 1)))
                }
            case .symbol where isFraction(post.marks[term]), .emoji where (0x30...0x39).contains(post.marks[term]):
                result.append(Leftover(span: post.span(term, term + 1)))
            default: break
            }
        }
        for place in winners.indices {
            addWordsAroundProducts(of: winners[place].fillings, to: &result, covered, post, words)
        }
        for place in winners.indices {
            addSecondRecipients(of: winners[place].fillings, to: &result, covered, post, words, text)
        }
        return result
    }

    /// Takes all that the winners speak of as spoken for, and what stands in front of the author's own words.
    private static func cover(_ winners: [PostMatch], in post: PostTerms, _ covered: inout [Bool]) {
        covered.fill(with: false, count: post.count)
        covered.cover(0..<Int32(truncatingIfNeeded: post.ownStart))
        for place in winners.indices {
            for range in winners[place].terms { covered.cover(range) }
            for index in winners[place].fillings.indices { covered.cover(winners[place].fillings[index].terms) }
            if let found = winners[place].nearMiss?.found, !found.isEmpty {
                for term in post.ownStart..<post.count where found.contains(Int(post.terms[term].start)) {
                    covered[term] = true
                }
            }
        }
    }

    /// `½`, `¼` and their like.
    private static func isFraction(_ mark: UInt32) -> Bool {
        (0xBC...0xBE).contains(mark) || (0x2150...0x215F).contains(mark)
    }

    /// Words that touch a product and change it, as far as one can know: `vegan croissant`, `mocha without sugar`.
    private static func addWordsAroundProducts(
        of fillings: [PostMatch.Filling], to result: inout [Leftover], _ covered: [Bool], _ post: PostTerms,
        _ words: ReadersWords
    ) {
        for place in fillings.indices {
            let terms = fillings[place].terms
            guard fillings[place].value.isProduct, !terms.isEmpty else { continue }
            let first = Int(terms.lowerBound)
            let last = Int(terms.upperBound) - 1
            let before = first - 1
            if before >= post.ownStart, !covered[before], post.kind(before) == .word, !words.isFiller(post.ids[before])
            {
                result.append(Leftover(span: post.span(before, first)))
            }
            if last + 1 < post.count, !covered[last + 1], words.holds(.modifier, post.ids[last + 1]) {
                result.append(Leftover(span: post.span(last + 1, last + 2)))
            }
        }
    }

    /// A mention joined to the recipient's: `@ann and @bob`.
    private static func addSecondRecipients(
        of fillings: [PostMatch.Filling], to result: inout [Leftover], _ covered: [Bool], _ post: PostTerms,
        _ words: ReadersWords, _ text: Span<UInt8>
    ) {
        // The same account twice is one.
        for place in fillings.indices where fillings[place].role == .recipient {
            let terms = fillings[place].terms
            guard !terms.isEmpty else { continue }
            let own = Int(terms.lowerBound)
            var next = own + 1
            while next < post.count,
                post.isSoftPunctuation(next) || post.marks[next] == 0x26 || words.holds(.connector, post.ids[next])
            {
                next += 1
            }
            guard next < post.count, post.kind(next) == .mention, !covered[next],
                !sameKey(post.terms[next], post.terms[own], text)
            else { continue }
            result.append(Leftover(span: post.span(next, next + 1)))
        }
    }

    private static func sameKey(_ one: Token, _ other: Token, _ text: Span<UInt8>) -> Bool {
        var first: [UInt8] = []
        var second: [UInt8] = []
        TermKey.append(one, of: text, to: &first)
        TermKey.append(other, of: text, to: &second)
        return first == second
    }

    /// Terms among and around the claimed ones, within their sentence: where `half` and `each` speak of the order.
    private static func neighbourhood(of covered: [Bool], in post: PostTerms) -> Range<Int> {
        guard let first = covered.indices.first(where: { $0 >= post.ownStart && covered[$0] }),
            let last = covered.lastIndex(of: true)
        else { return 0..<0 }
        var start = first
        while start > post.ownStart, first - start < 2, !post.endsSentence(start - 1) { start -= 1 }
        var end = last + 1
        while end < post.count, end - last <= 3, !post.endsSentence(end) { end += 1 }
        return start..<end
    }

    /// Whether digits count something, as `2`, `2x`, `x2`, `2個` and `10/12` do; `MP3`, `B-52` and `covid19` are names.
    private static func isNumber(_ term: Int, in post: PostTerms, words: ReadersWords) -> Bool {
        guard post.isGlued(term) else { return true }
        // `<3` is a heart.
        if post.marks[term - 1] == 0x3C { return false }
        if post.terms[term - 1].flags.contains(.unspaced) { return true }
        if post.kind(term - 1) == .word { return words.all.holds(.times, post.ids[term - 1]) }
        let isHyphenated = post.marks[term - 1] == 0x2D || post.marks[term - 1] == 0x5F
        return !(isHyphenated && post.isGlued(term - 1) && post.kind(term - 2) == .word)
    }

    private static func takesOptions(_ match: PostMatch) -> Bool {
        match.fillings.contains { if case .product = $0.value { true } else { false } }
    }
}

extension SlotValue {
    /// Whether it is a product that the lexicon knows.
    fileprivate var isProduct: Bool {
        switch self {
        case .product, .productCode: true
        default: false
        }
    }
}
