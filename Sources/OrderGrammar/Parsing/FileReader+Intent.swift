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
    private static func beginsItem(_ lexemes: [Lexeme]) -> Bool {
        let first = lexemes[0]
        if first.isMark(":") || first.isWord("confirm") || first.isWord("from") || first.isWord("to") { return true }
        if lexemes.count > 1, first.isWord("at"), lexemes[1].isWord("most") {
            return lexemes.contains { $0.isWord("per") }
        }
        return first.kind == .word && EditDistance.nearest(to: first.text, among: ["confirm"]) != nil
    }

    private mutating func item(_ lexemes: [Lexeme], of intent: inout IntentSyntax) {
        var cursor = LexemeCursor(lexemes, end: lexemes[0].place)
        if cursor.take(mark: ":") != nil {
            slot(&cursor, of: &intent)
        } else if let confirm = cursor.take(word: "confirm") {
            confirmation(&cursor, confirm, of: &intent)
        } else if cursor.take(words: "at", "most") {
            limit(&cursor, lexemes[0], of: &intent)
        } else if lexemes[0].isWord("from") || lexemes[0].isWord("to") {
            dates(&cursor, of: &intent)
        } else {
            let known = ["confirm", "at most", "from", "to"]
            report.add(
                .unknownIntentLine(
                    lexemes[0].written, suggestion: report.suggestion(for: lexemes[0].text, among: known)),
                at: lexemes[0].place)
            return
        }
        expectEnd(cursor)
    }

    /// `in app`, `by #Tag`, `by tag of confirm` or `by reply yes ok`, then `within 15 min`.
    private mutating func confirmation(
        _ cursor: inout LexemeCursor, _ keyword: Lexeme, of intent: inout IntentSyntax
    ) {
        if let known = intent.confirmPlace {
            report.add(.declaredTwice(.line, "confirm"), at: keyword.place, notes: [(.firstHere, known)])
        }
        intent.confirmPlace = keyword.place
        var means: IntentDefinition.Confirmation.Means
        if cursor.take(words: "in", "app") {
            means = .inApp
        } else if cursor.take(word: "by") != nil {
            if let tag = cursor.take(.hashtag) {
                means = .tag(tag.text)
            } else if cursor.take(words: "tag", "of"), let kind = cursor.take(.word) {
                means = .campaignTag
                intent.confirmKind = kind.named
            } else if cursor.take(word: "reply") != nil {
                var words: [String] = []
                while let next = cursor.next, !next.isWord("within"), let word = cursor.take(.word, .string, .symbol) {
                    words.append(word.text)
                    _ = cursor.take(mark: ",")
                }
                if words.isEmpty { report.add(.expected(.replyWord), at: cursor.place) }
                means = .reply(words)
            } else {
                report.add(.expected(.confirmation), at: cursor.place)
                cursor.skipRest()
                return
            }
        } else {
            report.add(.expected(.confirmation), at: cursor.place)
            cursor.skipRest()
            return
        }
        var seconds: Int?
        if cursor.take(word: "within") != nil { seconds = duration(&cursor) }
        intent.confirmation = IntentDefinition.Confirmation(means: means, withinSeconds: seconds)
    }

    /// `15 min`, in seconds; at most a year.
    private mutating func duration(_ cursor: inout LexemeCursor) -> Int? {
        let start = cursor.place
        if let number = cursor.take(.word), let count = Int(number.text), count > 0,
            let unit = cursor.take(.word), let seconds = Self.seconds[unit.text]
        {
            let (total, overflow) = count.multipliedReportingOverflow(by: seconds)
            if !overflow, total <= 366 * 86_400 { return total }
        }
        report.add(.badDuration, at: start.extended(to: cursor.previous?.place ?? start))
        cursor.skipRest()
        return nil
    }

    private static let seconds = [
        "s": 1, "sec": 1, "second": 1, "seconds": 1, "min": 60, "minute": 60, "minutes": 60, "h": 3600, "hour": 3600,
        "hours": 3600, "d": 86_400, "day": 86_400, "days": 86_400,
    ]

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
