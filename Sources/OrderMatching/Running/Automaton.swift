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
        /// Terms claimed, weighted so that words passed over in a missing slot's place count against.
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

    static let tieLimit = 4
    static let claimWeight: Int32 = 16
    private static let junkLimit = 4

    private(set) var arena = DerivationArena()
    private var threads: [Thread] = []
    private var waiting: [Int32] = []
    private var idle: [Int32] = []
    private var settled: [Int32] = []
    private var settledAt: [Int32] = []
    private var stack: [Thread] = []
    private var readings: [SlotReading] = []
    /// How far the best derivation came, and what it waited for.
    private(set) var furthest = Furthest()

    /// Where a match stopped: for explanations.
    struct Furthest: Sendable {
        var score: Int32 = -1
        var term = 0
        var step: Int32 = -1
        var expected: [Int] = []
    }

    /// Runs `program` and returns the best derivations that fill slots differently.
    ///
    /// - Parameters:
    ///   - blocked: terms that an earlier match of the same post has claimed.
    ///   - toleratesFault: accept exactly one required slot that is missing or unreadable.
    mutating func run(
        _ program: MatchProgram, post: PostTerms, text: Span<UInt8>, context: ReadingContext, blocked: [Bool],
        toleratesFault: Bool
    ) -> [Finish] {
        reset(program, terms: post.count)
        let masks = 1 << program.operands.count
        addIdle(Thread())
        for term in post.ownStart...max(post.ownStart, post.count) {
            var next = waiting[term]
            while next >= 0 {
                let thread = threads[Int(next)]
                next = thread.next
                settle(thread, at: term, program, post, text, context, blocked, toleratesFault)
            }
            let isStart = term == post.ownStart
            for found in 0..<masks {
                for faults in 0...(toleratesFault ? 1 : 0) {
                    var head = idle[found << 1 | faults]
                    while head >= 0 {
                        let thread = threads[Int(head)]
                        head = thread.next
                        if found == 0, faults == 0, !isStart, program.startsPost { continue }
                        guard post.isBoundary(before: term) else { continue }
                        for (number, first) in program.operands.enumerated() where found & 1 << number == 0 {
                            var entered = thread
                            entered.instruction = Int32(truncatingIfNeeded: first)
                            entered.operand = Int8(truncatingIfNeeded: number)
                            entered.lastEnd = -1
                            settle(entered, at: term, program, post, text, context, blocked, toleratesFault)
                        }
                    }
                }
            }
            guard term < post.count else { break }
            if program.isExact || (program.isWhole && !post.isDecoration(term)) {
                for index in idle.indices { idle[index] = -1 }
            }
        }
        return finishes(program, toleratesFault: toleratesFault)
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

    /// Follows a thread through everything that consumes nothing, and lets what consumes wait for its term.
    private mutating func settle(
        _ thread: Thread, at term: Int, _ program: MatchProgram, _ post: PostTerms, _ text: Span<UInt8>,
        _ context: ReadingContext, _ blocked: [Bool], _ toleratesFault: Bool
    ) {
        stack.append(thread)
        while let thread = stack.popLast() {
            guard keep(thread, at: term, program) else { continue }
            let instruction = program.instructions[Int(thread.instruction)]
            switch instruction.operation {
            case .split(let other):
                push(thread, to: other)
                push(thread, to: instruction.next)
            case .gap:
                let isBehindWord = Int(thread.lastEnd) == term
                guard !isBehindWord || post.isBoundary(before: term) else { continue }
                push(thread, to: instruction.next)
                if isBehindWord { passSoftPunctuation(thread, from: term, to: instruction.next, post) }
            case .glue:
                guard thread.lastEnd < 0 || (Int(thread.lastEnd) == term && post.isGlued(term)) else { continue }
                push(thread, to: instruction.next)
            case .accept:
                guard Int(thread.lastEnd) != term || post.isBoundary(before: term) else { continue }
                var idleThread = thread
                idleThread.found |= 1 << UInt8(thread.operand)
                addIdle(idleThread)
            case .literal(let id):
                if term < post.count, post.ids[term] == id, !blocked[term] {
                    consume(thread, from: term, to: term + 1, slot: -1, value: -1, claims: 1, instruction.next)
                } else {
                    note(thread, at: term)
                }
            case .service:
                if term < post.count, program.services.contains(post.ids[term]), !blocked[term] {
                    consume(thread, from: term, to: term + 1, slot: -1, value: -1, claims: 1, instruction.next)
                } else if let added = context.addressedInPrefix, !program.isTyped {
                    stand(thread, slot: -1, for: added, to: instruction.next)
                } else {
                    note(thread, at: term)
                }
            case .pattern(let index):
                readings.removeAll(keepingCapacity: true)
                PatternRun.read(
                    program.patterns[index], at: term, in: post, text: text, scratch: context.patternScratch,
                    into: &readings)
                take(thread, from: term, slot: -1, instruction.next, blocked, toleratesFault)
            case .slot(let index):
                fill(
                    thread, slot: index, at: term, instruction.next, program, post, text, context, blocked,
                    toleratesFault)
            }
        }
    }

    private mutating func fill(
        _ thread: Thread, slot index: Int, at term: Int, _ next: Int, _ program: MatchProgram, _ post: PostTerms,
        _ text: Span<UInt8>, _ context: ReadingContext, _ blocked: [Bool], _ toleratesFault: Bool
    ) {
        let slot = program.slots[index]
        readings.removeAll(keepingCapacity: true)
        slot.reader.read(
            at: term, in: post, text: text, context: context, behind: neighbour(of: thread, at: term), into: &readings)
        if readings.isEmpty { readBracketed(slot, thread, term, post, text, context) }
        if readings.isEmpty { note(thread, at: term) }
        take(thread, from: term, slot: Int32(truncatingIfNeeded: index), next, blocked, toleratesFault)
        if case .account(isMerchant: true) = slot.reader, !program.isTyped, let added = context.merchantInPrefix {
            stand(thread, slot: Int32(truncatingIfNeeded: index), for: added, to: next)
        }
        guard toleratesFault, thread.faults == 0, slot.isRequired else { return }
        // In a post about securities a missing product is no order gone wrong.
        if case .product = slot.reader, context.hasCashtag { return }
        if readings.isEmpty, slot.reader.readsNumbers, let end = PlainNumber.unreadableEnd(from: term, in: post) {
            consume(
                thread, from: term, to: end, slot: Int32(truncatingIfNeeded: index), value: -1, claims: end - term,
                next, fault: .unreadable)
        }
        // The slot is missing here, or words that cannot be read stand in its place.
        for end in term...min(term + Self.junkLimit, post.count) {
            if end > term {
                guard !blocked[end - 1], !program.literals.contains(post.ids[end - 1]) else { break }
                switch post.kind(end - 1) {
                case .word, .number, .currencySign, .symbol, .emoji: break
                case .punctuation where !post.endsSentence(end - 1): break
                default: return
                }
            }
            let junk = Int32(truncatingIfNeeded: end - term)
            var missing = thread
            missing.faults = 1
            missing.score -= junk + 1
            missing.step = arena.append(
                DerivationArena.Step(
                    slot: Int32(truncatingIfNeeded: index), start: Int32(truncatingIfNeeded: term),
                    end: Int32(truncatingIfNeeded: end), value: -1, fault: junk == 0 ? .missing : .unreadable,
                    previous: thread.step))
            missing.instruction = Int32(truncatingIfNeeded: next)
            if end == term { stack.append(missing) } else { wait(missing, for: end) }
        }
    }

    private func neighbour(of thread: Thread, at term: Int) -> Neighbour {
        guard Int(thread.lastEnd) == term, thread.step >= 0 else { return .nothing }
        let step = arena.steps[Int(thread.step)]
        return step.slot >= 0 ? .slot(Int(step.start)) : .literal(Int(step.start))
    }

    /// `<10€>`: people copy the brackets of an instruction.
    private mutating func readBracketed(
        _ slot: MatchProgram.Slot, _ thread: Thread, _ term: Int, _ post: PostTerms, _ text: Span<UInt8>,
        _ context: ReadingContext
    ) {
        guard term + 2 < post.count, post.marks[term] == 0x3C else { return }
        slot.reader.read(at: term + 1, in: post, text: text, context: context, behind: .slot(term), into: &readings)
        readings = readings.compactMap { reading in
            guard reading.end < post.count, post.marks[reading.end] == 0x3E else { return nil }
            var whole = reading
            whole.end += 1
            whole.claims += reading.claims == 0 ? 0 : 2
            return whole
        }
    }

    /// Lets the thread wait behind each reading.
    private mutating func take(
        _ thread: Thread, from term: Int, slot: Int32, _ next: Int, _ blocked: [Bool], _ toleratesFault: Bool
    ) {
        for reading in readings {
            if reading.fault != nil, !toleratesFault || thread.faults > 0 { continue }
            if (term..<reading.end).contains(where: { blocked[$0] }) { continue }
            let value = slot < 0 ? -1 : arena.append(reading.value)
            consume(
                thread, from: term, to: reading.end, slot: slot, value: value, claims: reading.claims, next,
                fault: reading.fault)
        }
    }

    private mutating func consume(
        _ thread: Thread, from start: Int, to end: Int, slot: Int32, value: Int32, claims: Int, _ next: Int,
        fault: SlotFault? = nil
    ) {
        var moved = thread
        moved.instruction = Int32(truncatingIfNeeded: next)
        moved.lastEnd = Int32(truncatingIfNeeded: end)
        moved.score += Int32(truncatingIfNeeded: claims) * Self.claimWeight
        if fault != nil { moved.faults = 1 }
        moved.step = arena.append(
            DerivationArena.Step(
                slot: slot, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), value: value,
                fault: fault, previous: thread.step))
        wait(moved, for: end)
    }

    /// Fills a slot, or the service, by a mention that the platform put in front of the reply.
    private mutating func stand(_ thread: Thread, slot: Int32, for mention: Int, to next: Int) {
        var moved = thread
        moved.instruction = Int32(truncatingIfNeeded: next)
        // Less than a word, more than nothing: a slot that the post's address fills is better filled.
        if slot >= 0 { moved.score += 1 }
        let value = slot < 0 ? -1 : arena.append(.words)
        moved.step = arena.append(
            DerivationArena.Step(
                slot: slot, start: Int32(truncatingIfNeeded: mention), end: Int32(truncatingIfNeeded: mention + 1),
                value: value, fault: nil, previous: thread.step))
        stack.append(moved)
    }

    private mutating func push(_ thread: Thread, to instruction: Int) {
        var moved = thread
        moved.instruction = Int32(truncatingIfNeeded: instruction)
        stack.append(moved)
    }

    private mutating func passSoftPunctuation(_ thread: Thread, from term: Int, to next: Int, _ post: PostTerms) {
        var end = term
        while end < post.count, end - term < 3, post.isSoftPunctuation(end) {
            end += 1
            var moved = thread
            moved.instruction = Int32(truncatingIfNeeded: next)
            wait(moved, for: end)
        }
    }

    private mutating func wait(_ thread: Thread, for term: Int) {
        var waitingThread = thread
        waitingThread.next = waiting[term]
        waiting[term] = Int32(truncatingIfNeeded: threads.count)
        threads.append(waitingThread)
    }

    private mutating func note(_ thread: Thread, at term: Int) {
        if thread.score > furthest.score {
            furthest = Furthest(score: thread.score, term: term, step: thread.step, expected: [])
        }
        let instruction = Int(thread.instruction)
        if thread.score == furthest.score, furthest.expected.count < 8, !furthest.expected.contains(instruction) {
            furthest.expected.append(instruction)
        }
    }

    /// Whether the thread is among the best of its state, which then remembers it.
    private mutating func keep(_ thread: Thread, at term: Int, _ program: MatchProgram) -> Bool {
        let key =
            (Int(thread.found) << 1 | Int(thread.faults)) * program.instructions.count + Int(thread.instruction)
        if settledAt[key] != Int32(truncatingIfNeeded: term) {
            settledAt[key] = Int32(truncatingIfNeeded: term)
            settled[key] = -1
        }
        return Self.insert(thread, at: &settled[key], threads: &threads, arena: arena)
    }

    private mutating func addIdle(_ thread: Thread) {
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
