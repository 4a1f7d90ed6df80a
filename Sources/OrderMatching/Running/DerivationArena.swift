/// Derivations in an arena: each step points to the one before, so that threads share their past.
struct DerivationArena: Sendable {
    /// One consumption: a literal, a slot, or a slot that is missing; or the border of a round.
    struct Step: Sendable {
        /// `slot` of a step that consumes a literal.
        static let literal: Int32 = -1
        /// `slot` of a step that consumes nothing and begins a round of a repetition.
        static let roundBegins: Int32 = -2
        /// `slot` of a step that consumes nothing and ends the last round.
        static let roundEnds: Int32 = -3

        /// Number of the slot, or one of those above.
        var slot: Int32
        /// Terms covered.
        var start: Int32
        var end: Int32
        /// Index into `values`; -1 where there is none.
        var value: Int32
        /// Set where the slot is missing or may not stand as it is.
        var fault: SlotFault?
        /// The instruction that made it: what it is a step of.
        var instruction: Int32
        /// The step before, or -1.
        var previous: Int32

        /// Whether it only says that a round begins or ends.
        var isBorder: Bool { slot <= Self.roundBegins }
    }

    private(set) var steps: [Step] = []
    private(set) var values: [SlotValue] = []

    mutating func reset() {
        steps.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
    }

    mutating func append(_ step: Step) -> Int32 {
        steps.append(step)
        return Int32(truncatingIfNeeded: steps.count - 1)
    }

    mutating func append(_ value: SlotValue) -> Int32 {
        values.append(value)
        return Int32(truncatingIfNeeded: values.count - 1)
    }

    /// Whether two derivations fill the same slots with the same values.
    ///
    /// Literals do not count: two `#buy` in one post are one command. Rounds do: `2 mugs, 3 shirts` is not
    /// `2 mugs 3, shirts`.
    func fillsEqually(_ first: Int32, _ second: Int32) -> Bool {
        var left = nextSlot(first)
        var right = nextSlot(second)
        while left >= 0, right >= 0 {
            if left == right { return true }
            let a = steps[Int(left)]
            let b = steps[Int(right)]
            guard fillEqually(a, b) else { return false }
            left = nextSlot(a.previous)
            right = nextSlot(b.previous)
        }
        return left < 0 && right < 0
    }

    private func fillEqually(_ a: Step, _ b: Step) -> Bool {
        guard a.slot == b.slot, a.fault == b.fault else { return false }
        if a.isBorder { return true }
        let standAlike = a.start == b.start && a.end == b.end
        guard a.value >= 0, b.value >= 0 else { return standAlike }
        return values[Int(a.value)] == values[Int(b.value)] && (hasOwnValue(a) || standAlike)
    }

    /// Whether the value alone says what the slot holds, wherever it stands.
    private func hasOwnValue(_ step: Step) -> Bool {
        switch values[Int(step.value)] {
        case .words, .productCode, .unknownProduct: false
        default: true
        }
    }

    private func nextSlot(_ start: Int32) -> Int32 {
        var index = start
        while index >= 0, steps[Int(index)].slot == Step.literal { index = steps[Int(index)].previous }
        return index
    }

    /// The last step that took words.
    func lastConsumption(_ last: Int32) -> Step? {
        var index = last
        while index >= 0, steps[Int(index)].isBorder { index = steps[Int(index)].previous }
        return index < 0 ? nil : steps[Int(index)]
    }

    /// The steps of a derivation, in the order of the text.
    func path(_ last: Int32) -> [Step] {
        var count = 0
        var index = last
        while index >= 0 {
            count += 1
            index = steps[Int(index)].previous
        }
        var result: [Step] = []
        result.reserveCapacity(count)
        index = last
        while index >= 0 {
            result.append(steps[Int(index)])
            index = steps[Int(index)].previous
        }
        result.reverse()
        return result
    }
}
