import TweetText

/// The words of all loaded languages that speak against a command, or stop a phrase.
struct CircumstanceWords: Sendable {
    var negators: Set<TermID> = []
    var hypotheticals: Set<TermID> = []
    var instructions: Set<TermID> = []
    var connectors: Set<TermID> = []
    /// Number words that mean a number wherever they stand: `three`, not `one` or `a`.
    var countsLeftOver: Set<TermID> = []
    /// What stands beside a number for `times`: `x`, `×`.
    var multipliers: Set<TermID> = []

    init(_ languages: some Sequence<LanguageTerms>, vocabulary: inout TermTable) {
        multipliers = Set(["x", "×"].flatMap { vocabulary.terms(of: $0) })
        for language in languages {
            negators.formUnion(language.negators)
            hypotheticals.formUnion(language.hypotheticals)
            instructions.formUnion(language.instructions)
            connectors.formUnion(language.connectors)
            countsLeftOver.formUnion(language.numbers.filter { $0.value > 1 }.keys)
        }
    }
}
