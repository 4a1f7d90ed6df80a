extension FileReader {
    /// `in app`, `by #Tag`, `by tag of confirm` or `by reply yes ok`, then `within 15 min`; behind `confirm` or `cancel`.
    mutating func followUp(_ cursor: inout LexemeCursor, _ keyword: Lexeme, of intent: inout IntentSyntax) {
        if let known = intent.followUps[keyword.text]?.place {
            report.add(.declaredTwice(.line, keyword.text), at: keyword.place, notes: [(.firstHere, known)])
        }
        var followUp = IntentSyntax.FollowUp(place: keyword.place)
        defer { intent.followUps[keyword.text] = followUp }
        guard let means = means(&cursor, keyword, &followUp) else {
            report.add(.expected(.followUp(keyword.text)), at: cursor.place)
            cursor.skipRest()
            return
        }
        var seconds: Int?
        if cursor.take(word: "within") != nil { seconds = duration(&cursor) }
        followUp.definition = IntentDefinition.FollowUp(means: means, withinSeconds: seconds)
    }

    private mutating func means(
        _ cursor: inout LexemeCursor, _ keyword: Lexeme, _ followUp: inout IntentSyntax.FollowUp
    ) -> IntentDefinition.FollowUp.Means? {
        if cursor.take(words: "in", "app") { return .inApp }
        guard cursor.take(word: "by") != nil else { return nil }
        if let tag = cursor.take(.hashtag) { return .tag(tag.text) }
        if cursor.take(words: "tag", "of"), let kind = cursor.take(.word) {
            followUp.kind = kind.named
            return .campaignTag
        }
        guard cursor.take(word: "reply") != nil else { return nil }
        var words: [String] = []
        while let next = cursor.next, !next.isWord("within"), let word = cursor.take(.word, .string, .symbol) {
            words.append(word.text)
            _ = cursor.take(mark: ",")
        }
        if words.isEmpty { report.add(.expected(.replyWord), at: cursor.place) }
        return .reply(words)
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
}
