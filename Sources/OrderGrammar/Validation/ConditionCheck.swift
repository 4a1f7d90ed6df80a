/// Conditions that no post meets together, and conditions that say nothing.
enum ConditionCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        let use = SlotUse(names)
        for match in syntax.matches {
            for (index, condition) in match.conditions.enumerated() {
                for earlier in match.conditions[..<index] { compare(condition, earlier, &report) }
                if condition.condition == .typed, !match.isBroken {
                    let named = use.named(in: match.pattern)
                    if !named.contains(SlotUse.service), !named.contains("merchant") {
                        report.add(.typedWithoutMention, at: condition.place)
                    }
                }
            }
        }
    }

    private static func compare(
        _ later: GrammarSyntax.Condition, _ earlier: GrammarSyntax.Condition, _ report: inout DiagnosticReport
    ) {
        let note: [(FaultNote, SourcePlace)] = [(.conditionHere, earlier.place)]
        if later.condition == earlier.condition {
            report.add(.declaredTwice(.condition, later.text), at: later.place, notes: [(.firstHere, earlier.place)])
        } else if implies(earlier.condition, later.condition) {
            report.add(.impliedCondition(later.text, by: earlier.text), at: later.place, notes: note)
        } else if implies(later.condition, earlier.condition) {
            report.add(
                .impliedCondition(earlier.text, by: later.text), at: earlier.place,
                notes: [(.conditionHere, later.place)])
        } else if excludes(earlier.condition, later.condition) || excludes(later.condition, earlier.condition) {
            report.add(.conflictingConditions(later.text, earlier.text), at: later.place, notes: note)
        }
    }

    /// Whether every post that meets `one` meets `other`.
    private static func implies(_ one: MatchDefinition.Condition, _ other: MatchDefinition.Condition) -> Bool {
        switch (one, other) {
        case (.exactly, .whole), (.exactly, .starts), (.whole, .starts): true
        case (.replyToListing, .reply), (.replyToService, .reply), (.replyToLink, .reply): true
        default: false
        }
    }

    /// Whether no post meets both; a plain retweet has no words, no parent and no channel of its own.
    private static func excludes(_ one: MatchDefinition.Condition, _ other: MatchDefinition.Condition) -> Bool {
        switch (one, other) {
        case (.public, .direct), (.public, .live), (.direct, .live), (.place, .place): true
        case (.not(let denied), _): denied == other || implies(other, denied)
        case (.retweet, .reply), (.retweet, .replyToListing), (.retweet, .replyToService), (.retweet, .replyToLink),
            (.retweet, .direct), (.retweet, .live), (.retweet, .quote):
            true
        default: false
        }
    }
}
