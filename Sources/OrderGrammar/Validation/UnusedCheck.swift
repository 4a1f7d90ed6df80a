/// Declarations that nothing uses. Said only of files without errors: a name may be unused because its user is broken.
enum UnusedCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        guard !report.hasErrors else { return }
        var rules: Set<String> = []
        for match in syntax.matches {
            rules.formUnion(names.order.reachable(from: match.pattern))
        }
        // A library serves several files, each of which may use a part of it.
        for rule in syntax.rules where !rule.isImported && !rules.contains(rule.name.text) {
            report.add(.unusedRule(rule.name.text), at: rule.name.place)
        }
        var lists: Set<String> = []
        for slot in syntax.intents.flatMap(\.slots) {
            if case .named(let name) = slot.type { lists.insert(name.text) }
        }
        for list in syntax.lists where !list.isImported && !lists.contains(list.name.text) {
            report.add(.unusedList(list.name.text), at: list.name.place)
        }
        let use = SlotUse(names)
        var filled: [String: Set<String>] = [:]
        for match in syntax.matches {
            guard let intent = names.intents[match.intent.text] else { continue }
            filled[intent.name.text, default: []].formUnion(
                use.named(in: match.pattern).union(use.supplied(to: match, intent)))
        }
        for intent in syntax.intents {
            guard let slots = filled[intent.name.text] else {
                report.add(.unusedIntent(intent.name.text), at: intent.name.place)
                continue
            }
            for slot in intent.slots
            where !slots.contains(slot.name.text) && slot.defaultValue == nil {
                report.add(.unusedSlot(slot.name.text, intent: intent.name.text), at: slot.name.place)
            }
        }
        campaigns(syntax, &report)
    }

    /// Sample campaigns whose tag no slot reads. Those that confirm are named by `confirm by tag of confirm`.
    private static func campaigns(_ syntax: GrammarSyntax, _ report: inout DiagnosticReport) {
        for sample in syntax.samples where sample.subject == .campaign {
            guard let kind = sample.kind?.text, kind != "confirm" else { continue }
            let isRead = syntax.intents.flatMap(\.slots).contains { slot in
                if case .campaignTag(let known, let isCommand) = slot.type {
                    known.text == kind && isCommand == sample.isAlone
                } else {
                    false
                }
            }
            if !isRead {
                report.add(
                    .unusedCampaign(sample.name.text, kind: kind, isAlone: sample.isAlone), at: sample.name.place)
            }
        }
    }
}
