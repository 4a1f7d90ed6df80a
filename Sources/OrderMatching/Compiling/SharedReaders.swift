import OrderGrammar
import TweetText

/// Readers that the slots of many grammars share, each built once: ten thousand grammars know few policies of money.
///
/// Used while grammars compile, and then let go.
final class SharedReaders {
    /// What decides how a unit of money is read.
    private struct Policy: Hashable {
        var language: String
        var currencies: [String]
        var signs: [MoneyPolicy.Sign]
        var units: [DeclaredUnit]
    }

    private var numbers: [String: NumberWords] = [:]
    private var counts: [String: CountReader] = [:]
    private var tables: [Policy: MoneyTable] = [:]
    /// The units that everybody knows, and what they mean where no grammar says more.
    private var units: MoneyTerms?
    private var common: MoneyTable?

    /// Adds to the vocabulary what is known of money everywhere.
    func prepareMoney(_ vocabulary: inout TermTable) {
        if units == nil { units = MoneyTerms(vocabulary: &vocabulary) }
    }

    /// Numbers in the words of a language.
    private func numbers(_ language: LanguageTerms, vocabulary: inout TermTable) -> NumberWords {
        if let known = numbers[language.name] { return known }
        let words = NumberWords(language.numbers, joiners: language.joiners, vocabulary: &vocabulary)
        numbers[language.name] = words
        return words
    }

    /// The reader of whole numbers in a language.
    func count(_ language: LanguageTerms, optionNames: TermSet, vocabulary: inout TermTable) -> CountReader {
        if let known = counts[language.name] { return known }
        let reader = CountReader(
            words: numbers(language, vocabulary: &vocabulary), marks: language.marks,
            labels: language.labels.union(optionNames), measures: language.measures.union(language.multipliers),
            multipliers: language.multipliers)
        counts[language.name] = reader
        return reader
    }

    /// The reader of amounts under a grammar's policy.
    func money(_ policy: MoneyPolicy, language: LanguageTerms, vocabulary: inout TermTable) -> MoneyReader {
        let units = self.units ?? MoneyTerms(vocabulary: &vocabulary)
        let common = self.common ?? MoneyTable(units)
        self.units = units
        self.common = common
        let key = Policy(
            language: language.name, currencies: policy.currencies, signs: policy.signs, units: policy.units)
        let table =
            tables[key]
            ?? MoneyTable(
                policy, beginningWith: common, terms: units, language: language, vocabulary: &vocabulary)
        tables[key] = table
        return MoneyReader(
            policy, table: table, numbers: numbers(language, vocabulary: &vocabulary),
            marks: language.marks(for: policy))
    }
}
