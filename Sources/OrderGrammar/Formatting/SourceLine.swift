/// A line of a grammar file with its lexemes as they are written, and its comment.
struct SourceLine {
    let lexemes: [Lexeme]
    /// `// …` at its end, or all of it.
    let comment: String?
    /// Whether white space stands before its first word.
    let isIndented: Bool
    private let source: SourceText
    private let characters: [SourceCharacter]
    /// Where the arrow of an example begins, if the line is one.
    let arrow: Int?

    init(_ source: SourceText, _ index: Int) {
        self.source = source
        characters = source.lines[index]
        isIndented = characters.first.map(Lexer.isSpace) ?? false
        let quoted = characters.first { !Lexer.isSpace($0) } == "\""
        arrow = quoted ? ExampleReader(source: source, line: index).arrow : nil
        var report = DiagnosticReport(source: source)
        // Behind the arrow of an example values are as free as a post's words.
        var lexer = Lexer(source: source, line: index, columns: arrow.map { 0..<$0 })
        lexemes = lexer.lexemes(reportingTo: &report)
        let start = arrow == nil ? lexer.index : Self.commentStart(in: characters, behind: arrow ?? 0)
        comment = start < characters.count ? Self.trimmed(characters[start...], of: source) : nil
    }

    /// A lexeme as the file writes it, with its quotes and escapes.
    func written(_ lexeme: Lexeme) -> String {
        let start = lexeme.place.column - 1
        let end = min(start + lexeme.place.length, characters.count)
        return start < end ? source.text(of: characters[start..<end]) : lexeme.written
    }

    /// What stands behind the arrow, white space outside quotes made one space.
    var outcome: String {
        guard let arrow else { return "" }
        var text = ""
        var isQuoted = false
        var index = arrow + 2
        let end = Self.commentStart(in: characters, behind: arrow)
        while index < end {
            let character = characters[index]
            if isQuoted || !Lexer.isSpace(character) {
                text += source.text(of: character)
            } else if let last = text.last, last != " " {
                text += " "
            }
            if isQuoted, character == "\\", index + 1 < end {
                index += 1
                text += source.text(of: characters[index])
            } else if character == "\"" {
                isQuoted.toggle()
            }
            index += 1
        }
        return text.last == " " ? String(text.dropLast()) : text
    }

    /// Where the comment behind an example's outcome begins, or the line's end.
    private static func commentStart(in characters: [SourceCharacter], behind arrow: Int) -> Int {
        var isQuoted = false
        var index = arrow + 2
        while index < characters.count {
            if isQuoted, characters[index] == "\\" {
                index += 1
            } else if characters[index] == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, characters[index] == "/", Lexer.isSpace(characters[index - 1]),
                index + 1 < characters.count, characters[index + 1] == "/"
            {
                return index
            }
            index += 1
        }
        return characters.count
    }

    private static func trimmed(_ characters: ArraySlice<SourceCharacter>, of source: SourceText) -> String {
        let start = characters.firstIndex { !Lexer.isSpace($0) } ?? characters.endIndex
        let end = characters.lastIndex { !Lexer.isSpace($0) } ?? characters.startIndex
        return start < characters.endIndex ? source.text(of: characters[start...end]) : ""
    }
}
