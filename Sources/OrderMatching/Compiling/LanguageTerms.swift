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

    /// The same in several words.
    struct CurrencyPhrase: Sendable {
        var terms: [TermID]
        var unit: String
        /// Decimal places that it takes off.
        var shift: Int
    }

    /// The language's tag; empty for none.
    var name = ""
    /// Numbers in words, and what stands within them, as they are written.
    var numbers: [NumberWord] = []
    var joiners: [String] = []
    var marks = NumberMarks.point
    /// Names of money: `euros`, `bucks`, `cents`.
    var currencyNames: [CurrencyName] = []
    /// Names of several words: `US dollars`.
    var currencyPhrases: [CurrencyPhrase] = []
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
        numbers = data.numbers
        joiners = data.numberJoiners
        marks = NumberMarks(data)
        for name in data.currencies {
            for spelling in name.spellings {
                // One letter for a part of money is another word alone: `分` are minutes.
                let isOther =
                    name.minorDigits > 0
                    && MoneyLanguage.Name(spelling: spelling, unit: name.unit).isOneIdeograph
                if isOther { continue }
                let terms = vocabulary.terms(of: spelling)
                if let term = terms.onlyElement {
                    currencyNames.append(CurrencyName(term: term, unit: name.unit, shift: name.minorDigits))
                } else if !terms.isEmpty {
                    currencyPhrases.append(CurrencyPhrase(terms: terms, unit: name.unit, shift: name.minorDigits))
                }
            }
        }
        labels = vocabulary.words(data.labels)
        measures = vocabulary.words(data.measures)
        multipliers = vocabulary.words(
            data.numbers.filter { $0.isMultiplier && $0.value > NumberWords.ten }.map(\.spelling))
        circumstances = CircumstanceWords(data, vocabulary: &vocabulary)
        for words in [labels, measures, Set(currencyNames.map(\.term)), vocabulary.words(data.numberJoiners)] {
            circumstances.know(words)
        }
    }
}
