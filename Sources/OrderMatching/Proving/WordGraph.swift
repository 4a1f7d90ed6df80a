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
    let readers: [Int]
    private let patterns: [Int]
    /// What each pattern of the space was seen to cover.
    let samples: [[[ProofWord]]]
    /// How many words titles have.
    let titleLengths: [Int]
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

    func newNode(_ steps: [Step] = [], onward: (node: Int, demand: Demand)? = nil) -> Int {
        nodes.append(Node(steps: steps, onward: onward, operand: operand))
        return nodes.count - 1
    }

    /// Lets a node go on with steps that lead back to it.
    func setSteps(_ steps: [Step], of node: Int) { nodes[node].steps = steps }

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
}
