import OrderGrammar

/// What the record makes of a slot, by its name: one of the slots of `RecordVocabulary`, or an option of the item.
package enum SlotRole: UInt8, CaseIterable, Sendable {
    case item, quantity, merchant, recipient, amount, memo, code, url, campaign
    /// Any other name.
    case option

    /// The role of a slot of that name.
    package init(ofSlot name: String) {
        let number = RecordVocabulary.slots.firstIndex(of: name)
        self = number.flatMap { SlotRole(rawValue: UInt8(truncatingIfNeeded: $0)) } ?? .option
    }

    /// Whether the slot belongs to an order line: the item, how many, and its options.
    package var isOfLine: Bool {
        switch self {
        case .item, .quantity, .option: true
        default: false
        }
    }
}
