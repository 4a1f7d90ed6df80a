import OrderGrammar
import TweetText

/// Words that speak for or against a command, whatever its grammar: those of one language, or of all loaded ones.
struct CircumstanceWords: Sendable {
    var negators = TermPhrases()
    var hypotheticals = TermPhrases()
    var instructions = TermPhrases()
    /// Words at which a free phrase stops: `please`, `from`.
    var connectors: Set<TermID> = []
    /// `a`, `une`: they may stand before a product without counting it.
    var articles: Set<TermID> = []
    /// Words that change how much or how often, and are not read: `half`, `each`.
    var quantifiers: Set<TermID> = []
    /// Words that may stand before a product without changing it: `want`, `my`.
    var fillers: Set<TermID> = []
    /// Words behind a product that change it: `without`.
    var modifiers: Set<TermID> = []
    /// Number words that mean a number wherever they stand: `three`, `dozen`, not `one` or `a`.
    var counts: Set<TermID> = []
    /// What stands beside a number for `times`: `x`, `×`.
    var times: Set<TermID> = []
    /// Every word that the language's lists hold; `LanguageTerms` adds those of its own lists.
    var known: Set<TermID> = []

    /// No language known.
    init() {}

    init(_ data: LanguageData, vocabulary: inout TermTable) {
        negators = TermPhrases(data.negators, vocabulary: &vocabulary)
        hypotheticals = TermPhrases(data.hypotheticals, vocabulary: &vocabulary)
        instructions = TermPhrases(data.instructions, vocabulary: &vocabulary)
        connectors = vocabulary.words(data.connectors)
        quantifiers = vocabulary.words(data.quantifiers)
        fillers = vocabulary.words(data.fillers)
        modifiers = vocabulary.words(data.modifiers)
        for number in data.numbers {
            guard let word = vocabulary.terms(of: number.spelling).onlyElement else { continue }
            if number.isArticle { articles.insert(word) }
            if number.value > 1 { counts.insert(word) }
            known.insert(word)
        }
        times = vocabulary.words(["x", "×"])
        known.formUnion(vocabulary.words(data.plain))
        for more in [
            negators.words, hypotheticals.words, instructions.words, connectors, quantifiers, fillers, modifiers,
        ] { known.formUnion(more) }
    }

    /// Adds those of another language: all loaded languages apply.
    mutating func formUnion(_ other: CircumstanceWords) {
        negators.formUnion(other.negators)
        hypotheticals.formUnion(other.hypotheticals)
        instructions.formUnion(other.instructions)
        for words: WritableKeyPath<CircumstanceWords, Set<TermID>> in [
            \.connectors, \.articles, \.quantifiers, \.fillers, \.modifiers, \.counts, \.times,
            \.known,
        ] {
            self[keyPath: words].formUnion(other[keyPath: words])
        }
    }
}
