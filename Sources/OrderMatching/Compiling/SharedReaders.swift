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

    private var counts: [String: CountReader] = [:]
    private var tables: [Policy: MoneyTable] = [:]
    /// The units that everybody knows, and what they mean where no grammar says more.
    private var common: (terms: MoneyTerms, table: MoneyTable)?

    /// The reader of whole numbers in a language.
    func count(_ language: LanguageTerms, optionNames: TermSet) -> CountReader {
        if let known = counts[language.name] { return known }
        let reader = CountReader(
            words: language.numbers, marks: language.marks, labels: language.labels.union(optionNames),
            measures: language.measures.union(language.multipliers), multipliers: language.multipliers)
        counts[language.name] = reader
        return reader
    }

    /// The reader of amounts under a grammar's policy.
    func money(_ policy: MoneyPolicy, language: LanguageTerms, vocabulary: inout TermTable) -> MoneyReader {
        let common = self.common ?? Self.common(&vocabulary)
        self.common = common
        let key = Policy(
            language: language.name, currencies: policy.currencies, signs: policy.signs, units: policy.units)
        let table =
            tables[key]
            ?? MoneyTable(
                policy, beginningWith: common.table, terms: common.terms, language: language, vocabulary: &vocabulary)
        tables[key] = table
        return MoneyReader(policy, table: table, language: language)
    }

    private static func common(_ vocabulary: inout TermTable) -> (terms: MoneyTerms, table: MoneyTable) {
        let terms = MoneyTerms(vocabulary: &vocabulary)
        return (terms, MoneyTable(terms))
    }
}
