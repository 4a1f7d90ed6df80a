import TweetText

/// The words of all loaded languages that speak against a command, or stop a phrase.
struct CircumstanceWords: Sendable {
    var negators = TermPhrases()
    var hypotheticals = TermPhrases()
    var instructions = TermPhrases()
    var connectors: Set<TermID> = []
    /// Articles.
    var articles: Set<TermID> = []
    /// Words that change how much or how often, and are not read.
    var quantifiers: Set<TermID> = []
    /// Words that may stand before a product without changing it.
    var fillers: Set<TermID> = []
    /// Words behind a product that change it.
    var modifiers: Set<TermID> = []
    /// Number words that mean a number wherever they stand: `three`, not `one` or `a`.
    var countsLeftOver: Set<TermID> = []
    /// What stands beside a number for `times`: `x`, `×`.
    var times: Set<TermID> = []

    /// Whether a word may stand before a product without changing it.
    func isFiller(_ term: TermID) -> Bool {
        fillers.contains(term) || connectors.contains(term) || articles.contains(term)
    }

    init(_ languages: some Sequence<LanguageTerms>, vocabulary: inout TermTable) {
        times = Set(["x", "×"].flatMap { vocabulary.terms(of: $0) })
        for language in languages {
            negators.formUnion(language.negators)
            hypotheticals.formUnion(language.hypotheticals)
            instructions.formUnion(language.instructions)
            connectors.formUnion(language.connectors)
            articles.formUnion(language.articles)
            quantifiers.formUnion(language.quantifiers)
            fillers.formUnion(language.fillers)
            modifiers.formUnion(language.modifiers)
            countsLeftOver.formUnion(language.numbers.filter { $0.value > 1 }.keys)
            countsLeftOver.formUnion(language.multipliers)
        }
    }
}
