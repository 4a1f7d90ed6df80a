import Foundation
import TestSupport
import Testing
import TweetText

@testable import OrderGrammar

@Suite struct LanguageParserTests {
    @Test func everyFileIsCleanAndHasEveryList() throws {
        let files = try GrammarFiles.files(Repository.root.appending(path: "Grammars/Languages"), "words")
        #expect(files.count >= 16)
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
            let values = Set(data.numbers.map(\.value))
            #expect(values.isSuperset(of: (0...10).map(UInt64.init) + [12, 100, 1000]), "\(data.language)")
            for words in [
                data.negators, data.hypotheticals, data.instructions, data.connectors, data.quantifiers, data.fillers,
                data.labels, data.measures, data.modifiers, data.decimalMarks,
            ] {
                #expect(!words.isEmpty, "\(data.language)")
            }
            #expect(data.currencies.contains { $0.unit == "EUR" })
            #expect(data.currencies.contains { $0.unit == "$" })
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
