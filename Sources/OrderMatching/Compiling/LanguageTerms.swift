import OrderGrammar
import TweetText

/// The words of one language as terms.
struct LanguageTerms: Sendable {
    /// Number words, articles not counted.
    var numbers: [TermID: Int] = [:]
    var marks = NumberMarks.point
    /// Names of money: `euros`, `bucks`, `cents`.
    var currencyNames: [(term: TermID, unit: String, shift: Int)] = []
    var negators = TermPhrases()
    var hypotheticals = TermPhrases()
    var instructions = TermPhrases()
    var connectors: Set<TermID> = []
    /// `a`, `une`: they may stand before a product without counting it.
    var articles: Set<TermID> = []

    /// Words that change how much or how often, and are not read.
    var quantifiers: Set<TermID> = []
    /// Words that may stand before a product without changing it.
    var fillers: Set<TermID> = []
    /// Words behind which a number is no quantity.
    var labels: Set<TermID> = []
    /// Words before which a number is no quantity.
    var measures: Set<TermID> = []
    /// Words behind a product that change it.
    var modifiers: Set<TermID> = []
    /// `million`, `dozen`: they make another number of the one before.
    var multipliers: Set<TermID> = []

    /// No language known.
    init() {}

    init(_ data: LanguageData, vocabulary: inout TermTable) {
        for word in data.numbers where !(word.isArticle && word.value == 1) && !word.isMultiplier {
            guard let term = vocabulary.terms(of: word.spelling).onlyElement, let value = Int(exactly: word.value)
            else { continue }
            numbers[term] = value
        }
        marks = NumberMarks(data)
        for name in data.currencies {
            for spelling in name.spellings {
                guard let term = vocabulary.terms(of: spelling).onlyElement else { continue }
                currencyNames.append((term, name.unit, name.minorDigits))
            }
        }
        negators = TermPhrases(data.negators, vocabulary: &vocabulary)
        hypotheticals = TermPhrases(data.hypotheticals, vocabulary: &vocabulary)
        instructions = TermPhrases(data.instructions, vocabulary: &vocabulary)
        func set(_ words: [String], _ vocabulary: inout TermTable) -> Set<TermID> {
            Set(words.compactMap { vocabulary.terms(of: $0).onlyElement })
        }
        connectors = set(data.connectors, &vocabulary)
        articles = set(data.numbers.filter(\.isArticle).map(\.spelling), &vocabulary)
        quantifiers = set(data.quantifiers, &vocabulary)
        fillers = set(data.fillers, &vocabulary)
        labels = set(data.labels, &vocabulary)
        measures = set(data.measures, &vocabulary)
        modifiers = set(data.modifiers, &vocabulary)
        multipliers = set(data.numbers.filter(\.isMultiplier).map(\.spelling) + ["million", "billion"], &vocabulary)
    }
}
