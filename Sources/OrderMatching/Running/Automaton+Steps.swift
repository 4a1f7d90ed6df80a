import OrderGrammar
import TweetText

// What a thread does at a term: it follows what consumes nothing, and waits behind what it consumes.
extension Automaton {
    /// Follows a thread through everything that consumes nothing, and lets what consumes wait for its term.
    mutating func settle(_ thread: Thread, at term: Int, _ input: Input, _ text: Span<UInt8>) {
        let program = input.program
        let post = input.post
        let context = input.context
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
                guard thread.lastEnd < 0 || (Int(thread.lastEnd) == term && post.isGlued(term)) else {
                    note(thread, at: term)
                    if input.mends { mend(thread, at: term, input) }
                    continue
                }
                push(thread, to: instruction.next)
            case .round(let border):
                var moved = thread
                moved.instruction = Int32(truncatingIfNeeded: instruction.next)
                moved.step = arena.append(
                    DerivationArena.Step(
                        slot: border == .begins ? DerivationArena.Step.roundBegins : DerivationArena.Step.roundEnds,
                        start: Int32(truncatingIfNeeded: term), end: Int32(truncatingIfNeeded: term), value: -1,
                        fault: nil, instruction: thread.instruction, previous: thread.step))
                stack.append(moved)
            case .accept:
                guard Int(thread.lastEnd) != term || post.isBoundary(before: term) else { continue }
                var idleThread = thread
                idleThread.found |= 1 << UInt8(thread.operand)
                addIdle(idleThread)
            case .literal(let id):
                if term < post.count, post.ids[term] == id, !input.blocked[term] {
                    consume(thread, from: term, to: term + 1, slot: -1, value: -1, claims: 1, instruction.next)
                } else {
                    note(thread, at: term)
                    if input.mends { mend(thread, at: term, input) }
                }
            case .service:
                if term < post.count, post.isOne(of: program.services, term), !input.blocked[term] {
                    consume(thread, from: term, to: term + 1, slot: -1, value: -1, claims: 1, instruction.next)
                } else if let added = context.addressedInPrefix, !program.isTyped {
                    stand(thread, slot: -1, for: added, to: instruction.next)
                } else {
                    note(thread, at: term)
                    if input.mends { mend(thread, at: term, input) }
                }
            case .pattern(let index):
                readings.removeAll(keepingCapacity: true)
                PatternRun.read(
                    program.patterns[index], at: term, in: post, text: text, scratch: context.patternScratch,
                    into: &readings)
                if readings.isEmpty {
                    note(thread, at: term)
                    if input.mends { mend(thread, at: term, input) }
                }
                take(thread, from: term, slot: -1, instruction.next, input)
            case .slot(let index):
                fill(thread, slot: index, at: term, instruction.next, input, text)
            }
        }
    }

    private mutating func fill(
        _ thread: Thread, slot index: Int, at term: Int, _ next: Int, _ input: Input, _ text: Span<UInt8>
    ) {
        let program = input.program
        let context = input.context
        let slot = program.slots[index]
        let number = Int32(truncatingIfNeeded: index)
        readings.removeAll(keepingCapacity: true)
        slot.reader.read(
            at: term, in: input.post, text: text, context: context, behind: neighbour(of: thread, at: term),
            into: &readings)
        if readings.isEmpty { readBracketed(slot, at: term, input, text) }
        if !readings.contains(where: { $0.fault == nil }) { note(thread, at: term) }
        take(thread, from: term, slot: number, next, input)
        if case .account(isMerchant: true) = slot.reader, !program.isTyped, let added = context.merchantInPrefix {
            stand(thread, slot: number, for: added, to: next)
        }
        guard input.toleratesFault, thread.faults == 0, slot.isRequired || input.mends else { return }
        // In a post about securities a missing product is no order gone wrong.
        if case .product = slot.reader, context.hasCashtag { return }
        if readings.isEmpty, slot.reader.readsNumbers, let end = PlainNumber.unreadableEnd(from: term, in: input.post),
            !input.mends || !isBarred(thread, from: term, to: end, input)
        {
            consume(
                thread, from: term, to: end, slot: number, value: -1, claims: end - term, next, fault: .unreadable)
        }
        if input.mends { mend(thread, at: term, input) }
        miss(thread, slot: number, at: term, next, input)
    }

    /// Goes on as if the slot stood here: it is missing, or words that cannot be read stand in its place.
    private mutating func miss(_ thread: Thread, slot: Int32, at term: Int, _ next: Int, _ input: Input) {
        let post = input.post
        for end in term...min(term + Self.junkLimit, post.count) {
            if end > term {
                guard !input.blocked[end - 1], !input.program.literals.contains(post.ids[end - 1]) else { return }
                switch post.kind(end - 1) {
                case .word, .number, .currencySign, .symbol, .emoji: break
                case .punctuation where !post.endsSentence(end - 1): break
                default: return
                }
            }
            if input.mends, end == term || isBarred(thread, from: term, to: end, input) { continue }
            let junk = Int32(truncatingIfNeeded: end - term)
            var missing = thread
            missing.faults = 1
            missing.score -= junk + 1
            missing.step = arena.append(
                DerivationArena.Step(
                    slot: slot, start: Int32(truncatingIfNeeded: term), end: Int32(truncatingIfNeeded: end), value: -1,
                    fault: junk == 0 ? .missing : .unreadable, instruction: thread.instruction, previous: thread.step))
            missing.instruction = Int32(truncatingIfNeeded: next)
            if end == term { stack.append(missing) } else { wait(missing, for: end) }
        }
    }

    private func neighbour(of thread: Thread, at term: Int) -> Neighbour {
        guard Int(thread.lastEnd) == term, let step = arena.lastConsumption(thread.step) else { return .nothing }
        return step.slot >= 0 ? .slot(Int(step.start)) : .literal(Int(step.start))
    }

    /// `<10€>`: people copy the brackets of an instruction.
    private mutating func readBracketed(
        _ slot: MatchProgram.Slot, at term: Int, _ input: Input, _ text: Span<UInt8>
    ) {
        let post = input.post
        guard term + 2 < post.count, post.marks[term] == 0x3C else { return }
        slot.reader.read(
            at: term + 1, in: post, text: text, context: input.context, behind: .slot(term), into: &readings)
        readings = readings.compactMap { reading in
            guard reading.end < post.count, post.marks[reading.end] == 0x3E else { return nil }
            var whole = reading
            whole.end += 1
            whole.claims += reading.claims == 0 ? 0 : 2
            return whole
        }
    }

    /// Lets the thread wait behind each reading.
    private mutating func take(_ thread: Thread, from term: Int, slot: Int32, _ next: Int, _ input: Input) {
        for reading in readings {
            if reading.fault != nil {
                if !input.toleratesFault || thread.faults > 0 { continue }
                if input.mends, isBarred(thread, from: term, to: reading.end, input) { continue }
            }
            if nextBlocked[term] < Int32(truncatingIfNeeded: reading.end) { continue }
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
    private mutating func stand(_ thread: Thread, slot: Int32, for mention: Int, to next: Int) {
        // Once in a place: a repetition of nothing would never end.
        var last = thread.step
        while slot >= 0, last >= 0, Int(arena.steps[Int(last)].end) <= mention + 1 {
            if arena.steps[Int(last)].slot == slot { return }
            last = arena.steps[Int(last)].previous
        }
        var moved = thread
        moved.instruction = Int32(truncatingIfNeeded: next)
        // Less than a word, more than nothing: a slot that the post's address fills is better filled.
        if slot >= 0 { moved.score &+= 1 }
        let value = slot < 0 ? -1 : arena.append(.words)
        moved.step = arena.append(
            DerivationArena.Step(
                slot: slot, start: Int32(truncatingIfNeeded: mention), end: Int32(truncatingIfNeeded: mention + 1),
                value: value, fault: nil, instruction: thread.instruction, previous: thread.step))
        stack.append(moved)
    }

    mutating func push(_ thread: Thread, to instruction: Int) {
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

    mutating func wait(_ thread: Thread, for term: Int) {
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
}
