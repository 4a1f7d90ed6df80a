extension FileReader {
    typealias Named = GrammarSyntax.Named

    /// `list NAME = small | medium | large, big`, and lines `in fr = petit | moyen | grand`.
    mutating func list(_ head: [Lexeme], _ body: [Int], end: SourcePlace) {
        var own = head
        var translations: [[Lexeme]] = []
        for line in body {
            let lexemes = lexemes(of: line)
            if Self.beginsTranslation(lexemes) {
                translations.append(lexemes)
            } else if translations.isEmpty {
                own += lexemes
            } else {
                translations[translations.count - 1] += lexemes
            }
        }
        var cursor = LexemeCursor(own, end: end)
        guard let name = cursor.take(.word) else {
            report.add(.expected(.listName), at: cursor.place)
            return
        }
        var list = GrammarSyntax.List(name: name.named, values: [])
        defer { syntax.lists.append(list) }
        guard cursor.take(mark: "=") != nil else {
            report.add(.expected(.equals(after: "list \(name.text)")), at: cursor.place)
            return
        }
        list.values = listValues(&cursor)
        for lexemes in translations {
            // `in`, the language and `=` are there.
            var cursor = LexemeCursor(lexemes, end: end)
            for _ in 0..<3 { cursor.advance() }
            list.translations.append(
                GrammarSyntax.Translation(language: lexemes[1].named, values: listValues(&cursor)))
        }
    }

    /// Whether a line says the values of a list in another language.
    static func beginsTranslation(_ lexemes: [Lexeme]) -> Bool {
        lexemes.count > 2 && lexemes[0].isWord("in") && lexemes[2].isMark("=")
    }

    /// The values up to the end, in brackets or without.
    private mutating func listValues(_ cursor: inout LexemeCursor) -> [[Named]] {
        let hasBracket = cursor.take(mark: "(") != nil
        let values = self.values(&cursor)
        if hasBracket, cursor.take(mark: ")") == nil { report.add(.unclosedBracket("("), at: cursor.place) }
        expectEnd(cursor)
        return values
    }

    /// `small | medium | large, big`, up to a closing bracket or the end.
    mutating func values(_ cursor: inout LexemeCursor) -> [[Named]] {
        var values: [[Named]] = []
        repeat {
            var spellings: [Named] = []
            repeat {
                guard let spelling = spelling(&cursor) else {
                    report.add(.expected(.listWord), at: cursor.place)
                    continue
                }
                spellings.append(spelling)
            } while cursor.take(mark: ",") != nil
            if !spellings.isEmpty { values.append(spellings) }
        } while cursor.take(mark: "|") != nil
        return values
    }

    /// Words beside one another, or one quoted text: `extra large`.
    mutating func spelling(_ cursor: inout LexemeCursor) -> Named? {
        if let quoted = cursor.take(.string) {
            return quoted.text.allSatisfy(\.isWhitespace) ? nil : quoted.named
        }
        var found: Named?
        while let part = cursor.take(.word, .hashtag, .account, .symbol) {
            if var joined = found {
                joined.text += (part.hasGapBefore ? " " : "") + part.text
                joined.place = joined.place.extended(to: part.place)
                found = joined
            } else {
                found = part.named
            }
        }
        return found
    }

    /// `rule <NAME> = pattern`
    mutating func rule(_ cursor: LexemeCursor) {
        var cursor = cursor
        let open = cursor.take(mark: "<")
        guard let name = cursor.take(.word) else {
            report.add(.expected(.ruleName), at: cursor.place)
            return
        }
        var place = name.place
        if let open, let close = cursor.take(mark: ">") {
            place = open.place.extended(to: close.place)
        } else {
            report.add(.ruleWithoutBrackets(name.text), at: name.place)
            _ = cursor.take(mark: ">")
        }
        let named = Named(text: name.text, place: place)
        if cursor.take(mark: "=") == nil {
            report.add(.expected(.equals(after: "rule <\(name.text)>")), at: cursor.place)
            syntax.rules.append(
                GrammarSyntax.Rule(name: named, pattern: PatternNode(kind: .missing, place: cursor.place)))
            return
        }
        var reader = PatternReader(cursor)
        let pattern = reader.pattern(&report)
        syntax.rules.append(GrammarSyntax.Rule(name: named, pattern: pattern))
    }
}
