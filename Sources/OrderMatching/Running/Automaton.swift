import OrderGrammar
import TweetText

/// Runs one program over the terms of one post.
///
/// State is (instruction, operands found, a slot missing or not). For each state at each term only the
/// derivations with the best score go on (Viterbi 1967), at most `tieLimit` that fill slots differently, so
/// that a tie is seen and time stays linear in the post whatever the grammar.
struct Automaton: Sendable {
    /// A derivation on its way.
    struct Thread: Sendable {
        var instruction: Int32 = 0
        var operand: Int8 = 0
        /// Operands found, a bit each.
        var found: UInt8 = 0
        /// 1 once a required slot is missing or may not stand.
        var faults: UInt8 = 0
        /// Term behind the last one consumed in this operand; -1 before any.
        var lastEnd: Int32 = -1
        /// Terms claimed, weighted so that words passed over in a missing slot's place count against, and slots that
        /// claim none for.
        var score: Int32 = 0
        var step: Int32 = -1
        /// Next in a list: threads waiting for the same term, or tied ones.
        var next: Int32 = -1
    }

    /// A derivation that reached its end.
    struct Finish: Sendable {
        var score: Int32
        var step: Int32
    }

    /// What one run reads.
    ///
    /// A class, since it is handed from hand to hand at every term.
    final class Input {
        let context: ReadingContext
        /// Terms that earlier matches of the same post have claimed.
        var claimed: [Range<Int32>] = []
        /// Accept exactly one required slot that is missing or unreadable.
        let toleratesFault: Bool
        /// Accept exactly one part that is missing, whatever it is: a word of the command as well.
        let mends: Bool
        /// Mends that were tried and did not help.
        var barred: Set<Mend> = []
        /// Find out how far the best derivation came: where nothing can begin, something is waited for.
        let tellsFurthest: Bool
        /// Whether also that counts which cannot go on.
        let triesAll: Bool

        init(
            context: ReadingContext, toleratesFault: Bool = false, mends: Bool = false, tellsFurthest: Bool = false
        ) {
            self.context = context
            self.toleratesFault = toleratesFault
            self.mends = mends
            self.tellsFurthest = tellsFurthest
            triesAll = mends || tellsFurthest
        }
    }

    static let tieLimit = 4
    static let claimWeight: Int32 = 64
    static let junkLimit = 4

    var arena = DerivationArena()
    var threads: [Thread] = []
    var waiting: [Int32] = []
    var idle: [Int32] = []
    /// The first claimed term from each term on.
    var nextClaimed: [Int32] = []
    /// The threads of a state at the term where it was settled last.
    struct Settled {
        /// Terms of all runs count on, so that no run has to forget the one before.
        var time = -1
        var head: Int32 = -1
    }
    var settled: [Settled] = []
    var time = 0
    /// Operands that each term can begin.
    var beginnings: [UInt8] = []
    var stack: [Thread] = []
    var readings: [SlotReading] = []
    private var finished: [Finish] = []
    /// How far the best derivation came, and what it waited for.
    var furthest = Furthest()

    /// Where a match stopped: for explanations.
    struct Furthest: Sendable {
        var score: Int32 = -1
        var term = 0
        var step: Int32 = -1
        /// Instructions that waited for something else there.
        var expected: [Int] = []
        /// Whether nothing else may stand in the post, and something does.
        var wantsEnd = false
    }

    /// Runs a program and returns the best derivations that fill slots differently.
    mutating func run(_ input: Input, text: Span<UInt8>) -> [Finish] {
        let context = input.context
        let program = context.program
        let terms = context.post.count
        findClaimed(input.claimed, terms: terms)
        guard findBeginnings(input) else { return [] }
        reset(program, terms: terms)
        addIdle(Thread())
        let start = context.post.ownStart
        for term in start...max(start, terms) {
            var next = waiting[term]
            while next >= 0 {
                var thread = threads[Int(next)]
                next = thread.next
                settle(&thread, at: term, input, text)
            }
            if beginnings[term] != 0, context.post.isBoundary(before: term) { enterOperands(at: term, input, text) }
            guard term < terms else { break }
            if program.isExact || (program.isWhole && !context.post.isDecoration(term)) {
                if input.tellsFurthest { noteEnd(at: term) }
                for index in idle.indices { idle[index] = -1 }
            }
            time += 1
        }
        time += 1
        return finishes(program, toleratesFault: input.toleratesFault)
    }

    /// Lets every derivation that stands between operands begin those that can begin here.
    private mutating func enterOperands(at term: Int, _ input: Input, _ text: Span<UInt8>) {
        let program = input.context.program
        let isStart = term == input.context.post.ownStart
        for state in idle.indices {
            let open = beginnings[term] & ~UInt8(truncatingIfNeeded: state >> 1)
            guard open != 0 else { continue }
            var head = idle[state]
            while head >= 0 {
                let thread = threads[Int(head)]
                head = thread.next
                // Whoever stands in for a mention in front has said no word yet.
                if thread.lastEnd < 0, !isStart, program.startsPost { continue }
                for number in program.operands.indices where open & 1 << UInt8(number) != 0 {
                    var entered = thread
                    entered.instruction = Int32(truncatingIfNeeded: program.operands[number])
                    entered.operand = Int8(truncatingIfNeeded: number)
                    entered.lastEnd = -1
                    settle(&entered, at: term, input, text)
                }
            }
        }
    }

    func isClaimed(_ term: Int) -> Bool { Int(nextClaimed[term]) == term }

    private mutating func reset(_ program: MatchProgram, terms: Int) {
        arena.reset()
        threads.removeAll(keepingCapacity: true)
        furthest = Furthest()
        waiting.fill(with: -1, count: terms + 1)
        idle.fill(with: -1, count: 2 << program.operands.count)
        let states = program.instructions.count * idle.count
        if states > settled.count {
            settled.append(contentsOf: repeatElement(Settled(), count: states - settled.count))
        }
    }

    /// Words that a match does not allow beside it stand at `term`.
    private mutating func noteEnd(at term: Int) {
        for head in idle where head >= 0 && threads[Int(head)].score > furthest.score {
            let thread = threads[Int(head)]
            furthest = Furthest(score: thread.score, term: term, step: thread.step, wantsEnd: true)
        }
    }

    private mutating func finishes(_ program: MatchProgram, toleratesFault: Bool) -> [Finish] {
        finished.removeAll(keepingCapacity: true)
        for found in 0..<(1 << program.operands.count) where UInt8(found) & program.required == program.required {
            var head = idle[found << 1 | (toleratesFault ? 1 : 0)]
            while head >= 0 {
                let thread = threads[Int(head)]
                head = thread.next
                if let best = finished.first?.score {
                    if thread.score < best { continue }
                    if thread.score > best { finished.removeAll() }
                }
                if !finished.contains(where: { arena.fillsEqually($0.step, thread.step) }) {
                    finished.append(Finish(score: thread.score, step: thread.step))
                }
            }
        }
        return finished
    }
}
