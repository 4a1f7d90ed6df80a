import TweetText

/// Words of which one must stand in a post for any match to find something in it.
public struct AnchorWords: Sendable {
    /// Whole words, by their keys: hashtags with their `#`, accounts with their `@`.
    public var words: Set<[UInt8]> = []
    /// What words may begin with, by its key.
    public var beginnings: Set<[UInt8]> = []
}

extension Matcher {
    /// The words of which one must stand in a public post; nil where some match can find something without any.
    ///
    /// - Parameter hasListings: posts may answer listings.
    public func anchorWords(hasListings: Bool) -> AnchorWords? {
        let standing = [PlaceIndex.Place.original, .reply] + (hasListings ? [.listing] : [])
        var result = AnchorWords()
        for program in programs where standing.contains(where: program.canStand) {
            guard !program.anchors.isEmpty || !program.prefixes.isEmpty else {
                // What neither a word nor the place calls for is never looked at.
                if program.isSelectedByContext { return nil }
                continue
            }
            var best: (words: [[UInt8]], beginnings: [[UInt8]], weight: Int)?
            for (number, requirement) in program.requirements.enumerated() where requirement.source == .word {
                let words = requirement.terms.map { vocabulary.key(of: $0) }
                let beginnings = number == 0 ? program.prefixes : []
                let weight = (words + beginnings).reduce(0) { $0 + Self.commonness(of: $1) }
                if best.map({ weight < $0.weight }) ?? true { best = (words, beginnings, weight) }
            }
            guard let best else { return nil }
            result.words.formUnion(best.words)
            result.beginnings.formUnion(best.beginnings)
        }
        return result
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
