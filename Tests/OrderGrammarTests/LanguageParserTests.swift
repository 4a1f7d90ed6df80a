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

    /// Lines that are read by blanks and quotation marks alone hold what the lexer finds in them.
    @Test func plainLinesAreReadAsAllAre() {
        var generator = SplitMix64(seed: 29)
        let pieces = [
            "a", "don't", "x12", " ", " ", "  ", "\t", "\"", "\"a b\"", "\" \"", "\\", "\\\"", "//", "/", "*", "é",
            "e\u{301}",
            "\u{301}", "ไก่", "ไ", "\u{E48}", "की", "\u{93F}", "خبز", "\u{64E}", "\u{600}", "\u{A0}", "\u{3000}", "漢",
            "”", "€",
            "ﾞ", "🍕", "\u{200D}",
        ]
        var plain = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            let source = SourceText(text, file: "f", isSplit: false)
            guard let line = WordsLine(source.bytes, source.ranges[0]) else { continue }
            var report = DiagnosticReport(source: source)
            var lexer = Lexer(source: source, line: 0, mode: .words)
            let lexemes = lexer.lexemes(reportingTo: &report)
            #expect(
                line.items.map { Array($0.utf8) } == lexemes.map { Array($0.text.utf8) }, "\(text.debugDescription)")
            #expect(line.isIndented == ((lexemes.first?.place.column ?? 1) > 1), "\(text.debugDescription)")
            #expect(report.count == 0, "\(text.debugDescription)")
            plain += 1
        }
        #expect(plain > 3_000)
    }

    @Test func nearlyEveryLineOfEveryFileIsPlain() throws {
        var lines = 0
        var plain = 0
        for file in try GrammarFiles.files(Repository.root.appending(path: "Grammars/Languages"), "words") {
            let source = SourceText(try GrammarFiles.text(file), file: file.lastPathComponent, isSplit: false)
            lines += source.ranges.count
            plain += source.ranges.count { WordsLine(source.bytes, $0) != nil }
        }
        #expect(plain * 100 >= lines * 95, "\(plain) of \(lines)")
    }
}
