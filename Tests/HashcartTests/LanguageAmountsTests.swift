import Foundation
import Hashcart
import TestSupport
import Testing
import TweetText

/// Amounts in the words of a language, as `Tests/Cases/language-amounts.cases` lists them.
@Suite struct LanguageAmountsTests {
    @Test func everyCaseIsRead() throws {
        let text = try String(
            contentsOf: Repository.cases.appending(path: "language-amounts.cases"), encoding: .utf8)
        var scanners: [String: AmountScanner] = [:]
        var checked = 0
        for line in text.split(separator: "\n") where !line.hasPrefix("//") {
            let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
            let sides = try #require(parts.last).components(separatedBy: " ⇒ ")
            let scanner = try scanners[parts[0]] ?? AmountScanner(language: .standard(parts[0]))
            scanners[parts[0]] = scanner
            #expect(show(scanner.amounts(in: sides[0]), in: sides[0]) == sides.last, "\(line)")
            checked += 1
        }
        #expect(checked > 40)
    }

    private func show(_ amounts: [Amount], in text: String) -> String {
        let bytes = Array(text.utf8)
        let shown = amounts.map { amount in
            var readings = amount.readings.map { "\($0.number.description) \($0.currency.code)" }
            if readings.count > 4 {
                var seen: Set<DecimalNumber> = []
                readings = amount.readings.filter { seen.insert($0.number).inserted }
                    .map { "\($0.number.description) \($0.currency.code) …" }
            }
            let text = String(decoding: bytes[amount.span.start..<amount.span.end], as: UTF8.self)
            return "\(text) = \(readings.isEmpty ? "none" : readings.joined(separator: " or "))"
        }
        return shown.isEmpty ? "none" : shown.joined(separator: "; ")
    }

    /// The words of a language say what CLDR says of its marks.
    @Test func marksAreThoseOfTheLanguage() throws {
        for data in try GrammarSet.standardLanguages.read().languages {
            let marks = try #require(NumberMarks(language: data.language), "\(data.language)")
            #expect(marks.decimal == (data.decimalMarks.first == "," ? .comma : .point), "\(data.language)")
        }
        #expect(NumberMarks(language: "de-CH") == .swiss && NumberMarks(language: "en-IN") == .point)
        #expect(NumberMarks(language: "es-MX") == .point && NumberMarks(language: "es-CO") == .comma)
        #expect(NumberMarks(language: "xx") == nil)
    }

    /// Amounts of any text lie in it, in order, with a language as well.
    @Test func anyTextIsRead() throws {
        let pieces = [
            "five", "twenty", "hundred", "million", "and", "a", "half", "point", "dollars", "cents", "euro", "5", "30",
            "1,5", " ", " ", " ", "-", ".", "$", "€", "MEUR", "of", "二", "百", "五", "元", "角", "數", "x",
        ]
        var generator = SplitMix64(seed: 77)
        var found = 0
        for tag in ["en", "zh", "ja", "de"] {
            let scanner = try AmountScanner(language: .standard(tag))
            for _ in 0..<2000 {
                let text = (0..<12).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
                var end = 0
                for amount in scanner.amounts(in: text) {
                    #expect(amount.span.start >= end && amount.span.end <= text.utf8.count, "\(text)")
                    #expect(amount.span.start <= amount.numberSpan.start, "\(text)")
                    #expect(amount.numberSpan.end <= amount.span.end, "\(text)")
                    end = amount.span.end
                    found += 1
                }
            }
        }
        #expect(found > 1000)
    }
}
