// Where a run can begin something.
extension Automaton {
    /// Finds out which operands each term can begin, and whether all that are required have a term that can.
    mutating func findBeginnings(_ input: Input) -> Bool {
        let context = input.context
        let all = context.program.beginnings
        beginnings.removeAll(keepingCapacity: true)
        if input.triesAll {
            beginnings.append(contentsOf: repeatElement(.max, count: context.post.count + 1))
            return true
        }
        var anywhere = all.anywhere(in: context.post)
        if input.toleratesFault { anywhere |= all.anywhereWithoutSlot }
        var found = anywhere
        beginnings.append(contentsOf: repeatElement(anywhere, count: context.post.count + 1))
        for term in context.post.ownStart..<max(context.post.ownStart, context.post.count) where !isClaimed(term) {
            beginnings[term] |= all.operands(at: term, of: context.post)
            found |= beginnings[term]
        }
        return context.program.required & ~found == 0
    }

    mutating func findClaimed(_ claimed: [Range<Int32>], terms: Int) {
        nextClaimed.removeAll(keepingCapacity: true)
        nextClaimed.append(contentsOf: repeatElement(.max, count: terms + 1))
        guard !claimed.isEmpty else { return }
        for range in claimed { for term in range { nextClaimed[Int(term)] = term } }
        for term in (0..<terms).reversed() where nextClaimed[term] == .max { nextClaimed[term] = nextClaimed[term + 1] }
    }
}
