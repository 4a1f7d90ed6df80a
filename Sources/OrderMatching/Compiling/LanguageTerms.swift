import OrderGrammar
import TweetText

/// The words of one language as terms.
struct LanguageTerms: Sendable {
    /// Number words, articles not counted.
    var numbers: [TermID: Int] = [:]
    var marks = NumberMarks.point
    /// Names of money: `euros`, `bucks`, `cents`.
    var currencyNames: [(term: TermID, unit: String, shift: Int)] = []
    var negators: Set<TermID> = []
    var hypotheticals: Set<TermID> = []
    var instructions: Set<TermID> = []
    var connectors: Set<TermID> = []

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
        func set(_ words: [String], _ vocabulary: inout TermTable) -> Set<TermID> {
            // Of `do not` the last word is the one that stands before the command.
            Set(words.compactMap { vocabulary.terms(of: $0).last })
        }
        negators = set(data.negators, &vocabulary)
        hypotheticals = set(data.hypotheticals, &vocabulary)
        instructions = set(data.instructions, &vocabulary)
        connectors = set(data.connectors, &vocabulary)
    }
}
