/// Required slots that a match never fills, so that none of its orders could be complete.
enum RequiredSlotCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        let use = SlotUse(names)
        for match in syntax.matches where !match.isBroken {
            guard let intent = names.intents[match.intent.text], !intent.isBroken else { continue }
            let named = use.named(in: match.pattern)
            // A misspelt name may be the one that would fill the slot, and that is said already.
            guard named.subtracting(intent.slots.map(\.name.text)).subtracting([SlotUse.service]).isEmpty else {
                continue
            }
            let filled = named.union(use.supplied(to: match, intent))
            for slot in intent.slots
            where slot.optional == nil && slot.defaultValue == nil && !filled.contains(slot.name.text) {
                report.add(
                    .requiredSlotUnfilled(slot: slot.name.text, match: match.name.text), at: match.name.place,
                    notes: [(.slotHere, slot.name.place)])
            }
        }
    }
}
