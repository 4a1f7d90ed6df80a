/// Patterns that hold in a post that says nothing, and repetitions of nothing.
enum EmptyMatchCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        let canBeEmpty = PatternFold(names, missing: false) { node, children in
            switch node.kind {
            case .optional: true
            case .alternatives: children.contains(true)
            case .repeated, .sequence, .glued, .anyOrder: !children.contains(false)
            case .literal, .service, .slot, .rule, .regex, .missing: false
            }
        }
        for match in syntax.matches {
            if !match.isBroken, canBeEmpty.value(of: match.pattern) {
                report.add(.emptyMatch(match: match.name.text), at: match.pattern.place)
            }
            repetitions(in: match.pattern, canBeEmpty, &report)
        }
        for rule in syntax.rules { repetitions(in: rule.pattern, canBeEmpty, &report) }
    }

    private static func repetitions(
        in pattern: PatternNode, _ canBeEmpty: PatternFold<Bool>, _ report: inout DiagnosticReport
    ) {
        pattern.visit { node in
            if case .repeated(let inner) = node.kind, canBeEmpty.value(of: inner) {
                report.add(.emptyRepetition, at: node.place)
            }
        }
    }
}
