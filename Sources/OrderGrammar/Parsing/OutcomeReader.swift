/// Reads what stands behind an example's arrow: `incomplete, unit_not_glued, recipient=@bob`.
struct OutcomeReader {
    typealias Named = GrammarSyntax.Named

    struct Result {
        var outcome: Example.Outcome
        var issues: [Named] = []
        var slots: [(name: Named, value: String)] = []
    }

    private let source: SourceText
    private let line: Int
    private let characters: [SourceCharacter]
    private var index: Int

    init(source: SourceText, line: Int, start: Int) {
        self.source = source
        self.line = line
        characters = source.lines[line]
        index = start
    }

    private static let outcomes: [String: Example.Outcome] = [
        "none": .none, "complete": .complete, "incomplete": .incomplete, "rejected": .rejected,
        "ambiguous": .ambiguous,
    ]

    /// A word, or `name=value`, with the comma behind it if there is one.
    private struct Item {
        var text: Named
        var value: String?
        var endsInComma = false
    }

    mutating func outcome(_ report: inout DiagnosticReport) -> Result? {
        let start = index
        var outcome: (Example.Outcome, Named)?
        var issues: [Named] = []
        var slots: [(name: Named, value: String)] = []
        for item in items(&report) {
            if let value = item.value {
                if value.isEmpty { report.add(.emptySlotValue(item.text.text), at: item.text.place) }
                slots.append((item.text, value))
            } else if let named = Self.outcomes[item.text.text] {
                if let (_, first) = outcome {
                    report.add(.twoOutcomes, at: item.text.place, notes: [(.firstHere, first.place)])
                }
                outcome = (named, item.text)
            } else {
                issues.append(item.text)
            }
        }
        let end = source.place(line: line + 1, column: min(start, characters.count) + 1)
        guard outcome != nil || !issues.isEmpty || !slots.isEmpty else {
            report.add(.emptyOutcome, at: end)
            return nil
        }
        if let (named, place) = outcome, named == .none, !issues.isEmpty || !slots.isEmpty {
            report.add(.noneWithMore, at: place.place)
        }
        if outcome == nil, let issue = issues.first {
            if RecordVocabulary.issueCodes.contains(issue.text) {
                report.add(.issueWithoutStatus(issue.text), at: issue.place)
            } else {
                let known = Array(Self.outcomes.keys)
                report.add(
                    .unknownOutcome(issue.text, suggestion: report.suggestion(for: issue.text, among: known)),
                    at: issue.place)
            }
            return nil
        }
        return Result(outcome: outcome?.0 ?? .complete, issues: issues, slots: slots)
    }

    /// The items up to the comment or the end; words behind a value, before a comma, belong to the value.
    private mutating func items(_ report: inout DiagnosticReport) -> [Item] {
        var items: [Item] = []
        while true {
            while index < characters.count, Lexer.isSpace(characters[index]) { index += 1 }
            guard index < characters.count else { return items }
            if characters[index] == "/", index + 1 < characters.count, characters[index + 1] == "/" { return items }
            if characters[index] == "," {
                index += 1
                if !items.isEmpty { items[items.count - 1].endsInComma = true }
                continue
            }
            let item = item(&report)
            if item.value == nil, let last = items.indices.last, !items[last].endsInComma,
                let value = items[last].value
            {
                items[last].value = value + " " + item.text.text
            } else {
                items.append(item)
            }
        }
    }

    private mutating func item(_ report: inout DiagnosticReport) -> Item {
        let start = index
        var equals: Int?
        while index < characters.count, !Lexer.isSpace(characters[index]), characters[index] != "," {
            if characters[index] == "\"" {
                return quoted(start, equals, &report)
            }
            if let opening = equals, opening == index - 1,
                OtherQuotes.close(of: index, in: characters, before: characters.count) != nil
            {
                report.add(
                    .otherQuotes(Character(characters[index].first)),
                    at: source.place(line: line + 1, column: index + 1, length: 1))
            }
            if characters[index] == "=", equals == nil, index > start,
                characters[start..<index].allSatisfy({ CharacterClass.isWord($0) || $0 == "-" })
            {
                equals = index
            }
            index += 1
        }
        let nameEnd = equals ?? index
        return Item(
            text: named(start, nameEnd), value: equals.map { source.text(of: characters[($0 + 1)..<index]) })
    }

    /// `name="free text"`, or a quoted text by itself, which goes on with the value before it.
    private mutating func quoted(_ start: Int, _ equals: Int?, _ report: inout DiagnosticReport) -> Item {
        let open = index
        index += 1
        while index < characters.count, characters[index] != "\"" {
            index += characters[index] == "\\" ? 2 : 1
        }
        index = min(index + 1, characters.count)
        var lexer = Lexer(source: source, line: line, columns: open..<index)
        let text = lexer.lexemes(reportingTo: &report).first?.text ?? ""
        guard let equals else { return Item(text: Named(text: text, place: named(start, index).place)) }
        return Item(text: named(start, equals), value: source.text(of: characters[(equals + 1)..<open]) + text)
    }

    private func named(_ start: Int, _ end: Int) -> Named {
        Named(
            text: source.text(of: characters[start..<end]),
            place: source.place(line: line + 1, column: start + 1, length: end - start))
    }
}
