import OrderGrammar
import TweetText

/// The words of one language as terms.
struct LanguageTerms: Sendable {
    /// Numbers in words.
    var numbers = NumberWords()
    var marks = NumberMarks.point
    /// Names of money: `euros`, `bucks`, `cents`.
    var currencyNames: [(term: TermID, unit: String, shift: Int)] = []
    /// Names of several words: `US dollars`.
    var currencyPhrases: [(terms: [TermID], unit: String, shift: Int)] = []
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
        numbers = NumberWords(data.numbers, joiners: data.numberJoiners, vocabulary: &vocabulary)
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
                    currencyNames.append((term, name.unit, name.minorDigits))
                } else if !terms.isEmpty {
                    currencyPhrases.append((terms, name.unit, name.minorDigits))
                }
            }
        }
        labels = vocabulary.words(data.labels)
        measures = vocabulary.words(data.measures)
        multipliers = vocabulary.words(
            data.numbers.filter { $0.isMultiplier && $0.value > NumberWords.ten }.map(\.spelling))
        circumstances = CircumstanceWords(data, vocabulary: &vocabulary)
    }
}
