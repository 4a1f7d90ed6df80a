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
        // Places in `matches`, so that none is copied before it has won.
        let talk = ranked(matches.indices.filter { matches[$0].info.isTalk }, of: matches, language, grammars)
        let commands = matches.indices.filter { !matches[$0].info.isTalk }
        let winners = Self.commands(commands, of: matches, language, grammars, tell)
        guard let first = talk.first else { return winners }
        // Of as many words, those say more that say who is addressed.
        let most = matches[first].claims
        let best = talk.first { matches[$0].claims == most && !matches[$0].fillings.isEmpty } ?? first
        for place in talk
        where matches[place].info.name != matches[best].info.name
            || matches[place].info.grammar != matches[best].info.grammar
        {
            tell(matches[place], matches[best], .moreWords)
        }
        if let command = winners.first, command.nearMiss == nil {
            tell(matches[best], command, .fullMatch)
            return winners
        }
        // Who resolves a near miss may find that nobody is addressed; then the talk is left.
        return winners + [matches[best]]
    }

    /// Places of matches, the one that wins first.
    private static func ranked(
        _ places: [Int], of matches: [PostMatch], _ language: String?, _ grammars: [(name: String, language: String)]
    ) -> [Int] {
        places.count < 2 ? places : places.sorted { precedes(matches[$0], matches[$1], language, grammars) }
    }

    private static func precedes(
        _ a: PostMatch, _ b: PostMatch, _ language: String?, _ grammars: [(name: String, language: String)]
    ) -> Bool {
        if a.claims != b.claims { return a.claims > b.claims }
        if a.nearMiss != nil, b.nearMiss != nil, a.filledSlots != b.filledSlots {
            return a.filledSlots > b.filledSlots
        }
        if a.isForeign != b.isForeign { return b.isForeign }
        if a.info.grammar != b.info.grammar {
            let (one, other) = (grammars[a.info.grammar], grammars[b.info.grammar])
            let isOfLanguage = speaks(one.language, language)
            if isOfLanguage != speaks(other.language, language) { return isOfLanguage }
            if one.name != other.name { return one.name < other.name }
        }
        if a.info.name != b.info.name { return a.info.name < b.info.name }
        return (a.terms.first?.lowerBound ?? 0) < (b.terms.first?.lowerBound ?? 0)
    }

    private static func commands(
        _ places: [Int], of matches: [PostMatch], _ language: String?, _ grammars: [(name: String, language: String)],
        _ tell: (PostMatch, PostMatch, Explanation.Rule) -> Void
    ) -> [PostMatch] {
        let full = places.filter { matches[$0].nearMiss == nil }
        let ranked = ranked(full.isEmpty ? places : full, of: matches, language, grammars)
        guard let best = ranked.first else { return [] }
        if full.isEmpty {
            for place in ranked.dropFirst() { tell(matches[place], matches[best], .nearerMiss) }
            return [matches[best]]
        }
        for place in places where matches[place].nearMiss != nil { tell(matches[place], matches[best], .fullMatch) }
        var winners: [PostMatch] = []
        for place in ranked {
            guard let index = winners.firstIndex(where: { shareTerm($0, matches[place]) }) else {
                winners.append(matches[place])
                continue
            }
            let rule = rule(winners[index], matches[place], language, grammars)
            tell(matches[place], winners[index], rule)
            if rule == .tie { winners[index].rivals.append(matches[place]) }
        }
        if winners.count > 1 {
            winners.sort { ($0.terms.first?.lowerBound ?? 0) < ($1.terms.first?.lowerBound ?? 0) }
        }
        return winners
    }

    /// By which rule a winner stands before a match that shares a word with it.
    private static func rule(
        _ winner: PostMatch, _ match: PostMatch, _ language: String?, _ grammars: [(name: String, language: String)]
    ) -> Explanation.Rule {
        if winner.claims > match.claims { return .moreWords }
        if !sayTheSame(winner, match) { return .tie }
        if winner.isForeign != match.isForeign { return .madeForRetweets }
        let isOfLanguage = speaks(grammars[match.info.grammar].language, language)
        return speaks(grammars[winner.info.grammar].language, language) == isOfLanguage ? .name : .language
    }

    private static func shareTerm(_ a: PostMatch, _ b: PostMatch) -> Bool {
        a.terms.contains { range in b.terms.contains { range.overlaps($0) } }
    }

    private static func sayTheSame(_ a: PostMatch, _ b: PostMatch) -> Bool {
        a.info.intent.kind == b.info.intent.kind && a.fillings.count == b.fillings.count
            && a.ties.isEmpty == b.ties.isEmpty
            && (a.info.grammar == b.info.grammar
                || !RecordVocabulary.kindsOfOneSystem.contains(a.info.intent.kind))
            && fillAlike(a.fillings, b.fillings)
    }

    private static func fillAlike(_ a: [PostMatch.Filling], _ b: [PostMatch.Filling]) -> Bool {
        // Nearly always in the same order.
        a.indices.allSatisfy { Said(a[$0]) == Said(b[$0]) } || a.map(Said.init).sorted() == b.map(Said.init).sorted()
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

    /// Whether a grammar is in the language of a post: `pt` speaks `pt-BR`, and the other way round.
    private static func speaks(_ grammar: String, _ post: String?) -> Bool {
        guard let post else { return false }
        return grammar == post || primarySubtag(grammar).elementsEqual(primarySubtag(post))
            || grammar.lowercased() == post.lowercased()
    }

    /// `pt` of `pt-BR`.
    private static func primarySubtag(_ language: String) -> some Sequence<UInt8> {
        language.utf8.lazy.drop { $0 == UInt8(ascii: "-") }.prefix { $0 != UInt8(ascii: "-") }
    }
}

extension PostMatch {
    /// Whether a retweet's words are somebody else's to it.
    fileprivate var isForeign: Bool { objections.contains(.retweet) }

    /// How many slots hold what they may hold.
    fileprivate var filledSlots: Int { fillings.count { $0.fault == nil } }
}
