/// Names of intents, slots, rules and lists that are declared nowhere.
enum UnknownNamesCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for intent in syntax.intents {
            for slot in intent.slots { type(slot, names, &report) }
        }
        for rule in syntax.rules { rules(in: rule.pattern, names, &report) }
        // A rule has no intent of its own: its slots are those of each match that uses it.
        var seen: Set<[String]> = []
        for match in syntax.matches {
            rules(in: match.pattern, names, &report)
            guard let intent = names.intents[match.intent.text] else {
                let suggestion = report.suggestion(for: match.intent.text, among: names.intents.keys)
                report.add(.unknownIntent(match.intent.text, suggestion: suggestion), at: match.intent.place)
                continue
            }
            slots(in: match.pattern, intent, names, &report, notes: [])
            for rule in names.order.reachable(from: match.pattern).sorted()
            where seen.insert([intent.name.text, rule]).inserted {
                guard let pattern = names.rules[rule] else { continue }
                let note = FaultNote.usedBy(match: match.name.text, intent: intent.name.text)
                slots(in: pattern, intent, names, &report, notes: [(note, match.name.place)])
            }
        }
    }

    private static func type(_ slot: IntentSyntax.Slot, _ names: NameTable, _ report: inout DiagnosticReport) {
        guard case .named(let name) = slot.type, names.lists[name.text] == nil else { return }
        let suggestion =
            otherNames[name.text.lowercased()]
            ?? report.suggestion(for: name.text, among: SlotTypeSyntax.names + names.lists.keys)
        report.add(.unknownType(name.text, suggestion: suggestion), at: name.place)
    }

    /// What other tools call the types.
    private static let otherNames = [
        "number": "count", "integer": "count", "int": "count", "quantity": "count", "price": "money",
        "amount": "money", "currency": "money", "user": "account", "handle": "account", "mention": "account",
        "person": "account", "hashtag": "tag", "item": "product", "link": "url", "word": "text", "string": "text",
        "words": "text", "campaign": "tag of KIND",
    ]

    private static func rules(in pattern: PatternNode, _ names: NameTable, _ report: inout DiagnosticReport) {
        pattern.visit { node in
            guard case .rule(let name) = node.kind, names.rules[name] == nil, LanguageRule(rawValue: name) == nil else {
                return
            }
            let known = names.rules.keys + LanguageRule.allCases.map(\.rawValue)
            let suggestion = report.suggestion(for: name, among: known)
            report.add(.unknownRule(name, suggestion: suggestion), at: node.place)
        }
    }

    private static func slots(
        in pattern: PatternNode, _ intent: IntentSyntax, _ names: NameTable, _ report: inout DiagnosticReport,
        notes: [(FaultNote, SourcePlace)]
    ) {
        let known = intent.slots.map(\.name.text)
        pattern.visit { node in
            guard case .slot(let name) = node.kind, !known.contains(name), !intent.isBroken else { return }
            report.add(
                .unknownSlot(
                    name, intent: intent.name.text, suggestion: report.suggestion(for: name, among: known)),
                at: node.place, notes: notes)
        }
    }
}
