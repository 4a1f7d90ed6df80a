import Foundation
import Hashcart
import TestSupport
import Testing
import TweetText

/// Amounts against the suites of Recognizers-Text, duckling and price-parser, read as plain texts in the case's language.
///
/// `HASHCART_WRITE=1 swift test --filter MoneySuiteTests` writes the table of Sources/TweetText/README.md anew.
@Suite("Amounts of other projects' suites", .enabled(if: Repository.shared != nil || Repository.mustHaveShared))
struct MoneySuiteTests {
    private struct Row {
        var verdicts: [MoneyVerdict: Int] = [:]
        var leftOut = 0
        var apart: [MoneySuite.Kind: Int] = [:]

        var applicable: Int { verdicts.values.reduce(0, +) }
        var all: Int { applicable + leftOut + apart.values.reduce(0, +) }
        func count(_ verdict: MoneyVerdict) -> Int { verdicts[verdict] ?? 0 }
        var share: Double { Double(count(.right)) / Double(max(1, applicable)) }
    }

    @Test("are right in 95 of a hundred cases, and none is silently misread")
    func suites() throws {
        let suite = try MoneySuite.load()
        var scanners: [String: AmountScanner] = [:]
        var rows: [String: Row] = [:]
        var languages: [String: [String: Row]] = [:]
        for one in suite.cases {
            let scanner = try scanners[one.language] ?? AmountScanner(language: .standard(one.language))
            scanners[one.language] = scanner
            var verdict: MoneyVerdict?
            switch one.kind {
            case .money where suite.isLeftOut(one): rows[one.suite, default: Row()].leftOut += 1
            case .money:
                verdict = MoneyVerdict(
                    one, found: scanner.amounts(in: one.text), signs: suite.signs[one.suite] ?? [])
            default: rows[one.suite, default: Row()].apart[one.kind, default: 0] += 1
            }
            guard let verdict else { continue }
            rows[one.suite, default: Row()].verdicts[verdict, default: 0] += 1
            languages[one.suite, default: [:]][one.language, default: Row()].verdicts[verdict, default: 0] += 1
            if verdict < .ambiguous { print("\(one.suite) \(one.id): \(verdict)") }
            #expect(verdict != .misread && verdict != .otherReadings, "\(one.suite) \(one.id)")
        }
        for (name, row) in rows {
            #expect(row.share >= 0.95, "\(name): \(row.share)")
            #expect(row.leftOut * 10 <= row.all - (row.apart[.repeated] ?? 0), "\(name): \(row.leftOut) left out")
            #expect(row.count(.right) > 50, "\(name)")
        }
        let table = table(rows, languages)
        print(table)
        try check(table)
    }

    @Test("ranges and numbers of other things are never another amount")
    func apart() throws {
        let suite = try MoneySuite.load()
        let scanner = try AmountScanner(language: .standard("en"))
        var bounds = 0
        for one in suite.cases where one.kind == .range {
            for amount in scanner.amounts(in: one.text) {
                // `7-9 lakh` may be seven lakh as well.
                let numbers = Set(amount.readings.compactMap { Decimal(string: $0.number.description) })
                let isBound = !numbers.isDisjoint(with: one.expected.map(\.value))
                #expect(numbers.isEmpty || isBound, "\(one.suite) \(one.id)")
                bounds += 1
            }
        }
        #expect(bounds > 10)
        for one in suite.cases where one.kind == .otherDimension {
            // A pound is a weight as well, and the currencies that it may be are many.
            let certain = scanner.amounts(in: one.text).filter { $0.readings.count == 1 }
            #expect(certain.isEmpty, "\(one.suite) \(one.id)")
        }
    }

    @Test("bare numbers in digits and words are right or uncertain")
    func bareNumbers() throws {
        let suite = try MoneySuite.load()
        var verdicts: [MoneyVerdict: [Int]] = [:]
        let scanner = try AmountScanner(language: .standard("en"))
        for one in suite.cases where one.suite == "duckling" && one.kind == .bareNumber {
            guard let expected = one.expected.first else { continue }
            let found = scanner.scan(one.text.utf8.span, tokens: Tokenizer().tokens(in: one.text)).numbers
            verdicts[MoneyVerdict(found.first, value: expected.value), default: []].append(one.id)
        }
        print("bare numbers:", verdicts.mapValues(\.count), verdicts.filter { $0.key < .ambiguous })
        #expect((verdicts[.right] ?? []).count >= 60)
    }

    private func table(_ rows: [String: Row], _ languages: [String: [String: Row]]) -> String {
        func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
        var lines = [
            "| suite | applicable | right | several readings, the right one among them | refused | not found | misread | left out | apart |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        ]
        for (name, row) in rows.sorted(by: { $0.key < $1.key }) {
            let counts: [MoneyVerdict] = [.ambiguous, .refused, .missed, .misread]
            lines.append(
                "| \(name) | \(row.applicable) | \(row.count(.right)) (\(percent(row.share))) | "
                    + counts.map { "\(row.count($0))" }.joined(separator: " | ")
                    + " | \(row.leftOut) | \(row.apart.values.reduce(0, +)) |")
        }
        let byLanguage = (languages["price-parser"] ?? [:]).sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value.count(.right)) of \($0.value.applicable)" }
        return (lines + ["", "price-parser by language: " + byLanguage.joined(separator: ", ") + "."])
            .joined(separator: "\n")
    }

    /// The table stands in the README between two comments, as it came out.
    private func check(_ table: String) throws {
        let readme = Repository.root.appending(path: "Sources/TweetText/README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        let (begin, end) = ("<!-- money suites -->\n", "\n<!-- end -->")
        let start = try #require(text.range(of: begin)).upperBound
        let stop = try #require(text.range(of: end, range: start..<text.endIndex)).lowerBound
        if ProcessInfo.processInfo.environment["HASHCART_WRITE"] != nil {
            try text.replacingCharacters(in: start..<stop, with: table)
                .write(to: readme, atomically: true, encoding: .utf8)
        } else {
            #expect(text[start..<stop] == table, "the table of the README is another")
        }
    }
}
