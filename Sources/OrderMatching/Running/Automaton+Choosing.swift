// Which derivations go on: the best of each state.
extension Automaton {
    /// Whether the thread is among the best of its state, which then remembers it.
    mutating func keep(_ thread: inout Thread, _ program: MatchProgram) -> Bool {
        let state = Int(thread.found) << 1 | Int(thread.faults)
        let key = state * program.instructions.count + Int(thread.instruction)
        guard settled[key].time == time else {
            settled[key] = Settled(time: time, head: Int32(truncatingIfNeeded: threads.count))
            thread.next = -1
            threads.append(thread)
            return true
        }
        return Self.insert(thread, at: &settled[key].head, threads: &threads, arena: arena)
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
}
