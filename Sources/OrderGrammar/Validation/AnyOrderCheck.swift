/// `&` stands at the top of a match alone and joins at most six parts (fixed points 2 and 3).
enum AnyOrderCheck: GrammarCheck {
    static let mostOperands = 6

    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for rule in syntax.rules { inside(rule.pattern, &report) }
        for match in syntax.matches {
            guard case .anyOrder(let parts) = match.pattern.kind else {
                inside(match.pattern, &report)
                continue
            }
            if parts.count > mostOperands {
                report.add(.tooManyOperands(parts.count, limit: mostOperands), at: match.pattern.place)
            }
            for part in parts { inside(part, &report) }
        }
    }

    private static func inside(_ pattern: PatternNode, _ report: inout DiagnosticReport) {
        pattern.visit { node in
            if case .anyOrder = node.kind { report.add(.anyOrderInside, at: node.place) }
        }
    }
}
