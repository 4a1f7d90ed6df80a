/// Required slots that a match never fills, so that none of its orders could be complete.
enum RequiredSlotCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        let use = SlotUse(names)
        for match in syntax.matches where !match.isBroken {
            guard let intent = names.intents[match.intent.text], !intent.isBroken else { continue }
            let filled = use.named(in: match.pattern).union(use.supplied(to: match, intent))
            for slot in intent.slots
            where slot.optional == nil && slot.defaultValue == nil && !filled.contains(slot.name.text) {
                report.add(
                    .requiredSlotUnfilled(slot: slot.name.text, match: match.name.text), at: match.name.place,
                    notes: [(.slotHere, slot.name.place)])
            }
        }
    }
}
