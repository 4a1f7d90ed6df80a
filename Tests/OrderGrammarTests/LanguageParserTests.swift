import Foundation
import TestSupport
import Testing

@testable import OrderGrammar

@Suite struct LanguageParserTests {
    @Test func everyFileIsCleanAndCoversTheSameNumbers() throws {
        let files = try GrammarFiles.files(Repository.root.appending(path: "Grammars/Languages"), "words")
        let counted = Set((0...20).map(UInt64.init) + [30, 40, 50, 60, 70, 80, 90, 12, 100, 1000])
        for file in files {
            let data: LanguageData
            do {
                data = try LanguageParser().language(
                    from: try GrammarFiles.text(file), file: file.lastPathComponent)
            } catch let error as Diagnostics {
                Issue.record("\(DiagnosticPrinter().text(of: error.all))")
                continue
            }
            #expect(data.language + ".words" == file.lastPathComponent)
            #expect(
                Set(data.numbers.map(\.value)).subtracting([1_000_000_000]) == counted.union([1_000_000]),
                "\(data.language)")
            #expect(data.numbers.contains { $0.value == 1 && $0.isArticle })
            for words in [data.negators, data.hypotheticals, data.instructions, data.connectors, data.decimalMarks] {
                #expect(!words.isEmpty, "\(data.language)")
            }
            #expect(data.currencies.contains { $0.unit == "EUR" && $0.spellings.contains("euro") })
            #expect(data.currencies.contains { $0.unit == "$" && $0.minorDigits == 2 })
        }
    }

    @Test func wordsAreReadAsWritten() throws {
        let data = try LanguageParser().language(
            from: """
                language xx-YY
                decimal . , // both
                numbers 1 one a*
                  x12 dozen
                negators don't "no longer"
                currencies
                  EUR/100 cent "euro cent"
                """, file: "xx.words")
        #expect(data.language == "xx-YY")
        #expect(data.decimalMarks == [".", ","])
        #expect(data.negators == ["don't", "don’t", "no longer"])
        #expect(data.numbers.map(\.spelling) == ["one", "a", "dozen"])
        #expect(data.numbers.map(\.isArticle) == [false, true, false])
        #expect(data.numbers.map(\.isMultiplier) == [false, false, true])
        #expect(
            data.currencies == [
                LanguageData.CurrencyName(unit: "EUR", minorDigits: 2, spellings: ["cent", "euro cent"])
            ])
    }

    @Test func everyComplaintComesAtOnce() {
        #expect {
            try LanguageParser().language(
                from: "langage en\nnumbers\n  one two\n  3\nEUR euro\ncurrencies\n  EUX euro\n",
                file: "en.words")
        } throws: { error in
            (error as? Diagnostics)?.all.map(\.id) == [
                "unknown-section", "missing-section", "missing-section", "bad-number-word", "bad-number-word",
                "unknown-section", "unknown-currency",
            ]
        }
    }
}
