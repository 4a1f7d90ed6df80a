/// Names that are declared twice, and lists that hide a slot type.
enum DuplicateNamesCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        check(syntax.intents.map(\.name), .intent, &report)
        check(syntax.lists.map(\.name), .list, &report)
        check(syntax.rules.map(\.name), .rule, &report)
        check(syntax.matches.map(\.name), .match, &report)
        check(syntax.services, .service, &report) { $0.lowercased() }
        for intent in syntax.intents { check(intent.slots.map(\.name), .slot, &report) }
        for list in syntax.lists {
            for values in [list.values] + list.translations.map(\.values) {
                check(values.flatMap { $0 }, .spelling, &report) { $0.lowercased() }
            }
            if SlotTypeSyntax.names.contains(list.name.text) {
                report.add(.listNamedLikeType(list.name.text), at: list.name.place)
            }
        }
        for intent in syntax.intents {
            for slot in intent.slots {
                if case .values(let values) = slot.type {
                    check(values.flatMap { $0 }, .spelling, &report) { $0.lowercased() }
                }
            }
        }
    }

    private static func check(
        _ names: [GrammarSyntax.Named], _ subject: Fault.Subject, _ report: inout DiagnosticReport,
        key: (String) -> String = { $0 }
    ) {
        var first: [String: SourcePlace] = [:]
        for name in names {
            if let known = first[key(name.text)] {
                report.add(.declaredTwice(subject, name.text), at: name.place, notes: [(.firstHere, known)])
            } else {
                first[key(name.text)] = name.place
            }
        }
    }
}
