/// Rules that refer to themselves, directly or through others: the language is regular (fixed point 2).
enum RecursionCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for circle in names.order.circles {
            guard let first = circle.first else { continue }
            report.add(
                .recursion(path: circle.map(\.rule) + [first.rule]), at: first.place,
                notes: circle.dropFirst().prefix(8).map { (.refersTo($0.target), $0.place) })
        }
    }
}
