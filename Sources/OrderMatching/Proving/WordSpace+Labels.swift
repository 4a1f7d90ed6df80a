import TweetText

extension WordSpace {
    /// A word behind which a number is no quantity to somebody who reads counts, as `size` before `9`: neither match
    /// takes it, and still it changes what they read.
    struct Label: Hashable {
        /// Which side reads no quantity behind it.
        struct Effect: OptionSet, Hashable {
            let rawValue: UInt8
            static let left = Effect(rawValue: 1)
            static let right = Effect(rawValue: 2)

            /// Whether a side does not read the next word as a count.
            func leaves(_ words: WordSet?, of side: Effect) -> Bool {
                guard case .count? = words else { return false }
                return contains(side)
            }
        }

        var word: ProofWord
        var effect: Effect
    }

    /// One label for each effect on the counts of two matches.
    func labels(_ left: WordGraph, _ right: WordGraph) -> [Label] {
        let (first, second) = (labels(of: left), labels(of: right))
        var seen: Set<Label.Effect> = []
        return first.union(second).sorted().compactMap { term in
            var effect: Label.Effect = []
            if first.contains(term) { effect.insert(.left) }
            if second.contains(term) { effect.insert(.right) }
            let word = spellings.word(of: term)
            let isTaken = left.sets.union(right.sets).contains { $0 != .text && contains(word, in: $0) }
            guard word.kind == .word, !isTaken, seen.insert(effect).inserted else { return nil }
            return Label(word: word, effect: effect)
        }
    }

    private func labels(of graph: WordGraph) -> Set<TermID> {
        graph.program.slots.reduce(into: []) { labels, slot in
            if case .count(let reader) = slot.reader { labels.formUnion(reader.labels) }
        }
    }
}
