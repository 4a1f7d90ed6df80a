extension FileReader {
    /// `match NAME: INTENT [when CONDITION, …] = PATTERN` and its examples.
    mutating func match(_ keyword: Lexeme, _ head: [Lexeme], _ body: [Int], end: SourcePlace) {
        var lexemes = head
        var examples: [Int] = []
        for line in body {
            if beginsWithQuote(line), isExample(line, after: lexemes) {
                examples.append(line)
            } else if examples.isEmpty {
                lexemes += self.lexemes(of: line)
            } else {
                report.add(.lineAfterExamples, at: place(ofTextIn: line))
            }
        }
        var cursor = LexemeCursor(lexemes, end: end)
        guard let name = cursor.take(.word) else {
            report.add(.expected(.matchName), at: cursor.place)
            return
        }
        if cursor.take(mark: ":") == nil {
            report.add(.expected(.intentOfMatch(name.text)), at: cursor.place)
            return
        }
        guard let intent = cursor.take(.word) else {
            report.add(.expected(.intentOfMatch(name.text)), at: cursor.place)
            return
        }
        var match = GrammarSyntax.Match(
            name: name.named, intent: intent.named, conditions: [],
            pattern: PatternNode(kind: .missing, place: cursor.place), examples: [], isBroken: false)
        if cursor.take(word: "when") != nil {
            let (conditions, isSound) = conditions(&cursor)
            match.conditions = conditions
            match.isBroken = !isSound
        }
        if cursor.take(mark: "=") == nil {
            report.add(.expected(.equals(after: "match \(name.text): \(intent.text)")), at: cursor.place)
            match.isBroken = true
        } else {
            var reader = PatternReader(cursor)
            match.pattern = reader.pattern(&report)
            match.isBroken = match.isBroken || reader.isBroken
        }
        for line in skipsExamples ? [] : examples {
            var reader = ExampleReader(source: source, line: line)
            if let example = reader.example(&report) {
                match.examples.append(example)
            } else {
                match.isBroken = true
            }
        }
        syntax.matches.append(match)
    }

    /// A line that begins with a quoted text is an example, unless the pattern waits for its next term and no
    /// arrow stands in the line.
    private func isExample(_ line: Int, after lexemes: [Lexeme]) -> Bool {
        guard let last = lexemes.last, last.kind == .mark else { return true }
        let waits = ["=", "|", "&", "~", "(", "["].contains(last.text)
        return !waits || ExampleReader(source: source, line: line).hasArrow
    }

    /// Whether a line begins with a quoted text, be it in the wrong quotation marks.
    private func beginsWithQuote(_ line: Int) -> Bool {
        let characters = source.lines[line]
        guard let start = characters.firstIndex(where: { !Lexer.isSpace($0) }) else { return false }
        return characters[start] == "\""
            || OtherQuotes.close(of: start, in: characters, before: characters.count) != nil
    }
}
