import OrderGrammar
import TweetText

// What is missing is passed over, once: for telling how a post would have to be written.
extension Automaton {
    /// A part that is taken for missing, or for meant by the words that stand in its place.
    struct Mend: Hashable, Sendable {
        var instruction: Int32
        /// Terms that stand in its place; none where nothing does.
        var start: Int32
        var end: Int32
    }

    /// Parts of one glued run at most that are missing together.
    private static let longestRun = 4

    /// Goes on as if what the thread waits for stood here, alone or with all that is glued behind it: `+1` is one word.
    mutating func mend(_ thread: Thread, at term: Int, _ input: Input, _ text: Span<UInt8>) {
        guard thread.faults == 0 else { return }
        let program = input.context.program
        var moved = thread
        moved.faults = 1
        moved.score -= 1
        var instruction = thread.instruction
        // Where something should touch and does not, the next part is what is missing.
        if case .glue = program.instructions[Int(instruction)].operation {
            instruction = Int32(truncatingIfNeeded: program.instructions[Int(instruction)].next)
        }
        let mend = Mend(
            instruction: instruction, start: Int32(truncatingIfNeeded: term), end: Int32(truncatingIfNeeded: term))
        guard program.instructions[Int(instruction)].operation.consumes, !input.barred.contains(mend) else { return }
        replace(moved, instruction, at: term, input)
        for _ in 0..<Self.longestRun {
            let current = program.instructions[Int(instruction)]
            guard current.operation.consumes else { return }
            moved.step = arena.append(
                DerivationArena.Step(
                    slot: current.operation.slot, start: Int32(truncatingIfNeeded: term),
                    end: Int32(truncatingIfNeeded: term), value: -1, fault: .missing, instruction: instruction,
                    previous: moved.step))
            let next = program.instructions[current.next]
            guard case .glue = next.operation else { return push(&moved, to: current.next, at: term, input, text) }
            // Behind what is missing nothing can touch it yet.
            var behind = moved
            push(&behind, to: next.next, at: term, input, text)
            instruction = Int32(truncatingIfNeeded: next.next)
        }
    }

    /// Whether to take these terms for what the thread waits for has been tried.
    func isBarred(_ thread: Thread, from start: Int, to end: Int, _ input: Input) -> Bool {
        input.barred.contains(
            Mend(
                instruction: thread.instruction, start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: end)))
    }

    /// Takes the word that stands here for one that is misspelt.
    private mutating func replace(_ thread: Thread, _ instruction: Int32, at term: Int, _ input: Input) {
        let post = input.context.post
        let current = input.context.program.instructions[Int(instruction)]
        let mend = Mend(
            instruction: instruction, start: Int32(truncatingIfNeeded: term), end: Int32(truncatingIfNeeded: term + 1))
        guard current.operation.slot < 0, term < post.count, !isClaimed(term),
            !input.context.program.literals.contains(post.ids[term]), post.kind(term) != .punctuation,
            !input.barred.contains(mend)
        else { return }
        var moved = thread
        moved.score -= 1
        moved.lastEnd = mend.end
        moved.instruction = Int32(truncatingIfNeeded: current.next)
        moved.step = arena.append(
            DerivationArena.Step(
                slot: DerivationArena.Step.literal, start: mend.start, end: mend.end, value: -1, fault: .unreadable,
                instruction: instruction, previous: moved.step))
        wait(moved, for: term + 1)
    }
}

extension MatchProgram.Instruction.Operation {
    /// Whether it takes words.
    var consumes: Bool {
        switch self {
        case .literal, .service, .slot, .pattern, .language: true
        case .split, .gap, .glue, .round, .accept: false
        }
    }

    /// The number of its slot, as steps have it.
    var slot: Int32 {
        if case .slot(let index) = self { Int32(truncatingIfNeeded: index) } else { DerivationArena.Step.literal }
    }
}
