import OrderGrammar
import TweetText

/// Decides which matches win: the one place where precedence is named.
///
/// Only matches that share a claimed word compete. Most words claimed wins, free text counting none. Equal
/// claims that fill slots differently are a tie, kept as rivals. Equal claims with equal slots are one
/// intent: of the match that is made for retweets, where the post is one; of the grammar in the post's language; then
/// of the first name. A near miss never stands beside a full match; of several near misses the furthest stays: of as many
/// words, the one that fills more slots, be it by a mention that the platform put in front.
///
/// Talk competes with no command: it gives way to every full match, and of several ways to read it as talk one stays.
enum Competition {
    /// - Parameter tell: is told of each match that does not win, of the one that it meets, and why.
    static func winners(
        among matches: [PostMatch], language: String?, grammars: [(name: String, language: String)],
        tell: (PostMatch, PostMatch, Explanation.Rule) -> Void = { _, _, _ in }
    ) -> [PostMatch] {
        if matches.count == 1 { return matches }
        let talk = ranked(matches.filter(\.isTalk), language, grammars)
        let winners = commands(among: matches.filter { !$0.isTalk }, language, grammars, tell)
        guard let first = talk.first else { return winners }
        // Of as many words, those say more that say who is addressed.
        let best = talk.first { $0.claims == first.claims && !$0.fillings.isEmpty } ?? first
        for match in talk where match.name != best.name || match.grammar != best.grammar {
            tell(match, best, .moreWords)
        }
        if let command = winners.first, command.nearMiss == nil {
            tell(best, command, .fullMatch)
            return winners
        }
        // Who resolves a near miss may find that nobody is addressed; then the talk is left.
        return winners + [best]
    }

    private static func ranked(
        _ matches: [PostMatch], _ language: String?, _ grammars: [(name: String, language: String)]
    ) -> [PostMatch] {
        matches.sorted { a, b in
            if a.claims != b.claims { return a.claims > b.claims }
            if a.nearMiss != nil, b.nearMiss != nil, a.filledSlots != b.filledSlots {
                return a.filledSlots > b.filledSlots
            }
            if a.isForeign != b.isForeign { return b.isForeign }
            let aIsOfLanguage = speaks(grammars[a.grammar].language, language)
            let bIsOfLanguage = speaks(grammars[b.grammar].language, language)
            if aIsOfLanguage != bIsOfLanguage { return aIsOfLanguage }
            if grammars[a.grammar].name != grammars[b.grammar].name {
                return grammars[a.grammar].name < grammars[b.grammar].name
            }
            if a.name != b.name { return a.name < b.name }
            return (a.terms.first?.lowerBound ?? 0) < (b.terms.first?.lowerBound ?? 0)
        }
    }

    private static func commands(
        among matches: [PostMatch], _ language: String?, _ grammars: [(name: String, language: String)],
        _ tell: (PostMatch, PostMatch, Explanation.Rule) -> Void
    ) -> [PostMatch] {
        let full = matches.filter { $0.nearMiss == nil }
        let ranked = ranked(full.isEmpty ? matches : full, language, grammars)
        guard let best = ranked.first else { return [] }
        if full.isEmpty {
            for match in ranked.dropFirst() { tell(match, best, .nearerMiss) }
            return [best]
        }
        for match in matches where match.nearMiss != nil { tell(match, best, .fullMatch) }
        var winners: [PostMatch] = []
        for match in ranked {
            guard let index = winners.firstIndex(where: { shareTerm($0, match) }) else {
                winners.append(match)
                continue
            }
            let winner = winners[index]
            if winner.claims > match.claims {
                tell(match, winner, .moreWords)
            } else if !sayTheSame(winner, match) {
                tell(match, winner, .tie)
                winners[index].rivals.append(match)
            } else if winner.isForeign != match.isForeign {
                tell(match, winner, .madeForRetweets)
            } else {
                let isOfLanguage = speaks(grammars[match.grammar].language, language)
                let areAlike = speaks(grammars[winner.grammar].language, language) == isOfLanguage
                tell(match, winner, areAlike ? .name : .language)
            }
        }
        return winners.sorted { ($0.terms.first?.lowerBound ?? 0) < ($1.terms.first?.lowerBound ?? 0) }
    }

    private static func shareTerm(_ a: PostMatch, _ b: PostMatch) -> Bool {
        a.terms.contains { range in b.terms.contains { range.overlaps($0) } }
    }

    private static func sayTheSame(_ a: PostMatch, _ b: PostMatch) -> Bool {
        a.intent.kind == b.intent.kind
            && (a.grammar == b.grammar || !RecordVocabulary.kindsOfOneSystem.contains(a.intent.kind))
            && a.fillings.map(Said.init).sorted() == b.fillings.map(Said.init).sorted()
            && a.ties.isEmpty == b.ties.isEmpty
    }

    /// A filling without its place in a list.
    private struct Said: Hashable, Comparable {
        var slot: String
        var value: SlotValue
        var start: Int
        var round: Int

        init(_ filling: PostMatch.Filling) {
            slot = filling.slot
            value = filling.value
            start = filling.span.start
            round = filling.round
        }

        static func < (a: Said, b: Said) -> Bool { (a.slot, a.start) < (b.slot, b.start) }
    }

    private static func speaks(_ grammar: String, _ post: String?) -> Bool {
        guard let post else { return false }
        return grammar.lowercased() == post.lowercased()
            || grammar.split(separator: "-").first == post.split(separator: "-").first
    }
}

extension PostMatch {
    /// Whether a retweet's words are somebody else's to it.
    fileprivate var isForeign: Bool { objections.contains(.retweet) }

    /// How many slots hold what they may hold.
    fileprivate var filledSlots: Int { fillings.count { $0.fault == nil } }
}
