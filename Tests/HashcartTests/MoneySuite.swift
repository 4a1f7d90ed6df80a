import Foundation
import TestSupport
import TweetText

/// The cases of other projects about money, in our terms: `Tests/Cases/money-suites.cases` says how they are read.
struct MoneySuite {
    struct Unreadable: Error {
        var description: String
    }

    enum Kind { case money, bareNumber, range, otherDimension, repeated }

    struct Expected {
        var value: Decimal
        /// Codes that the unit may mean.
        var currencies: Set<String>
        /// First scalar of the amount, where the suite says it.
        var start: Int?
    }

    struct Case {
        var suite: String
        var id: Int
        var language: String
        var text: String
        var expected: [Expected] = []
        var kind = Kind.money
        /// The first amount alone is asked for.
        var isFirstOnly = false
    }

    var cases: [Case] = []
    private(set) var leftOut: [String: [Int: String]] = [:]
    private(set) var signs: [String: [(sign: String, code: String)]] = [:]
    private var units: [String: (scale: Int, codes: Set<String>)] = [:]
    private var languages: [String: String] = [:]

    /// Reads every suite of the shared folder.
    static func load() throws -> MoneySuite {
        guard let shared = Repository.shared else { throw Unreadable(description: "the shared folder is absent") }
        var suite = MoneySuite()
        try suite.readTerms()
        let folder = shared.appending(path: "data/money")
        for (name, tag) in [("English", "en"), ("Spanish", "es"), ("Japanese", "ja")] {
            try suite.readRecognizers(folder.appending(path: "recognizers-text/\(name)/CurrencyModel.json"), tag)
        }
        try suite.readDuckling(folder.appending(path: "duckling-en.jsonl"))
        try suite.readPrices(folder.appending(path: "price-parser.jsonl"))
        return suite
    }

    func isLeftOut(_ one: Case) -> Bool { leftOut[one.suite]?[one.id] != nil }

    private mutating func readTerms() throws {
        let text = try String(contentsOf: Repository.cases.appending(path: "money-suites.cases"), encoding: .utf8)
        for line in text.split(separator: "\n") where !line.hasPrefix("//") {
            let sides = line.components(separatedBy: " = ")
            guard sides.count == 2 else { throw Unreadable(description: "\(line)") }
            let words = sides[0].components(separatedBy: " ")
            switch words[0] {
            case "unit":
                let isHundredth = sides[1].hasSuffix(" /100")
                let spellings = sides[1].replacing(" /100", with: "").components(separatedBy: " ")
                let codes = spellings.flatMap { Self.codes(of: $0) }
                units[words.dropFirst().joined(separator: " ")] = (isHundredth ? 2 : 0, Set(codes))
            case "sign": signs[words[1], default: []].append((words[2], sides[1]))
            case "language": languages[words.dropFirst().joined(separator: " ")] = sides[1]
            case "left":
                for id in words.dropFirst(3).compactMap(Int.init) { leftOut[words[2], default: [:]][id] = sides[1] }
            default: throw Unreadable(description: "\(line)")
            }
        }
    }

    /// The currencies of a code or sign; `¢` stands for hundredths of any money.
    static func codes(of spelling: String) -> [String] {
        if spelling == "¢" { return Currency.all.map(\.code) }
        if Currency(code: spelling) != nil || ["BTC", "SAT"].contains(spelling) { return [spelling] }
        return Currency.readings(ofSign: spelling).map(\.code)
    }

    private func expected(_ number: String, _ unit: String, start: Int? = nil) throws -> Expected {
        let meaning = units[unit] ?? (0, Set(Self.codes(of: unit)))
        guard let value = Decimal(string: number), !meaning.codes.isEmpty || units[unit] == nil else {
            throw Unreadable(description: "no unit \(unit)")
        }
        return Expected(
            value: value / (meaning.scale == 2 ? 100 : 1), currencies: meaning.codes, start: start)
    }

