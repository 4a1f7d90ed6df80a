/// Bounds what later stages must work on: numbers of declarations and the size of a match with its rules written out.
enum SizeCheck: GrammarCheck {
    static let mostTerms = 4_096
    static let mostIntents = 256
    static let mostRules = 1_000
    static let mostSlots = 64

    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        if syntax.intents.count > mostIntents {
            report.add(.tooMany(.intent, limit: mostIntents), at: syntax.intents[mostIntents].name.place)
        }
        if syntax.rules.count > mostRules {
            report.add(.tooMany(.rule, limit: mostRules), at: syntax.rules[mostRules].name.place)
        }
        for intent in syntax.intents where intent.slots.count > mostSlots {
            report.add(.tooMany(.slot, limit: mostSlots), at: intent.slots[mostSlots].name.place)
        }
        let size = PatternFold(names, missing: 1) { _, children in
            children.reduce(1) { min($0 + $1, mostTerms + 1) }
        }
        for match in syntax.matches where size.value(of: match.pattern) > mostTerms {
            report.add(.patternTooLarge(match: match.name.text, limit: mostTerms), at: match.name.place)
        }
    }
}
