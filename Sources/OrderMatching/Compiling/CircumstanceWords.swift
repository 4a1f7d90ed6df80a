import TweetText

/// The words of all loaded languages that speak against a command, or stop a phrase.
struct CircumstanceWords: Sendable {
    var negators = TermPhrases()
    var hypotheticals = TermPhrases()
    var instructions = TermPhrases()
    var connectors: Set<TermID> = []
    /// Articles.
    var articles: Set<TermID> = []
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
            articles.formUnion(language.articles)
            countsLeftOver.formUnion(language.numbers.filter { $0.value > 1 }.keys)
        }
    }
}
