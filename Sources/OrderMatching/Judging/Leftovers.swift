import TweetText

/// Finds what means something in a post and is claimed by no winner: a number, an amount, a product, an option.
enum Leftovers {
    static func find(_ winners: [PostMatch], matcher: Matcher, scratch: MatcherScratch) -> [Leftover] {
        let post = scratch.post
        var covered = [Bool](repeating: false, count: post.count)
        for term in 0..<post.ownStart { covered[term] = true }
        for winner in winners {
            for range in winner.terms { for term in range { covered[Int(term)] = true } }
            for filling in winner.fillings + (winner.nearMiss.map { [filler($0)] } ?? []) {
                for term in post.ownStart..<post.count where filling.span.contains(Int(post.terms[term].start)) {
                    covered[term] = true
                }
            }
        }
        let isOrdering = !winners.isEmpty
        guard isOrdering else { return [] }
        var result: [Leftover] = []
        var readings: [SlotReading] = []
        var term = post.ownStart
        while term < post.count {
            defer { term += 1 }
            guard !covered[term] else { continue }
            switch post.kind(term) {
            case .number where isNumber(term, in: post, multipliers: matcher.words.multipliers):
                result.append(Leftover(span: post.span(term, term + 1)))
            case .word:
                readings.removeAll(keepingCapacity: true)
                matcher.lexicon.readProducts(at: term, in: post, into: &readings)
                let end = readings.map(\.end).max() ?? term
                if end > term, !covered[term..<end].contains(true) {
                    result.append(Leftover(span: post.span(term, end)))
                    term = end - 1
                } else if matcher.words.countsLeftOver.contains(post.ids[term])
                    || (matcher.lexicon.isOption(post.ids[term]) && winners.contains(where: takesOptions))
                {
                    result.append(Leftover(span: post.span(term, term + 1)))
                }
            default: break
            }
        }
        return result
    }

    /// Whether digits count something, as `2`, `2x`, `x2`, `2個` and `10/12` do; `MP3`, `B-52` and `covid19` are names.
    private static func isNumber(_ term: Int, in post: PostTerms, multipliers: Set<TermID>) -> Bool {
        guard post.isGlued(term) else { return true }
        if post.kind(term - 1) == .word { return multipliers.contains(post.ids[term - 1]) }
        let isHyphenated = post.marks[term - 1] == 0x2D || post.marks[term - 1] == 0x5F
        return !(isHyphenated && post.isGlued(term - 1) && post.kind(term - 2) == .word)
    }

    private static func filler(_ nearMiss: PostMatch.NearMiss) -> PostMatch.Filling {
        PostMatch.Filling(
            slot: nearMiss.slot, span: nearMiss.found, value: .words, options: [], fault: nearMiss.fault)
    }

    private static func takesOptions(_ match: PostMatch) -> Bool {
        match.fillings.contains { if case .product = $0.value { true } else { false } }
    }
}