    private mutating func readRecognizers(_ url: URL, _ tag: String) throws {
        struct Entry: Decodable {
            struct Result: Decodable {
                var resolution: [String: String?]
                var start: Int?

                enum CodingKeys: String, CodingKey {
                    case resolution = "Resolution"
                    case start = "Start"
                }
            }
            var input: String
            var results: [Result]

            enum CodingKeys: String, CodingKey {
                case input = "Input"
                case results = "Results"
            }
        }
        var data = try Data(contentsOf: url)
        if data.starts(with: [0xEF, 0xBB, 0xBF]) { data = data.dropFirst(3) }
        for (id, entry) in try JSONDecoder().decode([Entry].self, from: Data(data)).enumerated() {
            var one = Case(suite: "recognizers-\(tag)", id: id, language: tag, text: entry.input)
            for result in entry.results {
                // A name without a number is no amount.
                guard case .some(.some(var value)) = result.resolution["value"] else { continue }
                if tag == "es" { value = value.replacing(",", with: ".") }
                let unit = (result.resolution["isoCurrency"] ?? nil) ?? (result.resolution["unit"] ?? nil) ?? ""
                one.expected.append(try expected(value, unit, start: result.start))
            }
            cases.append(one)
        }
    }

    private mutating func readDuckling(_ url: URL) throws {
        var seen: Set<String> = []
        for (id, line) in try String(contentsOf: url, encoding: .utf8).split(separator: "\n").enumerated() {
            let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
            let text = fields["text"] as? String ?? ""
            let said = fields["expected"] as? String ?? ""
            var one = Case(suite: "duckling", id: id, language: "en", text: text)
            switch fields["dim"] as? String {
            case "AmountOfMoney":
                let simple = said.wholeMatch(of: /\(simple (\w+) ([0-9.e]+)\)/)
                // What regions repeat of the same text, with their own dollar, counts once.
                let isRegional = fields["lang"] as? String != "EN"
                if isRegional, !seen.insert(text).inserted { one.kind = .repeated }
                if fields["section"] as? String == "latentCorpus" || text.contains("grand") { one.kind = .bareNumber }
                if let simple, one.kind == .money {
                    one.expected = [try expected(String(simple.2), String(simple.1))]
                    // The region's money is what a region's grammar or account says.
                    if isRegional { one.expected[0].currencies = Set(Self.codes(of: "$")) }
                } else if simple == nil, said.hasPrefix("(") {
                    one.kind = .range
                    let unit = said.split(separator: " ")[1]
                    one.expected = try said.matches(of: /[0-9.]+(?:e[0-9])?/).map {
                        try expected(String($0.output), String(unit))
                    }
                }
            case "Numeral":
                one.kind = .bareNumber
                if let value = said.wholeMatch(of: /\(NumeralValue \(?(-?[0-9.e]+)\)?\)/) {
                    one.expected = [Expected(value: Decimal(string: String(value.1)) ?? 0, currencies: [])]
                }
            default: one.kind = .otherDimension
            }
            cases.append(one)
        }
    }

    private mutating func readPrices(_ url: URL) throws {
        for (id, line) in try String(contentsOf: url, encoding: .utf8).split(separator: "\n").enumerated() {
            let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
            let price = fields["price_raw"] as? String
            let hint = fields["currency_raw"] as? String
            let unit = fields["currency"] as? String
            var one = Case(
                suite: "price-parser", id: id, language: unit.flatMap { languages[$0] } ?? "und",
                text: price ?? hint ?? "", isFirstOnly: true)
            if let value = fields["amount_float"] as? NSNumber {
                if let unit { one.expected = [try expected(value.description, unit)] }
                let hasUnit = unit.map { one.text.contains($0) } ?? false
                if !hasUnit, !one.text.contains(where: { "€$£".contains($0) }) {
                    // The unit stands in the other column: beside the price where it is alone there.
                    if let hint, hint.trimmingCharacters(in: .whitespaces) == unit {
                        one.text += " " + hint
                    } else {
                        one.kind = .bareNumber
                        one.expected = [Expected(value: value.decimalValue, currencies: [])]
                    }
                }
            }
            cases.append(one)
        }
    }
}
