/// A match without an accepted and a refused example does not compile (fixed point 7).
enum ExampleCoverageCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for match in syntax.matches where !match.isBroken {
            let outcomes = match.examples.map(\.example.outcome)
            if !outcomes.contains(.complete) {
                report.add(.noAcceptedExample(match: match.name.text), at: match.name.place)
            }
            if outcomes.allSatisfy({ $0 == .complete }) {
                report.add(.noRefusedExample(match: match.name.text), at: match.name.place)
            }
        }
    }
}
