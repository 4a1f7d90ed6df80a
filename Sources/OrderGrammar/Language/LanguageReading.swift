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
    private var variants = SpellingVariants(language: "")
    /// The line that each section begins in.
    private var first: [Section: Int] = [:]

    init(source: SourceText) {
        self.source = source
        report = DiagnosticReport(source: source)
    }

    /// Reads the whole file.
    mutating func run() -> LanguageData {
        var section: Section?
        for number in source.ranges.indices {
            let line = line(number)
            guard let head = line.items.first else { continue }
            if line.isIndented {
                if let section { add(line.items[...], to: section, in: number) }
                continue
            }
            guard let named = Section(rawValue: head) else {
                section = nil
                let names = Section.allCases.map(\.rawValue)
                report.add(
                    .unknownSection(head, suggestion: report.suggestion(for: head, among: names)),
                    at: place(ofItem: 0, in: number))
                continue
            }
            if let known = first[named] {
                report.add(
                    .declaredTwice(.section, named.rawValue), at: place(ofItem: 0, in: number),
                    notes: [(.firstHere, place(ofItem: 0, in: known))])
            }
            first[named] = number
            section = named
            if line.items.count > 1 { add(line.items[1...], to: named, in: number) }
        }
        for needed in [Section.language, .decimal] where first[needed] == nil {
            report.add(.missingSection(needed.rawValue), at: source.place(line: 1, column: 1))
        }
        return data
    }

    private mutating func line(_ number: Int) -> WordsLine {
        if let line = WordsLine(source.bytes, source.ranges[number]) { return line }
        var lexer = Lexer(source: source, line: number, mode: .words)
        return WordsLine(lexer.lexemes(reportingTo: &report))
    }

    /// Where an item of a line stands. Only what is wrong has to be found again.
    private func place(ofItem item: Int, in line: Int) -> SourcePlace {
        var lexer = Lexer(source: source, line: line, mode: .words)
        var unheard = DiagnosticReport(source: source)
        let lexemes = lexer.lexemes(reportingTo: &unheard)
        return item < lexemes.count ? lexemes[item].place : source.place(line: line + 1, column: 1)
    }

    private mutating func add(_ items: ArraySlice<String>, to section: Section, in line: Int) {
        switch section {
        case .language:
            data.language = items.first ?? ""
            variants = SpellingVariants(language: data.language)
        case .decimal: data.decimalMarks += items
        case .grouping: data.groupingMarks += items
        case .numbers: addNumbers(items, in: line)
        case .joiners: Self.add(items, to: &data.numberJoiners, variants)
        case .points: Self.add(items, to: &data.numberPoints, variants)
        case .partitives: Self.add(items, to: &data.partitives, variants)
        case .sums: Self.add(items, to: &data.sums, variants)
        case .halves: Self.add(items, to: &data.halves, variants)
        case .quarters: Self.add(items, to: &data.quarters, variants)
        case .negators: Self.add(items, to: &data.negators, variants)
        case .hypotheticals: Self.add(items, to: &data.hypotheticals, variants)
        case .instructions: Self.add(items, to: &data.instructions, variants)
        case .connectors: Self.add(items, to: &data.connectors, variants)
        case .quantifiers: Self.add(items, to: &data.quantifiers, variants)
        case .fillers: Self.add(items, to: &data.fillers, variants)
        case .labels: Self.add(items, to: &data.labels, variants)
        case .measures: Self.add(items, to: &data.measures, variants)
        case .modifiers: Self.add(items, to: &data.modifiers, variants)
        case .questions: Self.add(items, to: &data.questions, variants)
        case .complaints: Self.add(items, to: &data.complaints, variants)
        case .plain: Self.add(items, to: &data.plain, variants)
        case .currencies: addCurrency(items, in: line)
        }
    }

    private mutating func addNumbers(_ items: ArraySlice<String>, in line: Int) {
        guard let head = items.first else { return }
        let isMultiplier = head.utf8.first == UInt8(ascii: "x")
        guard let value = UInt64(isMultiplier ? head.dropFirst() : head[...]) else {
            report.add(.badNumberValue(head), at: place(ofItem: items.startIndex, in: line))
            return
        }
        if items.count == 1 {
            report.add(.numberWithoutWords(head), at: place(ofItem: items.startIndex, in: line))
        }
        var spellings: [String] = []
        for item in items.dropFirst() {
            let isArticle = item.utf8.last == UInt8(ascii: "*") && item.utf8.count > 1
            spellings.removeAll(keepingCapacity: true)
            variants.append(isArticle ? String(item.dropLast()) : item, to: &spellings)
            for spelling in spellings {
                data.numbers.append(
                    NumberWord(
                        value: value, spelling: spelling, isArticle: isArticle, isMultiplier: isMultiplier))
            }
        }
    }

    private mutating func addCurrency(_ items: ArraySlice<String>, in line: Int) {
        guard let head = items.first else { return }
        var unit = head
        var digits = 0
        for (suffix, places) in [("/100", 2), ("/10", 1)] where unit.hasSuffix(suffix) {
            unit.removeLast(suffix.count)
            digits = places
        }
        let isCode = unit.allSatisfy { $0.isASCII && $0.isUppercase }
        if isCode, Currency(code: unit) == nil {
            report.add(
                .unknownCurrency(unit, suggestion: report.suggestion(for: unit, among: Currency.all.map(\.code))),
                at: place(ofItem: items.startIndex, in: line))
        }
        var spellings: [String] = []
        Self.add(items.dropFirst(), to: &spellings, variants)
        data.currencies.append(
            LanguageData.CurrencyName(unit: unit, minorDigits: digits, spellings: spellings))
    }

    /// Adds words with their other spellings to a list.
    private static func add(_ items: ArraySlice<String>, to list: inout [String], _ variants: SpellingVariants) {
        for item in items { variants.append(item, to: &list) }
    }
}
