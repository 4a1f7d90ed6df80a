/// Issue codes and slot names in examples that no record can hold.
enum ExampleTermsCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for match in syntax.matches {
            guard let intent = names.intents[match.intent.text] else { continue }
            let slots = intent.slots.map(\.name.text) + RecordVocabulary.slots
            for example in match.examples {
                for issue in example.issues where !RecordVocabulary.issueCodes.contains(issue.text) {
                    let suggestion = report.suggestion(for: issue.text, among: RecordVocabulary.issueCodes)
                    report.add(.unknownIssue(issue.text, suggestion: suggestion), at: issue.place)
                }
                for slot in example.slots where !slots.contains(slot.text) && !intent.isBroken {
                    let suggestion = report.suggestion(for: slot.text, among: slots)
                    report.add(
                        .unknownExampleSlot(slot.text, intent: intent.name.text, suggestion: suggestion),
                        at: slot.place)
                }
            }
        }
    }
}
