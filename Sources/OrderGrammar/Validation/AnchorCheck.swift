/// Every alternative of a match holds an anchor (fixed point 4).
enum AnchorCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        var folds: [String: PatternFold<Anchor>] = [:]
        for match in syntax.matches where !match.isBroken {
            guard let intent = names.intents[match.intent.text], !intent.isBroken else { continue }
            let conditions = match.conditions.map(\.condition)
            if conditions.contains(where: isAnchor) { continue }
            let fold = folds[intent.name.text] ?? Anchor.fold(names, intent)
            folds[intent.name.text] = fold
            switch fold.value(of: match.pattern) {
            case .sure: break
            case .words where conditions.contains(where: isBoundary): break
            case .words:
                report.add(.wordAnchor(match: match.name.text), at: culprit(match.pattern, fold).place)
            case .none:
                let part = culprit(match.pattern, fold)
                let hasRegex = holdsRegex(part, names, intent)
                report.add(
                    hasRegex ? .patternWithoutPrefix(match: match.name.text) : .noAnchor(match: match.name.text),
                    at: part.place)
            }
        }
    }

    /// Whether a condition tells a command from ordinary talk.
    private static func isAnchor(_ condition: MatchDefinition.Condition) -> Bool {
        switch condition {
        case .reply, .replyToListing, .replyToService, .replyToLink, .direct, .live: true
        default: false
        }
    }

    /// Whether a condition makes the match the beginning or all of the post.
    private static func isBoundary(_ condition: MatchDefinition.Condition) -> Bool {
        condition == .starts || condition == .whole || condition == .exactly
    }

    /// The smallest part that is to blame: the weakest of alternatives, and so on inside it.
    private static func culprit(_ node: PatternNode, _ fold: PatternFold<Anchor>) -> PatternNode {
        guard case .alternatives(let parts) = node.kind,
            let weakest = parts.min(by: { fold.value(of: $0) < fold.value(of: $1) })
        else { return node }
        return culprit(weakest, fold)
    }

    private static func holdsRegex(_ node: PatternNode, _ names: NameTable, _ intent: IntentSyntax) -> Bool {
        var found = false
        node.visit { part in
            switch part.kind {
            case .regex: found = true
            case .slot(let name):
                if let slot = intent.slots.first(where: { $0.name.text == name }), case .pattern = slot.type {
                    found = true
                }
            default: break
            }
        }
        return found
    }
}
