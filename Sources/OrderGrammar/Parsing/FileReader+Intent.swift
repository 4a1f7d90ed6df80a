extension FileReader {
    /// `intent NAME [-> KIND]` and its lines.
    mutating func intent(_ keyword: Lexeme, _ head: [Lexeme], _ body: [Int], end: SourcePlace) {
        var cursor = LexemeCursor(head, end: end)
        guard let name = cursor.take(.word) else {
            report.add(.expected(.intentName), at: cursor.place)
            return
        }
        var intent = IntentSyntax(name: name.named, kind: name.named)
        if cursor.take(mark: "->") != nil {
            if let kind = cursor.take(.word) {
                intent.kind = kind.named
            } else {
                report.add(.expected(.kind), at: cursor.place)
                intent.isBroken = true
            }
        }
        var items: [[Lexeme]] = []
        if let next = cursor.next {
            if next.isMark(":") {
                items.append(Array(head[cursor.index...]))
            } else {
                expectEnd(cursor)
            }
        }
        for line in body {
            let lexemes = lexemes(of: line)
            guard let first = lexemes.first else { continue }
            if items.isEmpty || Self.beginsItem(lexemes) {
                items.append(lexemes)
            } else if first.kind == .string {
                report.add(.exampleOutsideMatch, at: first.place)
            } else {
                items[items.count - 1] += lexemes
            }
        }
        for item in items { self.item(item, of: &intent) }
        syntax.intents.append(intent)
    }

    /// Whether a line begins something new in an intent; else it goes on with the line before.
    static func beginsItem(_ lexemes: [Lexeme]) -> Bool {
        let first = lexemes[0]
        if first.isMark(":") || lineWords.contains(where: first.isWord) { return true }
        if lexemes.count > 1, first.isWord("at"), lexemes[1].isWord("most") {
            return lexemes.contains { $0.isWord("per") }
        }
        return first.kind == .word && EditDistance.nearest(to: first.text, among: ["confirm", "recipient"]) != nil
    }

    /// Words that begin a line of an intent by themselves.
    private static let lineWords = ["confirm", "cancel", "recipient", "from", "to", "out"]

    private mutating func item(_ lexemes: [Lexeme], of intent: inout IntentSyntax) {
        var cursor = LexemeCursor(lexemes, end: lexemes[0].place)
        if cursor.take(mark: ":") != nil {
            slot(&cursor, of: &intent)
        } else if let keyword = cursor.take(word: "confirm") ?? cursor.take(word: "cancel") {
            followUp(&cursor, keyword, of: &intent)
        } else if let keyword = cursor.take(word: "recipient") {
            recipient(&cursor, keyword, of: &intent)
        } else if cursor.take(words: "at", "most") {
            limit(&cursor, lexemes[0], of: &intent)
        } else if let keyword = cursor.take(word: "out") {
            stock(&cursor, keyword, of: &intent)
        } else if lexemes[0].isWord("from") || lexemes[0].isWord("to") {
            dates(&cursor, of: &intent)
        } else {
            let known = Self.lineWords + ["at most"]
            report.add(
                .unknownIntentLine(
                    lexemes[0].written, suggestion: report.suggestion(for: lexemes[0].text, among: known)),
                at: lexemes[0].place)
            return
        }
        expectEnd(cursor)
    }

    /// `N per user per day`, behind `at most`.
    private mutating func limit(_ cursor: inout LexemeCursor, _ keyword: Lexeme, of intent: inout IntentSyntax) {
        let start = cursor.place
        var limit = IntentDefinition.Limit(count: 0, perUser: false, perDay: false)
        if let number = cursor.take(.word), let count = Int(number.text), count > 0 { limit.count = count }
        while cursor.take(word: "per") != nil {
            if cursor.take(word: "user") != nil {
                limit.perUser = true
            } else if cursor.take(word: "day") != nil {
                limit.perDay = true
            } else {
                report.add(.expected(.userOrDay), at: cursor.place)
                cursor.skipRest()
                return
            }
        }
        guard limit.count > 0, limit.perUser || limit.perDay else {
            report.add(.badRepetitionLimit, at: keyword.place.extended(to: cursor.previous?.place ?? start))
            cursor.skipRest()
            return
        }
        intent.limits.append(
            IntentSyntax.Limit(
                limit: limit, place: keyword.place.extended(to: cursor.previous?.place ?? keyword.place)))
    }

    /// `from DATE to DATE`, each end optional.
    private mutating func dates(_ cursor: inout LexemeCursor, of intent: inout IntentSyntax) {
        while let keyword = cursor.take(.word) {
            guard keyword.text == "from" || keyword.text == "to" else {
                report.add(.unexpected(keyword.written), at: keyword.place)
                cursor.skipRest()
                return
            }
            guard let date = cursor.take(.word) else {
                report.add(.expected(.date), at: cursor.place)
                return
            }
            if let known = keyword.text == "from" ? intent.from : intent.to {
                report.add(.declaredTwice(.line, keyword.text), at: keyword.place, notes: [(.firstHere, known.place)])
            }
            if keyword.text == "from" { intent.from = date.named } else { intent.to = date.named }
        }
    }
}
