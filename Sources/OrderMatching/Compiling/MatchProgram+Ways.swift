import TweetText

extension MatchProgram {
    /// An instruction at which a derivation goes on, with what tells at a glance that a term is not what it waits for.
    struct Way: Sendable {
        /// The instruction.
        let instruction: Int32
        /// The slot that it reads; -1 where it is none.
        let slot: Int32
        /// The term that it takes, where it is a literal.
        let literal: TermID
        /// Kinds of terms that the slot's reader may begin with.
        let kinds: KindSet
        /// Whether the slot may not be missing.
        let isRequired: Bool

        fileprivate init(_ index: Int, in instructions: [Instruction], slots: [Slot]) {
            instruction = Int32(truncatingIfNeeded: index)
            if case .literal(let term) = instructions[index].operation { literal = term } else { literal = .unknown }
            if case .slot(let number) = instructions[index].operation {
                slot = Int32(truncatingIfNeeded: number)
                kinds = slots[number].kinds
                isRequired = slots[number].isRequired
            } else {
                slot = -1
                kinds = .all
                isRequired = false
            }
        }
    }

    /// For each instruction at which a derivation may go on, those that it comes to through splits alone, in order: each
    /// of them takes a word or has a condition.
    ///
    /// Only where operands begin and behind what is no split; so the lists of a long choice stay short together.
    static func ways(
        through instructions: [Instruction], from operands: [Int], slots: [Slot]
    ) -> NumberLists<Way> {
        var isEntered = [Bool](repeating: false, count: instructions.count)
        for operand in operands { isEntered[operand] = true }
        for instruction in instructions where !instruction.isSplit { isEntered[instruction.next] = true }
        var ways: [(list: Int, member: Way)] = []
        for start in instructions.indices where isEntered[start] {
            var seen: Set<Int> = []
            var open = [start]
            while let index = open.popLast() {
                guard seen.insert(index).inserted else { continue }
                if case .split(let other) = instructions[index].operation {
                    open.append(other)
                    open.append(instructions[index].next)
                } else {
                    ways.append((start, Way(index, in: instructions, slots: slots)))
                }
            }
        }
        return NumberLists(ways, count: instructions.count)
    }
}

extension MatchProgram.Instruction {
    fileprivate var isSplit: Bool {
        if case .split = operation { true } else { false }
    }
}
