extension MatchProgram {
    /// For each instruction at which a derivation may go on, those that it comes to through splits alone, in order: each
    /// of them takes a word or has a condition.
    ///
    /// Only where operands begin and behind what is no split; so the lists of a long choice stay short together.
    static func ways(through instructions: [Instruction], from operands: [Int]) -> NumberLists<Int32> {
        var isEntered = [Bool](repeating: false, count: instructions.count)
        for operand in operands { isEntered[operand] = true }
        for instruction in instructions where !instruction.isSplit {
            isEntered[instruction.next] = true
        }
        var ways: [(list: Int, member: Int32)] = []
        for start in instructions.indices where isEntered[start] {
            var seen: Set<Int> = []
            var open = [start]
            while let index = open.popLast() {
                guard seen.insert(index).inserted else { continue }
                if case .split(let other) = instructions[index].operation {
                    open.append(other)
                    open.append(instructions[index].next)
                } else {
                    ways.append((start, Int32(truncatingIfNeeded: index)))
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
