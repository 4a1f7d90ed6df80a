import OrderGrammar
import TestSupport
import TweetText

@testable import OrderMatching

/// What the engine found in a post, in the naive matcher's terms.
struct EngineAnswer {
    /// One place where the match stands.
    struct Place {
        var claims: Int
        var claimed: Set<Int>
        /// Slots whose words it does not claim: free words, and mentions that the platform put in front.
        var freeSlots: Int
        /// The filling reported, then those that tie with it.
        var fillings: [[NaiveMatcher.Filling]]
    }

    var places: [Place] = []

    init(_ result: MatchResult, post: NaivePost, of matcher: Matcher) {
        for match in result.matches where match.nearMiss == nil {
            let fillings = ([match.fillings] + match.ties).map { fillings in
                fillings.map { Self.filling($0, post: post, of: matcher) }.countingRounds
            }
            let claimed = Set(match.terms.flatMap { $0.map { Int($0) } })
            let free = match.fillings.count { !claimed.isSuperset(of: Self.words($0.span, in: post)) }
            places.append(Place(claims: match.claims, claimed: claimed, freeSlots: free, fillings: fillings))
        }
        places.sort { ($0.claims, $0.freeSlots) > ($1.claims, $1.freeSlots) }
    }

    private static func words(_ span: TextSpan, in post: NaivePost) -> Range<Int> {
        let inside = post.words.indices.filter { post.words[$0].span.overlaps(span) }
        guard let first = inside.first, let last = inside.last else { return 0..<0 }
        return first..<last + 1
    }

    private static func filling(
        _ filling: PostMatch.Filling, post: NaivePost, of matcher: Matcher
    ) -> NaiveMatcher.Filling {
        let place = words(filling.span, in: post)
        let value: NaiveMatcher.Value =
            switch filling.value {
            case .count(let number): .number(number)
            case .listed(let number): .listed(number)
            case .campaign(let tag): .campaign(TermKey.key(of: "#" + matcher.campaigns[Int(tag.index)].tag))
            case .words, .productCode, .unknownProduct: .words(place)
            case .product(let reading):
                .product(Int(reading.phrase), filling.options.map { words($0, in: post).lowerBound })
            case .money(let reading):
                .money(
                    digits(of: reading, place.map { post.words[$0] }.first { $0.kind == .number }?.text),
                    Set(reading.currencies.map(\.code)))
            }
        return NaiveMatcher.Filling(slot: filling.slot, value: value, round: filling.round)
    }
}

/// The digits as the post has them, unless a word or letter behind them makes another whole number of them.
private func digits(of reading: MoneyReading, _ text: String?) -> String {
    guard let number = reading.numbers.first else { return text ?? "" }
    guard let text else { return String(number.significand) }
    guard number.scale == 0, let whole = UInt64(text), whole != number.significand else { return text }
    return String(number.significand)
}

extension EngineAnswer {
    /// The first way in which the engine's answer differs from the definition's; nil where it does not.
    ///
    /// The engine keeps four fillings that tie, so where there are more, those that it keeps must be among them.
    func difference(from matcher: NaiveMatcher, in post: NaivePost, isSingle: Bool) throws -> String? {
        var blocked: Set<Int> = []
        for place in places {
            guard let best = try matcher.best(in: post, blocked: blocked) else {
                return "engine matches, naive does not"
            }
            guard best.claims == place.claims else { return "claims \(place.claims), naive \(best.claims)" }
            for filling in place.fillings where best.fillings[filling] == nil {
                return "engine fills \(filling), naive \(best.fillings.keys.map(\.self))"
            }
            if best.fillings.count <= 4 {
                for (filling, claims) in best.fillings where !place.fillings.contains(filling) {
                    // What claims other words alone is another record.
                    if claims.contains(where: { $0.isDisjoint(with: place.claimed) }) { continue }
                    return "engine lacks the tie \(filling), has \(place.fillings)"
                }
            }
            blocked.formUnion(place.claimed)
        }
        if isSingle, !places.isEmpty { return nil }
        if places.count < 16, let more = try matcher.best(in: post, blocked: blocked), more.claims > 0 || places.isEmpty
        {
            return "engine misses a match of \(more.claims) words: \(more.fillings.keys.map(\.self))"
        }
        return nil
    }
}
