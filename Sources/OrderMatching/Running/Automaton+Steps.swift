import OrderGrammar
import TweetText

// What a thread does at a term: it follows what consumes nothing, and waits behind what it consumes.
extension Automaton {
    /// Follows a thread through everything that consumes nothing, and lets what consumes wait for its term.
    ///
    /// Here and below a thread is changed in place where it is used no more: it is much to hand over.
    mutating func settle(_ thread: inout Thread, at term: Int, _ input: Input, _ text: Span<UInt8>) {
        var next: Int? = Int(thread.instruction)
        while true {
            if let next { push(&thread, to: next, at: term, input, text) }
            guard !stack.isEmpty else { return }
            thread = stack[stack.count - 1]
            stack.removeLast()
            next = keep(&thread, input.context.program) ? pass(&thread, at: term, input, text) : nil
        }
    }

    /// Lets a thread do what its instruction says; the instruction at which it goes on at the same term, where it does.
    private mutating func pass(
        _ thread: inout Thread, at term: Int, _ input: Input, _ text: Span<UInt8>
    ) -> Int? {
        let context = input.context
        let instruction = context.program.instructions[Int(thread.instruction)]
        switch instruction.operation {
        // Nobody stands at a split: `push` goes on behind it.
        case .split: return nil
        case .gap:
            let isBehindWord = Int(thread.lastEnd) == term
            guard !isBehindWord || context.post.isBoundary(before: term) else { return nil }
            if isBehindWord { passSoftPunctuation(thread, from: term, to: instruction.next, context) }
            return instruction.next
        case .glue:
            if thread.lastEnd < 0 || (Int(thread.lastEnd) == term && context.post.isGlued(term)) {
                return instruction.next
            }
        case .round(let border):
            thread.step = arena.append(
                DerivationArena.Step(
                    slot: border == .begins ? DerivationArena.Step.roundBegins : DerivationArena.Step.roundEnds,
                    start: Int32(truncatingIfNeeded: term), end: Int32(truncatingIfNeeded: term), value: -1,
                    fault: nil, instruction: thread.instruction, previous: thread.step))
            return instruction.next
        case .accept:
            guard Int(thread.lastEnd) != term || context.post.isBoundary(before: term) else { return nil }
            thread.found |= 1 << UInt8(thread.operand)
            addIdle(thread)
            return nil
        case .literal(let id):
            if term < context.post.count, context.post.ids[term] == id, !isClaimed(term) {
                consume(thread, from: term, to: term + 1, slot: -1, value: -1, claims: 1, instruction.next)
                return nil
            }
        case .service:
            if term < context.post.count, context.post.isOne(of: context.program.services, term), !isClaimed(term) {
                consume(thread, from: term, to: term + 1, slot: -1, value: -1, claims: 1, instruction.next)
                return nil
            }
            if let added = context.addressedInPrefix, !context.program.isTyped {
                stand(thread, slot: -1, for: added, to: instruction.next, at: term, input, text)
                return nil
            }
        case .pattern(let index):
            if !readings.isEmpty { readings.removeAll(keepingCapacity: true) }
            PatternRun.read(
                context.program.patterns[index], at: term, in: context.post, text: text,
                scratch: context.patternScratch,
                into: &readings)
            take(thread, from: term, slot: -1, instruction.next, input)
            if !readings.isEmpty { return nil }
        case .language(let rule):
            if term < context.post.count, context.post.isBoundary(before: term),
                let end = context.words.end(of: rule, from: term, in: context.post),
                nextClaimed[term] >= Int32(truncatingIfNeeded: end)
            {
                consume(thread, from: term, to: end, slot: -1, value: -1, claims: end - term, instruction.next)
                return nil
            }
        case .slot(let index):
            fill(thread, slot: index, at: term, instruction.next, input, text)
            return nil
        }
        if input.triesAll { fail(thread, at: term, input, text) }
        return nil
    }

