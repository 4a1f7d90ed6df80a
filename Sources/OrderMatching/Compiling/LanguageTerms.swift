import OrderGrammar
import TweetText

/// The words of one language as terms.
struct LanguageTerms: Sendable {
    /// A name of money with the unit that it means.
    struct CurrencyName: Sendable {
        var term: TermID
        var unit: String
        /// Decimal places that it takes off: 2 for cents.
        var shift: Int
    }

    /// The language's tag; empty for none.
    var name = ""
    /// Numbers in words.
    var numbers = NumberWords()
    var marks = NumberMarks.point
    /// Names of money: `euros`, `bucks`, `cents`.
    var currencyNames: [CurrencyName] = []
    /// Words behind which a number is no quantity: `size`.
    var labels: Set<TermID> = []
    /// Words before which a number is no quantity: `kg`.
    var measures: Set<TermID> = []
    /// `million`, `dozen`: they make another number of the one before.
    var multipliers: Set<TermID> = []
    /// Words around a command.
    var circumstances = CircumstanceWords()

    /// No language known.
    init() {}

    init(_ data: LanguageData, vocabulary: inout TermTable) {
        name = data.language
        numbers = NumberWords(data, vocabulary: &vocabulary)
        marks = NumberMarks(data)
        for name in data.currencies {
            for spelling in name.spellings {
                guard let term = vocabulary.terms(of: spelling).onlyElement else { continue }
                currencyNames.append(CurrencyName(term: term, unit: name.unit, shift: name.minorDigits))
            }
        }
        labels = vocabulary.words(data.labels)
        measures = vocabulary.words(data.measures)
        multipliers = vocabulary.words(
            data.numbers.filter { $0.isMultiplier && $0.value > NumberWords.ten }.map(\.spelling))
        circumstances = CircumstanceWords(data, vocabulary: &vocabulary)
        for words in [labels, measures, Set(currencyNames.map(\.term)), vocabulary.words(data.numberJoiners)] {
            circumstances.known.formUnion(words)
        }
    }
}
