/// `service` in a grammar that names no service account.
enum ServiceCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        // A service line that could not be read was there.
        guard syntax.services.isEmpty, syntax.headers["service"] == nil else { return }
        for pattern in syntax.rules.map(\.pattern) + syntax.matches.map(\.pattern) {
            pattern.visit { node in
                if case .service = node.kind { report.add(.serviceUndeclared, at: node.place) }
            }
        }
        for condition in syntax.matches.flatMap(\.conditions) where condition.condition == .replyToService {
            report.add(.serviceUndeclared, at: condition.place)
        }
    }
}
