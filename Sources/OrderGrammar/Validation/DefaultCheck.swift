import TweetText

/// Defaults that their slot's type could not read.
enum DefaultCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for intent in syntax.intents {
            for slot in intent.slots {
                guard let value = slot.defaultValue else { continue }
                if let optional = slot.optional { report.add(.optionalDefault(slot.name.text), at: optional) }
                check(value, slot.type, names, &report)
            }
        }
    }

    private static func check(
        _ value: GrammarSyntax.Named, _ type: SlotTypeSyntax, _ names: NameTable, _ report: inout DiagnosticReport
    ) {
        switch type {
        case .count:
            guard let count = Int32(value.text), count > 0 else {
                report.add(.badDefault(value.text, type: "`count`", suggestion: nil), at: value.place)
                return
            }
        case .money:
            let parts = value.text.split(separator: " ")
            guard let amount = parts.first.flatMap({ DecimalNumber($0) }), amount.significand > 0 else {
                report.add(.badDefault(value.text, type: "`money`", suggestion: nil), at: value.place)
                return
            }
        case .account where value.text.first != "@":
            report.add(.badDefault(value.text, type: "`account`", suggestion: "@\(value.text)"), at: value.place)
        case .tag where value.text.first != "#":
            report.add(.badDefault(value.text, type: "`tag`", suggestion: "#\(value.text)"), at: value.place)
        case .values(let values):
            checkList(value, values, type: "`(…)`", &report)
        case .named(let name):
            guard let list = names.lists[name.text] else { return }
            checkList(value, list.values, type: "`\(name.text)`", &report)
        default:
            break
        }
    }

    private static func checkList(
        _ value: GrammarSyntax.Named, _ values: [[GrammarSyntax.Named]], type: String,
        _ report: inout DiagnosticReport
    ) {
        let firsts = values.compactMap(\.first?.text)
        if firsts.contains(value.text) { return }
        let holder = values.first { $0.contains { $0.text == value.text } }?.first?.text
        report.add(
            .badDefault(
                value.text, type: type, suggestion: holder ?? report.suggestion(for: value.text, among: firsts)),
            at: value.place)
    }
}
