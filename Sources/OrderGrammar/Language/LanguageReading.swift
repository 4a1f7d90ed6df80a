import TweetText

/// One pass over a `.words` file.
struct LanguageReading {
    /// The keywords of the file, each at column 1.
    enum Section: String, CaseIterable {
        case language, decimal, grouping, numbers, joiners, points, partitives, sums, halves, quarters, negators,
            hypotheticals, instructions, connectors
        case quantifiers, fillers, labels, measures, modifiers, questions, complaints, plain, currencies
    }

    let source: SourceText
    var report: DiagnosticReport
    private var data = LanguageData(
        language: "", decimalMarks: [], groupingMarks: [], numbers: [], numberJoiners: [],
        negators: [], hypotheticals: [], instructions: [], connectors: [], currencies: [])
    private var first: [Section: SourcePlace] = [:]

    init(source: SourceText) {
        self.source = source
        report = DiagnosticReport(source: source)
    }

    /// Reads the whole file.
    mutating func run() -> LanguageData {
        var section: Section?
        for number in source.lines.indices {
            var lexer = Lexer(source: source, line: number, mode: .words)
            let items = lexer.lexemes(reportingTo: &report)
            guard let head = items.first else { continue }
            if head.place.column > 1 {
                if let section { add(items[...], to: section) }
                continue
            }
            guard let named = Section(rawValue: head.text) else {
                section = nil
                let names = Section.allCases.map(\.rawValue)
                report.add(
                    .unknownSection(head.text, suggestion: report.suggestion(for: head.text, among: names)),
                    at: head.place)
                continue
            }
            if let known = first[named] {
                report.add(.declaredTwice(.section, named.rawValue), at: head.place, notes: [(.firstHere, known)])
            }
            first[named] = head.place
            section = named
            if items.count > 1 { add(items[1...], to: named) }
        }
        for needed in [Section.language, .decimal] where first[needed] == nil {
            report.add(.missingSection(needed.rawValue), at: source.place(line: 1, column: 1))
        }
        return data
    }

    private mutating func add(_ items: ArraySlice<Lexeme>, to section: Section) {
        switch section {
        case .language: data.language = items.first?.text ?? ""
        case .decimal: data.decimalMarks += items.map(\.text)
        case .grouping: data.groupingMarks += items.map(\.text)
        case .numbers: addNumbers(items)
        case .joiners: data.numberJoiners += spellings(items)
        case .points: data.numberPoints += spellings(items)
        case .partitives: data.partitives += spellings(items)
        case .sums: data.sums += spellings(items)
        case .halves: data.halves += spellings(items)
        case .quarters: data.quarters += spellings(items)
        case .negators: data.negators += spellings(items)
        case .hypotheticals: data.hypotheticals += spellings(items)
        case .instructions: data.instructions += spellings(items)
        case .connectors: data.connectors += spellings(items)
        case .quantifiers: data.quantifiers += spellings(items)
        case .fillers: data.fillers += spellings(items)
        case .labels: data.labels += spellings(items)
        case .measures: data.measures += spellings(items)
        case .modifiers: data.modifiers += spellings(items)
        case .questions: data.questions += spellings(items)
        case .complaints: data.complaints += spellings(items)
        case .plain: data.plain += spellings(items)
        case .currencies: addCurrency(items)
        }
    }

    private mutating func addNumbers(_ items: ArraySlice<Lexeme>) {
        guard let head = items.first else { return }
        let isMultiplier = head.text.first == "x"
        guard let value = UInt64(isMultiplier ? head.text.dropFirst() : head.text[...]) else {
            report.add(.badNumberValue(head.text), at: head.place)
            return
        }
        if items.count == 1 { report.add(.numberWithoutWords(head.text), at: head.place) }
        for item in items.dropFirst() {
            let isArticle = item.text.last == "*" && item.text.count > 1
            for spelling in variants(of: isArticle ? String(item.text.dropLast()) : item.text) {
                data.numbers.append(
                    NumberWord(
                        value: value, spelling: spelling, isArticle: isArticle, isMultiplier: isMultiplier))
            }
        }
    }

    private mutating func addCurrency(_ items: ArraySlice<Lexeme>) {
        guard let head = items.first else { return }
        var unit = head.text
        var digits = 0
        for (suffix, places) in [("/100", 2), ("/10", 1)] where unit.hasSuffix(suffix) {
            unit.removeLast(suffix.count)
            digits = places
        }
        let isCode = unit.allSatisfy { $0.isASCII && $0.isUppercase }
        if isCode, Currency(code: unit) == nil {
            report.add(
                .unknownCurrency(unit, suggestion: report.suggestion(for: unit, among: Currency.all.map(\.code))),
                at: head.place)
        }
        data.currencies.append(
            LanguageData.CurrencyName(unit: unit, minorDigits: digits, spellings: spellings(items.dropFirst())))
    }

    private func spellings(_ items: ArraySlice<Lexeme>) -> [String] {
        items.flatMap { variants(of: $0.text) }
    }

    private func variants(of word: String) -> [String] {
        SpellingVariants.of(word, language: data.language)
    }
}
