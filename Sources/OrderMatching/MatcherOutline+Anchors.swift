import OrderGrammar
import TweetText

extension MatcherOutline {
    /// What must stand in a public post for any match to find something in it; nil where some match can find something without any.
    ///
    /// - Parameter hasListings: posts may answer listings.
    public func anchorSet(hasListings: Bool) -> AnchorSet? {
        let standing = [PlaceIndex.Place.original, .reply] + (hasListings ? [.listing] : [])
        var result = AnchorSet()
        for match in matches where standing.contains(where: match.canStand) {
            guard !match.anchors.isEmpty || !match.prefixes.isEmpty else {
                // What neither a word nor the place calls for is never looked at.
                guard match.isSelectedByContext else { continue }
                guard let accounts = accountsAsked(by: match) else { return nil }
                result.parents.formUnion(accounts)
                result.words.formUnion(accounts)
                continue
            }
            var best: (words: [[UInt8]], beginnings: [[UInt8]], weight: Int)?
            for (number, requirement) in match.requirements.enumerated() where requirement.source == .word {
                let words = requirement.terms.map { vocabulary.key(of: $0) }
                let beginnings = number == 0 ? match.prefixes : []
                let weight = (words + beginnings).reduce(0) { $0 + Self.commonness(of: $1) }
                if best.map({ weight < $0.weight }) ?? true { best = (words, beginnings, weight) }
            }
            guard let best else { return nil }
            result.words.formUnion(best.words)
            result.beginnings.formUnion(best.beginnings)
        }
        return result
    }

    /// The accounts of which a post must name or answer one, where a match finds nothing in others.
    private func accountsAsked(by match: MatchOutline) -> [[UInt8]]? {
        if let parent = match.requirements.first(where: { $0.source == .parent }) {
            return parent.terms.map { vocabulary.key(of: $0) }
        }
        let asksForKnown = match.intent.slots.contains { $0.type == .knownAccount && !$0.isOptional }
        return asksForKnown ? lexicon.knownAccounts.sorted().map { vocabulary.key(of: $0) } : nil
    }

    /// How often a word stands in posts, by its look: short words are everybody's, tags and accounts are not.
    private static func commonness(of key: [UInt8]) -> Int {
        guard let first = key.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "@") else { return 1 }
        guard first >= 0x61, first < 0x7B else { return 10_000 }
        return switch key.count {
        case 1, 2: 1_000
        case 3: 300
        case 4: 100
        case 5...7: 20
        default: 5
        }
    }
}
