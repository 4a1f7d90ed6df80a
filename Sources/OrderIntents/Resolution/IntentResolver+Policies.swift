import OrderGrammar
import OrderMatching

extension IntentResolver {
    /// What the grammar says of orders for more than it takes, and for what is not to be had.
    func applyPolicies(_ draft: inout ReadingDraft, _ info: MatchInfo) {
        if let slot = info.slot(.quantity), let bounds = info.intent.slots[slot].bounds { check(&draft, bounds) }
        if info.intent.waitsForStock, draft.reading.issues.contains(where: { $0.code == .outOfStock }) {
            draft.reading.issues.removeAll { $0.code == .outOfStock }
            draft.reading.kind = .waitlist
        }
    }

    /// The limits hold for the whole order: two lines of three are six.
    private func check(_ draft: inout ReadingDraft, _ bounds: CountBounds) {
        let quantities = draft.reading.lines.map(\.quantity.count)
        guard !quantities.isEmpty else { return }
        let count = quantities.reduce(0) { sum, next in
            let (result, overflow) = sum.addingReportingOverflow(next)
            return overflow ? .max : result
        }
        if let least = bounds.least, count < least {
            draft.object(.underLimit, slot: "quantity", "An order is of \(least) at least.")
        }
        guard let most = bounds.most, count > most else { return }
        switch bounds.excess {
        case .clamp where draft.reading.lines.count == 1:
            if let top = Quantity(most) { draft.reading.lines[0].quantity = top }
        case .waitlist: draft.reading.kind = .waitlist
        // Which line to cut is not the grammar's to say.
        case .clamp, .refuse: draft.object(.overLimit, slot: "quantity", "An order is of \(most) at most.")
        }
    }
}
