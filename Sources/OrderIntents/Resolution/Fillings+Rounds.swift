import OrderMatching

extension [PostMatch.Filling] {
    /// Place of the first that fills a slot of a role.
    func first(of role: SlotRole) -> Int? {
        for index in indices where self[index].role == role { return index }
        return nil
    }

    /// Whether more than one round of a repetition fills slots of an order line: each is a line of its own.
    var makeSeveralLines: Bool {
        var only = 0
        for index in indices where self[index].role.isOfLine && self[index].round != 0 {
            if only != 0, self[index].round != only { return true }
            only = self[index].round
        }
        return false
    }

    /// Whether something may be said twice of what is to be said once: a slot, in each round of a repetition one that
    /// belongs to a line. Rounds follow one another, so that a bit for each slot tells.
    var mayRepeat: Bool {
        var said: UInt64 = 0
        var saidInRound: UInt64 = 0
        var round = 0
        for index in indices {
            let slot = self[index].number
            guard slot < UInt64.bitWidth else { return true }
            let bit: UInt64 = 1 << UInt64(slot)
            if !self[index].role.isOfLine || self[index].round == 0 {
                if said & bit != 0 { return true }
                said |= bit
            } else {
                if self[index].round != round { saidInRound = 0 }
                round = self[index].round
                if saidInRound & bit != 0 { return true }
                saidInRound |= bit
            }
        }
        return false
    }
}

/// What may be said once: a slot, and the round of a repetition for one that belongs to a line.
struct Saying: Hashable, Comparable {
    var slot: String
    var round: Int

    init(_ filling: PostMatch.Filling) {
        slot = filling.slot
        round = filling.role.isOfLine ? filling.round : 0
    }

    static func < (a: Saying, b: Saying) -> Bool { (a.slot, a.round) < (b.slot, b.round) }
}
