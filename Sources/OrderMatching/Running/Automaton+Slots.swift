import OrderGrammar
import TweetText

// What a slot reads, and what stands in for it.
extension Automaton {
    /// Reads a slot, and lets the thread go on behind each reading; where one slot may be missing, without it too.
    mutating func fill(
        _ thread: Thread, slot index: Int, at term: Int, _ next: Int, _ input: Input, _ text: Span<UInt8>
    ) {
        let context = input.context
        let slot = context.program.slots[index]
        let number = Int32(truncatingIfNeeded: index)
        if !readings.isEmpty { readings.removeAll(keepingCapacity: true) }
        slot.reader.read(
            at: term, in: context.post, text: text, context: context, behind: neighbour(of: thread, at: term),
            into: &readings)
        if readings.isEmpty { readBracketed(slot, at: term, input, text) }
        if input.tellsFurthest, !readings.contains(where: { $0.fault == nil }) { note(thread, at: term) }
        take(thread, from: term, slot: number, next, input)
        if case .account(let choice) = slot.reader, !context.program.isTyped, let added = context.added(choice) {
            stand(thread, slot: number, for: added, to: next, at: term, input, text)
        }
        guard input.toleratesFault, thread.faults == 0, slot.isRequired || input.mends else { return }
        // In a post about securities a missing product is no order gone wrong.
        if case .product = slot.reader, context.post.hasCashtag { return }
        if readings.isEmpty, slot.reader.readsNumbers,
            let end = PlainNumber.unreadableEnd(from: term, in: context.post),
            !input.mends || !isBarred(thread, from: term, to: end, input)
        {
            consume(
                thread, from: term, to: end, slot: number, value: -1, claims: end - term, next, fault: .unreadable)
        }
        if input.mends { mend(thread, at: term, input, text) }
        miss(thread, slot: number, at: term, next, input, text)
    }

    /// Goes on as if the slot stood here: it is missing, or words that cannot be read stand in its place.
    private mutating func miss(
        _ thread: Thread, slot: Int32, at term: Int, _ next: Int, _ input: Input, _ text: Span<UInt8>
    ) {
        let context = input.context
        for end in term...min(term + Self.junkLimit, context.post.count) {
            if end > term {
                guard !isClaimed(end - 1), !context.program.literals.contains(context.post.ids[end - 1]) else { return }
                switch context.post.kind(end - 1) {
                case .word, .number, .currencySign, .symbol, .emoji: break
                case .punctuation where !context.post.endsSentence(end - 1): break
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
            if end == term {
                push(&missing, to: next, at: term, input, text)
            } else {
                missing.instruction = Int32(truncatingIfNeeded: next)
                wait(missing, for: end)
            }
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
        let context = input.context
        guard term + 2 < context.post.count, context.post.marks[term] == 0x3C else { return }
        slot.reader.read(
            at: term + 1, in: context.post, text: text, context: context, behind: .slot(term), into: &readings)
        readings = readings.compactMap { reading in
            guard reading.end < context.post.count, context.post.marks[reading.end] == 0x3E else { return nil }
            var whole = reading
            whole.end += 1
            whole.claims += reading.claims == 0 ? 0 : 2
            return whole
        }
    }

    /// Lets the thread wait behind each reading.
    mutating func take(_ thread: Thread, from term: Int, slot: Int32, _ next: Int, _ input: Input) {
        for index in readings.indices {
            let (end, fault) = (readings[index].end, readings[index].fault)
            if fault != nil {
                if !input.toleratesFault || thread.faults > 0 { continue }
                if input.mends, isBarred(thread, from: term, to: end, input) { continue }
            }
            if nextClaimed[term] < Int32(truncatingIfNeeded: end) { continue }
            let value = slot < 0 ? -1 : arena.append(readings[index].value)
            consume(
                thread, from: term, to: end, slot: slot, value: value, claims: readings[index].claims, next,
                fault: fault)
        }
    }
}
