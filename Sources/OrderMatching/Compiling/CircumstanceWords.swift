import OrderGrammar
import TweetText

/// Words that speak for or against a command, whatever its grammar: those of one language, or of all loaded ones.
struct CircumstanceWords: Sendable {
    var negators = TermPhrases()
    var hypotheticals = TermPhrases()
    var instructions = TermPhrases()
    var questions = TermPhrases()
    var complaints = TermPhrases()
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
    /// Every word that the language's lists hold.
    var known: Set<TermID> = []

    /// No language known.
    init() {}

    init(_ data: LanguageData, vocabulary: inout TermTable) {
        negators = TermPhrases(data.negators, vocabulary: &vocabulary)
        hypotheticals = TermPhrases(data.hypotheticals, vocabulary: &vocabulary)
        instructions = TermPhrases(data.instructions, vocabulary: &vocabulary)
        questions = TermPhrases(data.questions, vocabulary: &vocabulary)
        complaints = TermPhrases(data.complaints, vocabulary: &vocabulary)
        connectors = vocabulary.words(data.connectors)
        articles = vocabulary.words(data.numbers.filter(\.isArticle).map(\.spelling))
        quantifiers = vocabulary.words(data.quantifiers)
        fillers = vocabulary.words(data.fillers)
        modifiers = vocabulary.words(data.modifiers)
        counts = vocabulary.words(data.numbers.filter { $0.value > 1 }.map(\.spelling))
        times = vocabulary.words(["x", "×"])
        known = vocabulary.words(
            data.numbers.map(\.spelling) + data.numberJoiners + data.negators + data.hypotheticals + data.instructions
                + data.connectors + data.quantifiers + data.fillers + data.labels + data.measures + data.modifiers
                + data.plain + data.currencies.flatMap(\.spellings))
    }

    /// Adds those of another language: all loaded languages apply.
    mutating func formUnion(_ other: CircumstanceWords) {
        negators.formUnion(other.negators)
        hypotheticals.formUnion(other.hypotheticals)
        instructions.formUnion(other.instructions)
        questions.formUnion(other.questions)
        complaints.formUnion(other.complaints)
        for words: WritableKeyPath<CircumstanceWords, Set<TermID>> in [
            \.connectors, \.articles, \.quantifiers, \.fillers, \.modifiers, \.counts, \.times,
            \.known,
        ] {
            self[keyPath: words].formUnion(other[keyPath: words])
        }
    }
}
