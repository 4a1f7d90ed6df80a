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
        if cursor.take(word: "when") != nil { conditions(&cursor, of: &match) }
        if cursor.take(mark: "=") == nil {
            report.add(.expected(.equals(after: "match \(name.text): \(intent.text)")), at: cursor.place)
            match.isBroken = true
        } else {
            var reader = PatternReader(cursor)
            match.pattern = reader.pattern(&report)
            match.isBroken = match.isBroken || reader.isBroken
        }
        for line in examples {
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

    private mutating func conditions(_ cursor: inout LexemeCursor, of match: inout GrammarSyntax.Match) {
        repeat {
            let start = cursor.place
            let parsed = condition(&cursor)
            let place = start.extended(to: cursor.previous?.place ?? start)
            if let (condition, text) = parsed {
                match.conditions.append(GrammarSyntax.Condition(condition: condition, text: text, place: place))
            } else {
                match.isBroken = true
                var words: [String] = []
                while let next = cursor.next, !next.isMark(","), !next.isMark("="), !next.isWord("and") {
                    words.append(next.written)
                    cursor.advance()
                }
                let phrase = words.joined(separator: " ")
                if words.isEmpty {
                    report.add(.expected(.condition), at: start)
                } else {
                    report.add(
                        .unknownCondition(phrase, suggestion: report.suggestion(for: phrase, among: Self.conditions)),
                        at: start.extended(to: cursor.previous?.place ?? start))
                }
            }
        } while cursor.take(mark: ",") != nil || cursor.take(word: "and") != nil
    }

    /// What may stand after `when`, for suggestions.
    private static let conditions = [
        "public", "direct", "live", "reply", "reply to listing", "reply to service", "reply to link", "quote",
        "retweet", "photo", "place", "starts", "whole", "exactly", "typed",
    ]

    private static let plain: [String: MatchDefinition.Condition] = [
        "public": .public, "direct": .direct, "live": .live, "quote": .quote, "retweet": .retweet, "photo": .photo,
        "starts": .starts, "whole": .whole, "exactly": .exactly, "typed": .typed,
    ]

    private func condition(_ cursor: inout LexemeCursor) -> (MatchDefinition.Condition, String)? {
        let parsed = conditionPhrase(&cursor)
        // A known word with more behind it is not the condition that was meant.
        guard parsed != nil, let next = cursor.next else { return parsed }
        return next.isMark(",") || next.isMark("=") || next.isWord("and") ? parsed : nil
    }

    private func conditionPhrase(_ cursor: inout LexemeCursor) -> (MatchDefinition.Condition, String)? {
        if cursor.take(words: "reply", "to", "listing") { return (.replyToListing, "reply to listing") }
        if cursor.take(words: "reply", "to", "service") { return (.replyToService, "reply to service") }
        if cursor.next?.isWord("reply") ?? false, cursor.peek(1)?.isWord("to") ?? false {
            guard cursor.take(words: "reply", "to", "link"), let domain = cursor.take(.word), domain.text.contains(".")
            else { return nil }
            return (.replyToLink(domain: domain.text), "reply to link \(domain.text)")
        }
        if cursor.take(word: "reply") != nil { return (.reply, "reply") }
        if cursor.next?.isWord("place") ?? false, let name = cursor.peek(1), [.word, .string].contains(name.kind) {
            var words: [String] = []
            cursor.advance()
            while let next = cursor.next, !next.isWord("and"), let word = cursor.take(.word, .string) {
                words.append(word.text)
                _ = next
            }
            let place = words.joined(separator: " ")
            return (.place(place), "place \(place)")
        }
        guard let word = cursor.next, word.kind == .word, let condition = Self.plain[word.text] else { return nil }
        cursor.advance()
        return (condition, word.text)
    }
}
