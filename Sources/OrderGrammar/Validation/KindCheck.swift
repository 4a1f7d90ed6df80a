/// Kinds that the record does not know.
enum KindCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for intent in syntax.intents {
            if !intent.isBroken { check(intent.kind, isIntent: intent.kind.place == intent.name.place, &report) }
            for slot in intent.slots {
                if case .campaignTag(let kind, _) = slot.type { check(kind, isIntent: false, &report) }
            }
            for (keyword, followUp) in intent.followUps {
                guard let kind = followUp.kind, kind.text != keyword else { continue }
                report.add(.followUpKind(kind.text, keyword: keyword), at: kind.place)
            }
        }
        for sample in syntax.samples {
            if let kind = sample.kind { check(kind, isIntent: false, &report) }
        }
    }

    private static func check(_ kind: GrammarSyntax.Named, isIntent: Bool, _ report: inout DiagnosticReport) {
        guard !RecordVocabulary.kinds.contains(kind.text) else { return }
        let suggestion = report.suggestion(for: kind.text, among: RecordVocabulary.kinds)
        report.add(.unknownKind(kind.text, isIntent: isIntent, suggestion: suggestion), at: kind.place)
    }
}
