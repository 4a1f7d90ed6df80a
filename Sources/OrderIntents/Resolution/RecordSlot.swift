import OrderMatching

/// Slot names that the record has a place for; any other name is an option of the item.
enum RecordSlot {
    static let names: Set<String> = [
        "item", "quantity", "merchant", "recipient", "amount", "memo", "code", "url", "campaign",
    ]

    /// Whether the slot belongs to an order line: the item, how many, and its options.
    static func isOfLine(_ name: String) -> Bool {
        name == "item" || name == "quantity" || !names.contains(name)
    }

    /// What may be said once: a slot, and the round of a repetition for one that belongs to a line.
    struct Saying: Hashable, Comparable {
        var slot: String
        var round: Int

        init(_ filling: PostMatch.Filling) {
            slot = filling.slot
            round = RecordSlot.isOfLine(filling.slot) ? filling.round : 0
        }

        static func < (a: Saying, b: Saying) -> Bool { (a.slot, a.round) < (b.slot, b.round) }
    }
}
