import OrderGrammar
import TweetText

/// A match as an automaton over words: each step takes one word, whatever it says, and nothing else is a step.
///
/// Made of the program that runs (Glushkov's form of Thompson's construction): what consumes nothing is gone, and each
/// slot is spelled out in the words that its reader takes.
final class WordGraph {
    /// How a word stands to the one before it.
    enum Joint {
        /// Behind a border of words.
        case apart
        /// Touching it.
        case glued
        /// Not touching it.
        case spaced
    }

    /// What the end of a slot asks of the word behind it.
    enum Demand: Hashable {
        case nothing
        /// Free words end at a tag, an account or a link.
        case endsText
        /// Nothing that would make another number of it touches a bare number, and no unit that the reader of that number
        /// knows stands behind it: it would be read along.
        case leavesNumber(reader: Int16)
        /// The same behind number and unit, where the reader goes on with a code: `$5 USD`.
        case leavesAmount(reader: Int16)

        /// The reader of the amount that has ended.
        var reader: Int? {
            switch self {
            case .nothing, .endsText: nil
            case .leavesNumber(let reader), .leavesAmount(let reader): Int(reader)
            }
        }
    }

    /// One word taken.
    struct Step {
        var words: WordSet
        var joint: Joint
        /// Words claimed: none by free words.
        var claims = 1
        /// Number of the slot, or nil for the command's own words.
        var slot: Int?
        /// Whether the slot begins with it.
        var begins = true
        /// Which of the ways to write the slot it is a word of: one reader takes the same words in the same way.
        var form = 0
        /// Whether a line of the order begins with it.
        var beginsRound = false
        var target: Int
    }

    struct Node {
        var steps: [Step] = []
        /// Whether the operand may end here.
        var closes = false
        /// A node whose steps go on here too, and what the next word must be then.
        var onward: (node: Int, demand: Demand)?
        /// Which operand it belongs to.
        var operand = 0
    }

    let program: MatchProgram
    private(set) var nodes: [Node] = []
    /// The node in which each operand begins.
    private(set) var entries: [Int] = []
    private var known: [Int: Int] = [:]
    private var pending: [(instruction: Int, node: Int)] = []
    /// The numbers of the slots' readers in the word space.
    private let readers: [Int]
    private let patterns: [Int]
    /// What each pattern of the space was seen to cover.
    private let samples: [[[ProofWord]]]
    /// How many words titles have.
    private let titleLengths: [Int]
    private var operand = 0

    /// - Parameters:
    ///   - readers: the numbers that the space gave to the readers of the program's slots.
    ///   - patterns: and to its patterns.
    init(_ program: MatchProgram, readers: [Int], patterns: [Int], space: WordSpace, titles: ProofTitles) {
        self.program = program
        self.readers = readers
        self.patterns = patterns
        titleLengths = titles.lengths
        samples = space.patterns.map(\.samples)
        for (number, first) in program.operands.enumerated() {
            operand = number
            entries.append(node(at: first))
            fillPending()
        }
        let steps = nodes.flatMap(\.steps)
        sets = Set(steps.map(\.words))
        readable = Set(steps.filter { $0.slot != nil }.map(\.words))
        alone = Set(
            entries.flatMap { nodes[$0].steps }.filter { step in
                step.slot != nil && step.claims > 0
                    && (nodes[step.target].closes || nodes[step.target].onward.map { nodes[$0.node].closes } == true)
            }.map(\.words))
    }

    /// The sets of words of all steps, each once.
    private(set) var sets: Set<WordSet> = []
    /// Those of slots.
    private(set) var readable: Set<WordSet> = []
    /// Those of slots that are an operand by themselves, in one word.
    private(set) var alone: Set<WordSet> = []

    private func node(at instruction: Int) -> Int {
        if let node = known[instruction] { return node }
        let node = newNode()
        known[instruction] = node
        pending.append((instruction, node))
        return node
    }

    private func newNode(_ steps: [Step] = [], onward: (node: Int, demand: Demand)? = nil) -> Int {
        nodes.append(Node(steps: steps, onward: onward, operand: operand))
        return nodes.count - 1
    }

    private func fillPending() {
        while let (instruction, node) = pending.popLast() { fill(node, from: instruction) }
    }

    /// Follows everything that consumes nothing.
    private func fill(_ node: Int, from start: Int) {
        struct Place: Hashable {
            var instruction: Int
            var isGlued: Bool
            var beginsRound: Bool
        }
        var stack = [Place(instruction: start, isGlued: false, beginsRound: false)]
        var seen: Set<Place> = []
        while let place = stack.popLast() {
            guard seen.insert(place).inserted else { continue }
            let instruction = program.instructions[place.instruction]
            var next = place
            next.instruction = instruction.next
            switch instruction.operation {
            case .split(let other):
                stack.append(next)
                next.instruction = other
                stack.append(next)
            case .gap: stack.append(next)
            case .glue:
                next.isGlued = true
                stack.append(next)
            case .round(let border):
                next.beginsRound = border == .begins
                stack.append(next)
            case .accept: nodes[node].closes = true
            case .literal, .service, .pattern, .slot, .language:
                var steps = steps(of: instruction)
                for index in steps.indices {
                    steps[index].joint = place.isGlued ? .glued : .apart
                    steps[index].beginsRound = place.beginsRound
                }
                nodes[node].steps += steps
            }
        }
    }

    /// The words that begin what an instruction consumes.
    private func steps(of instruction: MatchProgram.Instruction) -> [Step] {
        let target = node(at: instruction.next)
        switch instruction.operation {
        case .literal(let term): return [Step(words: .oneOf([term]), joint: .apart, target: target)]
        case .service: return [Step(words: .oneOf(program.services), joint: .apart, target: target)]
        case .pattern(let index):
            return steps(ofPattern: patterns[index], slot: nil, to: target)
        case .slot(let index): return steps(ofSlot: index, to: target)
        // Only talk is made of them, which competes with no command.
        case .language: return []
        case .split, .gap, .glue, .round, .accept: return []
        }
    }

    private func steps(ofSlot slot: Int, to target: Int) -> [Step] {
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
            nodes[inner].steps = [again]
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
        let behindAmount = newNode(onward: (target, .leavesAmount(reader: own)))
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

    private func steps(ofPattern pattern: Int, slot: Int?, to target: Int) -> [Step] {
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
