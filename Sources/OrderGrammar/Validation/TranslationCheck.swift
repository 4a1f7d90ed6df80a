/// Lists in another language that do not say every value once.
enum TranslationCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for list in syntax.lists where !list.isImported {
            var first: [String: SourcePlace] = [:]
            for translation in list.translations {
                let language = translation.language
                if let known = first[language.text.lowercased()] {
                    report.add(
                        .declaredTwice(.translation, language.text), at: language.place, notes: [(.firstHere, known)])
                }
                first[language.text.lowercased()] = language.place
                if translation.values.count != list.values.count {
                    report.add(
                        .translationLength(
                            list: list.name.text, language: language.text, count: translation.values.count,
                            expected: list.values.count),
                        at: language.place, notes: [(.listHere, list.name.place)])
                }
            }
        }
    }
}
