// Where a run can begin something.
extension Automaton {
    /// Finds out which operands each term can begin, and whether all that are required have a term that can.
    mutating func findBeginnings(_ input: Input) -> Bool {
        let context = input.context
        let program = context.program
        if input.triesAll {
            beginnings.fill(with: .max, count: context.post.count + 1)
            return true
        }
        var anywhere = program.beginnings.anywhere(in: context.post)
        if input.toleratesFault { anywhere |= program.beginnings.anywhereWithoutSlot }
        var found = anywhere
        beginnings.fill(with: anywhere, count: context.post.count + 1)
        for term in context.post.ownStart..<max(context.post.ownStart, context.post.count) where !isClaimed(term) {
            beginnings[term] |= program.beginnings.operands(at: term, of: context.post)
            found |= beginnings[term]
        }
        return program.required & ~found == 0
    }

    mutating func findClaimed(_ claimed: [Range<Int32>], terms: Int) {
        nextClaimed.fill(with: .max, count: terms + 1)
        guard !claimed.isEmpty else { return }
        for range in claimed { for term in range { nextClaimed[Int(term)] = term } }
        for term in (0..<terms).reversed() where nextClaimed[term] == .max { nextClaimed[term] = nextClaimed[term + 1] }
    }
}
