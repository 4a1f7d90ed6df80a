/// A slot of type `text` is the last of its operand: free words end at the next tag, account or link alone.
enum TextPositionCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for intent in syntax.intents {
            let texts = Set(
                intent.slots.filter { if case .text = $0.type { true } else { false } }.map(\.name.text))
            if texts.isEmpty { continue }
            // The name of a text slot that a pattern holds, if it holds one.
            let held = PatternFold<String?>(names, missing: nil) { node, children in
                if case .slot(let name) = node.kind { return texts.contains(name) ? name : nil }
                return children.lazy.compactMap { $0 }.first
            }
            var rules: Set<String> = []
            for match in syntax.matches where match.intent.text == intent.name.text {
                check(match.pattern, held, names, &report)
                rules.formUnion(names.order.reachable(from: match.pattern))
            }
            for rule in rules.sorted() {
                if let pattern = names.rules[rule] { check(pattern, held, names, &report) }
            }
        }
    }

    private static func check(
        _ pattern: PatternNode, _ held: PatternFold<String?>, _ names: NameTable, _ report: inout DiagnosticReport
    ) {
        pattern.visit { node in
            let notLast: ArraySlice<PatternNode>
            switch node.kind {
            case .sequence(let parts), .glued(let parts): notLast = parts.dropLast()
            case .repeated(let inner): notLast = [inner]
            default: return
            }
            for part in notLast {
                guard let slot = held.value(of: part) else { continue }
                let (place, rule) = first(part, held)
                report.add(
                    .textNotLast(slot), at: place,
                    notes: rule.flatMap { name in names.rules[name].map { [(.holdsText(rule: name), $0.place)] } } ?? []
                )
            }
        }
    }

    /// Where the text slot, or the rule that holds it, stands in a pattern.
    private static func first(_ node: PatternNode, _ held: PatternFold<String?>) -> (SourcePlace, rule: String?) {
        if let child = node.children.first(where: { held.value(of: $0) != nil }) { return first(child, held) }
        if case .rule(let name) = node.kind { return (node.place, name) }
        return (node.place, nil)
    }
}