    mutating func consume(
        _ thread: Thread, from start: Int, to end: Int, slot: Int32, value: Int32, claims: Int, _ next: Int,
        fault: SlotFault? = nil
    ) {
        var moved = thread
        moved.instruction = Int32(truncatingIfNeeded: next)
        moved.lastEnd = Int32(truncatingIfNeeded: end)
        moved.score &+= Int32(truncatingIfNeeded: claims) &* Self.claimWeight
        // Free words that are left out are no other reading than the same with them.
        if claims == 0, value >= 0, arena.values[Int(value)] == .words { moved.score &+= 1 }
        if fault != nil { moved.faults = 1 }
        moved.step = arena.append(
            DerivationArena.Step(
                slot: slot, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), value: value,
                fault: fault, instruction: thread.instruction, previous: thread.step))
        wait(moved, for: end)
    }

    /// Fills a slot, or the service, by a mention that the platform put in front of the reply.
    mutating func stand(
        _ thread: Thread, slot: Int32, for mention: Int, to next: Int, at term: Int, _ input: Input,
        _ text: Span<UInt8>
    ) {
        // Once in a place: a repetition of nothing would never end.
        var last = thread.step
        while slot >= 0, last >= 0, Int(arena.steps[Int(last)].end) <= mention + 1 {
            if arena.steps[Int(last)].slot == slot { return }
            last = arena.steps[Int(last)].previous
        }
        var moved = thread
        // Less than a word, more than nothing: a slot that the post's address fills is better filled.
        if slot >= 0 { moved.score &+= 1 }
        let value = slot < 0 ? -1 : arena.append(.words)
        moved.step = arena.append(
            DerivationArena.Step(
                slot: slot, start: Int32(truncatingIfNeeded: mention), end: Int32(truncatingIfNeeded: mention + 1),
                value: value, fault: nil, instruction: thread.instruction, previous: thread.step))
        push(&moved, to: next, at: term, input, text)
    }

    /// Lets a thread go on at an instruction, past its splits, wherever it can.
    mutating func push(
        _ thread: inout Thread, to instruction: Int, at term: Int, _ input: Input, _ text: Span<UInt8>
    ) {
        let program = input.context.program
        let places = program.ways.places(of: instruction)
        var place = places.upperBound
        while place > places.lowerBound {
            place -= 1
            let way = program.ways.member(at: place)
            guard canGoOn(way, isFaulty: thread.faults > 0, at: term, input, text) else { continue }
            thread.instruction = way.instruction
            stack.append(thread)
        }
    }

    /// Whether something that a thread would wait for may stand at a term; not to have to keep it where nothing does.
    private func canGoOn(
        _ way: MatchProgram.Way, isFaulty: Bool, at term: Int, _ input: Input, _ text: Span<UInt8>
    ) -> Bool {
        let context = input.context
        if input.triesAll { return true }
        if way.literal.isKnown { return term < context.post.count && context.post.ids[term] == way.literal }
        guard way.slot >= 0 else { return true }
        if way.isRequired, input.toleratesFault, !isFaulty { return true }
        // A mention that the platform put in front may stand for it.
        if context.post.ownStart > 0 { return true }
        guard term < context.post.count else { return false }
        if context.post.marks[term] == 0x3C { return true }
        return way.kinds.contains(context.post.kind(term))
            && context.program.slots[Int(way.slot)].mayBegin(
                at: context.post.terms[term], context.post.ids[term], in: text, context.lexicon)
    }

    private mutating func passSoftPunctuation(_ thread: Thread, from term: Int, to next: Int, _ context: ReadingContext)
    {
        var end = term
        while end < context.post.count, end - term < 3, context.post.isSoftPunctuation(end) {
            end += 1
            var moved = thread
            moved.instruction = Int32(truncatingIfNeeded: next)
            wait(moved, for: end)
        }
    }

    mutating func wait(_ thread: Thread, for term: Int) {
        var waitingThread = thread
        waitingThread.next = waiting[term]
        waiting[term] = Int32(truncatingIfNeeded: threads.count)
        threads.append(waitingThread)
    }

    /// What the thread waits for does not stand here.
    @inline(never)
    private mutating func fail(_ thread: Thread, at term: Int, _ input: Input, _ text: Span<UInt8>) {
        if input.tellsFurthest { note(thread, at: term) }
        if input.mends { mend(thread, at: term, input, text) }
    }

    mutating func note(_ thread: Thread, at term: Int) {
        if thread.score > furthest.score {
            furthest = Furthest(score: thread.score, term: term, step: thread.step, expected: [])
        }
        let instruction = Int(thread.instruction)
        if thread.score == furthest.score, furthest.expected.count < 8, !furthest.expected.contains(instruction) {
            furthest.expected.append(instruction)
        }
    }
}
