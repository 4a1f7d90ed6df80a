/// Intents that say who receives and have no slot for it.
enum RecipientCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for intent in syntax.intents where !intent.isBroken {
            guard let recipient = intent.recipient else { continue }
            if !intent.slots.contains(where: { $0.name.text == "recipient" }) {
                report.add(.recipientWithoutSlot(intent: intent.name.text), at: recipient.place)
            }
        }
    }
}
