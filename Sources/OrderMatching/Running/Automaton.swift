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
    struct Input {
        var post: PostTerms
        var context: ReadingContext
        /// Terms that an earlier match of the same post has claimed.
        var blocked: [Bool]
        /// Accept exactly one required slot that is missing or unreadable.
        var toleratesFault: Bool
        /// Accept exactly one part that is missing, whatever it is: a word of the command as well.
        var mends = false
        /// Mends that were tried and did not help.
        var barred: Set<Mend> = []

        var program: MatchProgram { context.program }
    }

    static let tieLimit = 4
    static let claimWeight: Int32 = 64
    static let junkLimit = 4

    var arena = DerivationArena()
    var threads: [Thread] = []
    var waiting: [Int32] = []
    private var idle: [Int32] = []
    /// The first blocked term from each term on.
    var nextBlocked: [Int32] = []
    private var settled: [Int32] = []
    private var settledAt: [Int32] = []
    var stack: [Thread] = []
    var readings: [SlotReading] = []
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
        let program = input.program
        let post = input.post
        let toleratesFault = input.toleratesFault
        reset(program, terms: post.count)
        findBlocked(input.blocked)
        let masks = 1 << program.operands.count
        addIdle(Thread())
        for term in post.ownStart...max(post.ownStart, post.count) {
            var next = waiting[term]
            while next >= 0 {
                let thread = threads[Int(next)]
                next = thread.next
                settle(thread, at: term, input, text)
            }
            let isStart = term == post.ownStart
            for found in 0..<masks {
                for faults in 0...(toleratesFault ? 1 : 0) {
                    var head = idle[found << 1 | faults]
                    while head >= 0 {
                        let thread = threads[Int(head)]
                        head = thread.next
                        // Whoever stands in for a mention in front has said no word yet.
                        if thread.lastEnd < 0, !isStart, program.startsPost { continue }
                        guard post.isBoundary(before: term) else { continue }
                        for (number, first) in program.operands.enumerated() where found & 1 << number == 0 {
                            var entered = thread
                            entered.instruction = Int32(truncatingIfNeeded: first)
                            entered.operand = Int8(truncatingIfNeeded: number)
                            entered.lastEnd = -1
                            settle(entered, at: term, input, text)
                        }
                    }
                }
            }
            guard term < post.count else { break }
            if program.isExact || (program.isWhole && !post.isDecoration(term)) {
                noteEnd(at: term)
                for index in idle.indices { idle[index] = -1 }
            }
        }
        return finishes(program, toleratesFault: toleratesFault)
    }

    private mutating func findBlocked(_ blocked: [Bool]) {
        nextBlocked.removeAll(keepingCapacity: true)
        nextBlocked.append(contentsOf: repeatElement(Int32.max, count: blocked.count + 1))
        for term in blocked.indices.reversed() {
            nextBlocked[term] = blocked[term] ? Int32(truncatingIfNeeded: term) : nextBlocked[term + 1]
        }
    }

    private mutating func reset(_ program: MatchProgram, terms: Int) {
        arena.reset()
        threads.removeAll(keepingCapacity: true)
        furthest = Furthest()
        func fill(_ array: inout [Int32], _ count: Int) {
            array.removeAll(keepingCapacity: true)
            array.append(contentsOf: repeatElement(-1, count: count))
        }
        fill(&waiting, terms + 1)
        fill(&idle, 2 << program.operands.count)
        let states = program.instructions.count * (2 << program.operands.count)
        fill(&settled, states)
        fill(&settledAt, states)
    }

    /// Whether the thread is among the best of its state, which then remembers it.
    mutating func keep(_ thread: Thread, at term: Int, _ program: MatchProgram) -> Bool {
        let key =
            (Int(thread.found) << 1 | Int(thread.faults)) * program.instructions.count + Int(thread.instruction)
        if settledAt[key] != Int32(truncatingIfNeeded: term) {
            settledAt[key] = Int32(truncatingIfNeeded: term)
            settled[key] = -1
        }
        return Self.insert(thread, at: &settled[key], threads: &threads, arena: arena)
    }

    mutating func addIdle(_ thread: Thread) {
        let key = Int(thread.found) << 1 | Int(thread.faults)
        _ = Self.insert(thread, at: &idle[key], threads: &threads, arena: arena)
    }

    /// Adds a thread to the list that `head` begins, if it is among the best there: a better score drops the
    /// list, an equal one joins it unless it fills the same slots with the same values.
    private static func insert(
        _ thread: Thread, at head: inout Int32, threads: inout [Thread], arena: DerivationArena
    ) -> Bool {
        if head >= 0 {
            let best = threads[Int(head)].score
            if thread.score < best { return false }
            if thread.score > best { head = -1 }
        }
        var ties = 0
        var other = head
        while other >= 0 {
            if arena.fillsEqually(threads[Int(other)].step, thread.step) { return false }
            ties += 1
            other = threads[Int(other)].next
        }
        guard ties < tieLimit else { return false }
        var kept = thread
        kept.next = head
        head = Int32(truncatingIfNeeded: threads.count)
        threads.append(kept)
        return true
    }

    /// Words that a match does not allow beside it stand at `term`.
    private mutating func noteEnd(at term: Int) {
        for head in idle where head >= 0 && threads[Int(head)].score > furthest.score {
            let thread = threads[Int(head)]
            furthest = Furthest(score: thread.score, term: term, step: thread.step, wantsEnd: true)
        }
    }

    private func finishes(_ program: MatchProgram, toleratesFault: Bool) -> [Finish] {
        var result: [Finish] = []
        for found in 0..<(1 << program.operands.count) where UInt8(found) & program.required == program.required {
            var head = idle[found << 1 | (toleratesFault ? 1 : 0)]
            while head >= 0 {
                let thread = threads[Int(head)]
                head = thread.next
                if let best = result.first?.score {
                    if thread.score < best { continue }
                    if thread.score > best { result.removeAll() }
                }
                if !result.contains(where: { arena.fillsEqually($0.step, thread.step) }) {
                    result.append(Finish(score: thread.score, step: thread.step))
                }
            }
        }
        return result
    }
}
