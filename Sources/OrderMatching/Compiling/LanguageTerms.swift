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

    /// No language known.
    init() {}

    init(_ data: LanguageData, vocabulary: inout TermTable) {
        for word in data.numbers where !word.isArticle || word.value != 1 {
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
        connectors = Set(data.connectors.compactMap { vocabulary.terms(of: $0).onlyElement })
        articles = Set(data.numbers.filter(\.isArticle).compactMap { vocabulary.terms(of: $0.spelling).onlyElement })
    }
}
