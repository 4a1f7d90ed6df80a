import TweetText

extension MoneyReader {
    /// Whether a word is a unit here, and one of a currency that is taken.
    func takes(_ word: ProofWord, isBefore: Bool, isGlued: Bool) -> Bool {
        guard let unit = units[word.term], !currencies(of: unit).isEmpty else { return false }
        let place: MoneyUnit.Places =
            isBefore
            ? (isGlued ? .gluedBefore : .spacedBefore) : (isGlued ? .gluedBehind : .spacedBehind)
        let bytes = Array(word.text.utf8)
        return unit.places.contains(place) && unit.casing.allows(TextSpan(0, bytes.count), in: bytes.span)
    }

    /// What a unit means here.
    func meaning(of word: ProofWord) -> (currencies: [Currency], shift: Int)? {
        units[word.term].map { (currencies(of: $0), $0.shift) }
    }

    /// One word for each way in which units are written here, and can mean the same or another thing in another reader.
    func units(beside other: MoneyReader?, spelling: (TermID) -> ProofWord) -> [ProofWord] {
        struct Way: Hashable {
            var kind: Token.Kind
            var casing: MoneyUnit.Casing
            var places: MoneyUnit.Places
            var otherPlaces: MoneyUnit.Places?
            var meansTheSame: Bool
        }
        var seen: Set<Way> = []
        return units.keys.sorted().compactMap { term in
            guard let own = units[term], !currencies(of: own).isEmpty else { return nil }
            let others = other?.units[term].flatMap { other?.currencies(of: $0).isEmpty == false ? $0 : nil }
            let meansTheSame = others.map { unit in
                other?.currencies(of: unit) == currencies(of: own) && unit.shift == own.shift
            }
            var word = spelling(term)
            let way = Way(
                kind: word.kind, casing: own.casing, places: own.places, otherPlaces: others?.places,
                meansTheSame: meansTheSame ?? false)
            guard seen.insert(way).inserted else { return nil }
            if own.casing == .capitals { word.text = word.text.uppercased() }
            return word
        }
    }

    private func currencies(of unit: Unit) -> [Currency] {
        accepted.isEmpty ? unit.currencies : unit.currencies.filter(accepted.contains)
    }
}
