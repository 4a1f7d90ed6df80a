/// Reads one example: `"post" setting … -> outcome`.
///
/// The part behind the arrow is read by characters: values there are as free as the post's own words.
struct ExampleReader {
    private let source: SourceText
    private let line: Int
    private let characters: [SourceCharacter]

    init(source: SourceText, line: Int) {
        self.source = source
        self.line = line
        characters = source.lines[line]
    }

    /// Whether an arrow stands outside strings.
    var hasArrow: Bool { arrow != nil }

    mutating func example(_ report: inout DiagnosticReport) -> GrammarSyntax.ExampleSyntax? {
        guard let arrow else {
            // Where the string is not closed, the arrow stands in it, and that is said already.
            let before = report.count
            var lexer = Lexer(source: source, line: line)
            let lexemes = lexer.lexemes(reportingTo: &report)
            let last = lexemes.last
            if let other = Self.otherArrow(lexemes) {
                report.add(.otherArrow(other.text), at: other.place)
            } else if report.count == before, var place = last?.place {
                place.column += place.length
                place.length = 0
                report.add(.exampleWithoutArrow, at: place)
            }
            return nil
        }
        var lexer = Lexer(source: source, line: line, columns: 0..<arrow)
        let lexemes = lexer.lexemes(reportingTo: &report)
        var cursor = LexemeCursor(lexemes, end: source.place(line: line + 1, column: arrow + 1))
        guard let text = cursor.take(.string) else { return nil }
        if text.text.allSatisfy(\.isWhitespace) { report.add(.emptyExample, at: text.place) }
        let settings = ExampleSettingReader.settings(&cursor, &report)
        var outcome = OutcomeReader(source: source, line: line, start: arrow + 2)
        guard let settings, let read = outcome.outcome(&report) else { return nil }
        return GrammarSyntax.ExampleSyntax(
            example: Example(
                text: text.text, settings: settings, outcome: read.outcome, issues: read.issues.map(\.text),
                slots: read.slots.map { Example.Slot(name: $0.name.text, value: $0.value) }, place: text.place),
            issues: read.issues, slots: read.slots.map(\.name))
    }

    /// What somebody wrote for an arrow, or an editor made of one: `→`, `–>`, `=>`.
    private static func otherArrow(_ lexemes: [Lexeme]) -> Lexeme? {
        for (index, lexeme) in lexemes.enumerated() {
            let next = index + 1 < lexemes.count ? lexemes[index + 1] : nil
            if ["→", "⇒", "➔", "➜", "⟶"].contains(lexeme.text) { return lexeme }
            if let next, next.isMark(">"), !next.hasGapBefore, ["–", "—", "=", "-", "−"].contains(lexeme.text) {
                var arrow = lexeme
                arrow.text += ">"
                arrow.place = lexeme.place.extended(to: next.place)
                return arrow
            }
        }
        return nil
    }

    /// Index of the first `->` outside strings and before a comment.
    var arrow: Int? {
        var isQuoted = false
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if isQuoted {
                if character == "\\" { index += 1 }
                if character == "\"" { isQuoted = false }
            } else if character == "\"" {
                isQuoted = true
            } else if let close = OtherQuotes.close(of: index, in: characters, before: characters.count) {
                index = close
            } else if index + 1 < characters.count {
                if character == "-", characters[index + 1] == ">" { return index }
                if character == "/", characters[index + 1] == "/", index == 0 || Lexer.isSpace(characters[index - 1]) {
                    return nil
                }
            }
            index += 1
        }
        return nil
    }
}
