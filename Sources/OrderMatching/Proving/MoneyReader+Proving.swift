import TweetText

extension MoneyReader {
    /// Whether a word is a unit here, and one of a currency that is taken.
    func takes(_ word: ProofWord, isBefore: Bool, isGlued: Bool) -> Bool {
        guard let unit = units[word.term], !currencies(of: unit).isEmpty else { return false }
        let place: MoneyUnit.Places =
            isBefore
            ? (isGlued ? .gluedBefore : .spacedBefore) : (isGlued ? .gluedBehind : .spacedBehind)
        return unit.places.contains(place) && allows(unit.casing, word)
    }

    /// Whether a word is a code or name of money that may stand behind an amount with its unit.
    func narrows(by word: ProofWord) -> Bool {
        guard let unit = units[word.term], !currencies(of: unit).isEmpty else { return false }
        return word.kind == .word && unit.shift == 0 && allows(unit.casing, word)
    }

    /// How an amount goes on with a word that stands behind it, a space between.
    enum Reach: Hashable {
        /// The word is no unit here, or none in this spelling.
        case nothing
        /// It is read along, whatever it says.
        case word
        /// It begins a longer unit, of which the other reader does not know.
        case words
    }

    /// How an amount that ends in a number, or in its unit, goes on with a word.
    ///
    /// - Parameter doubtful: see `beginningsOfUnits`.
    func reach(_ word: ProofWord, behindUnit: Bool, doubtful: Set<TermID>) -> Reach {
        if doubtful.contains(word.term) { return .words }
        guard let unit = units[word.term], allows(unit.casing, word) else { return .nothing }
        let goesOn = behindUnit ? word.kind == .word && unit.shift == 0 : unit.places.contains(.spacedBehind)
        return goesOn ? .word : .nothing
    }

    /// The first terms of units of several terms that another reader does not know.
    func beginningsOfUnits(unknownTo other: MoneyReader?) -> Set<TermID> {
        let known = Set(other?.phrases.values.joined().map(\.terms) ?? [])
        return Set(phrases.values.joined().map(\.terms).filter { !known.contains($0) }.compactMap(\.first))
            .union(pairs.keys.filter { other?.pairs[$0] == nil }.map(\.first))
    }

    /// What a unit means here.
    func meaning(of word: ProofWord) -> (currencies: [Currency], shift: Int)? {
        units[word.term].map { (currencies(of: $0), $0.shift) }
    }

    /// One word for each way in which units are written here, can mean the same or another thing in another reader, and
    /// are read along by a third one behind an amount of its own.
    func units(
        beside other: MoneyReader?, behind third: MoneyReader?, spelling: (TermID) -> ProofWord
    ) -> [ProofWord] {
        struct Way: Hashable {
            var kind: Token.Kind
            var casing: MoneyUnit.Casing
            var places: MoneyUnit.Places
            var otherPlaces: MoneyUnit.Places?
            var meansTheSame: Bool
            var reaches: [Reach]
        }
        var seen: Set<Way> = []
        let doubtful = third?.beginningsOfUnits(unknownTo: self) ?? []
        return units.keys.sorted().flatMap { term -> [ProofWord] in
            guard let own = units[term], !currencies(of: own).isEmpty else { return [] }
            let others = other?.units[term].flatMap { other?.currencies(of: $0).isEmpty == false ? $0 : nil }
            let meansTheSame = others.map { unit in
                other?.currencies(of: unit) == currencies(of: own) && unit.shift == own.shift
            }
            let word = spelling(term)
            // Where no other reader looks at its letters, one way to write it is enough.
            let isCased = third?.units[term].map { $0.casing != .any } ?? false
            let writings =
                isCased || !allows(own.casing, word)
                ? Self.writings(of: word).filter { allows(own.casing, $0) } : [word]
            return writings.prefix(isCased ? writings.count : 1).filter { word in
                let way = Way(
                    kind: word.kind, casing: own.casing, places: own.places, otherPlaces: others?.places,
                    meansTheSame: meansTheSame ?? false,
                    reaches: third.map { third in
                        [false, true].map { third.reach(word, behindUnit: $0, doubtful: doubtful) }
                    } ?? [])
                return seen.insert(way).inserted
            }
        }
    }

    private func allows(_ casing: MoneyUnit.Casing, _ word: ProofWord) -> Bool {
        let bytes = Array(word.text.utf8)
        return casing.allows(TextSpan(0, bytes.count), in: bytes.span)
    }

    /// A word as its grammar writes it, then in other letters.
    private static func writings(of word: ProofWord) -> [ProofWord] {
        let text = word.text
        let writings = [text, text.uppercased(), text.prefix(1).uppercased() + text.dropFirst(), text.lowercased()]
        return writings.indices.filter { writings.firstIndex(of: writings[$0]) == $0 }.map { index in
            var written = word
            written.text = writings[index]
            return written
        }
    }

    private func currencies(of unit: Unit) -> [Currency] {
        accepted.isEmpty ? unit.currencies : unit.currencies.filter(accepted.contains)
    }
}
