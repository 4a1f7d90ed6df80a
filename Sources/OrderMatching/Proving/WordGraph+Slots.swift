import OrderGrammar
import TweetText

// What readers take, spelled out word by word.
extension WordGraph {
    /// The words that begin what a slot reads.
    func steps(ofSlot slot: Int, to target: Int) -> [Step] {
        func step(_ words: WordSet, claims: Int = 1) -> Step {
            Step(words: words, joint: .apart, claims: claims, slot: slot, target: target)
        }
        switch program.slots[slot].reader {
        case .count: return [step(.count(slot: readers[slot]))]
        case .account: return [step(.account(grammar: program.grammar))]
        case .tag: return [step(.tag)]
        case .url: return [step(.link)]
        case .campaign(let tags): return tags.isEmpty ? [] : [step(.oneOf(tags.keys.sorted()))]
        case .list(let reader): return steps(of: reader, slot: slot, to: target)
        case .pattern: return steps(ofPattern: readers[slot], slot: slot, to: target)
        case .money(let reader): return steps(of: reader, slot: slot, to: target)
        case .code:
            let inner = Step(words: .digits, joint: .glued, slot: slot, begins: false, target: target)
            var letters = step(.letters)
            letters.target = newNode([inner])
            var digits = step(.digits)
            digits.form = 1
            return [letters, digits]
        case .product:
            return titleLengths.map { count in
                chain((0..<count).map { (WordSet.title(word: $0, of: count), Joint.apart) }, slot: slot, to: target)
            }.compactMap(\.self)
        case .text:
            let inner = newNode(onward: (target, .endsText))
            var step = step(.text, claims: 0)
            step.target = inner
            var again = step
            again.begins = false
            setSteps([again], of: inner)
            return [step]
        }
    }

    private func steps(of reader: ListReader, slot: Int, to target: Int) -> [Step] {
        let words = reader.spellings.compactMap(\.terms.onlyElement)
        var steps = words.isEmpty ? [] : [Step(words: .oneOf(words), joint: .apart, slot: slot, target: target)]
        for (number, spelling) in reader.spellings.enumerated() where spelling.terms.count > 1 {
            let parts = zip(spelling.terms, spelling.isGlued).map { term, isGlued in
                (WordSet.oneOf([term]), isGlued ? Joint.glued : .spaced)
            }
            if let step = chain(parts, slot: slot, form: number + 1, to: target) { steps.append(step) }
        }
        return steps
    }

    /// Number and unit in either order, as the policy has them written; a bare number where it implies a unit.
    ///
    /// A sign of two terms, as `US$`, is left to the code that means the same.
    private func steps(of reader: MoneyReader, slot: Int, to target: Int) -> [Step] {
        let number = WordSet.number(slot: readers[slot])
        func unit(isBefore: Bool, isGlued: Bool) -> WordSet {
            .unit(slot: readers[slot], isBefore: isBefore, isGlued: isGlued)
        }
        var joints: [Joint] = []
        if reader.writing != .spaced { joints.append(.glued) }
        if reader.writing != .glued { joints.append(.spaced) }
        let own = Int16(truncatingIfNeeded: readers[slot])
        let behindCode = newNode(onward: (target, .leavesAmount(reader: own)))
        let behindAmount = newNode(onward: (target, .leavesAmount(reader: own)))
        setSteps(
            [Step(words: .code(slot: readers[slot]), joint: .spaced, slot: slot, begins: false, target: behindCode)],
            of: behindAmount)
        var ways: [[(WordSet, Joint)]] = []
        for joint in joints {
            ways.append([(number, .apart), (unit(isBefore: false, isGlued: joint == .glued), joint)])
            ways.append([(unit(isBefore: true, isGlued: joint == .glued), .apart), (number, joint)])
        }
        var steps = ways.enumerated().compactMap { form, parts in
            chain(parts, slot: slot, form: form, to: behindAmount)
        }
        if reader.implied != nil {
            let behindNumber = newNode(onward: (target, .leavesNumber(reader: own)))
            steps.append(Step(words: number, joint: .apart, slot: slot, form: ways.count, target: behindNumber))
        }
        return steps
    }

    func steps(ofPattern pattern: Int, slot: Int?, to target: Int) -> [Step] {
        [Step(words: .pattern(pattern), joint: .apart, slot: slot, target: target)]
            + samples[pattern].enumerated().compactMap { number, words in
                chain(words.map { (.exactly($0), .glued) }, slot: slot, form: number + 1, to: target)
            }
    }

    /// Words one behind the other; the first one's step.
    private func chain(
        _ parts: [(WordSet, Joint)], slot: Int?, form: Int = 0, to target: Int
    ) -> Step? {
        var next = target
        var first: Step?
        for (index, part) in parts.enumerated().reversed() {
            let step = Step(words: part.0, joint: part.1, slot: slot, begins: index == 0, form: form, target: next)
            if index > 0 { next = newNode([step]) }
            first = step
        }
        return first
    }
}
