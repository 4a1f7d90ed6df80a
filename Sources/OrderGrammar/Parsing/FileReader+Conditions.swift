extension FileReader {
    /// The conditions behind `when`, and whether all of them could be read.
    mutating func conditions(_ cursor: inout LexemeCursor) -> (read: [GrammarSyntax.Condition], isSound: Bool) {
        var conditions: [GrammarSyntax.Condition] = []
        var isSound = true
        repeat {
            let start = cursor.place
            let parsed = condition(&cursor)
            let place = start.extended(to: cursor.previous?.place ?? start)
            if let (condition, text) = parsed {
                conditions.append(GrammarSyntax.Condition(condition: condition, text: text, place: place))
            } else {
                isSound = false
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
        return (conditions, isSound)
    }

    /// What may stand after `when`, for suggestions.
    private static let conditions = [
        "public", "direct", "live", "reply", "reply to listing", "reply to service", "reply to link", "quote",
        "retweet", "photo", "place", "starts", "whole", "exactly", "typed", "not reply", "not quote", "not photo",
        "not retweet",
    ]

    private static let plain: [String: MatchDefinition.Condition] = [
        "public": .public, "direct": .direct, "live": .live, "quote": .quote, "retweet": .retweet, "photo": .photo,
        "starts": .starts, "whole": .whole, "exactly": .exactly, "typed": .typed,
    ]

    /// What may stand after `not`.
    private static let deniable: [String: MatchDefinition.Condition] = [
        "reply": .reply, "quote": .quote, "photo": .photo, "retweet": .retweet,
    ]

    private func condition(_ cursor: inout LexemeCursor) -> (MatchDefinition.Condition, String)? {
        let parsed = conditionPhrase(&cursor)
        // A known word with more behind it is not the condition that was meant.
        guard parsed != nil, let next = cursor.next else { return parsed }
        return next.isMark(",") || next.isMark("=") || next.isWord("and") ? parsed : nil
    }

    private func conditionPhrase(_ cursor: inout LexemeCursor) -> (MatchDefinition.Condition, String)? {
        if let word = cursor.peek(1), cursor.next?.isWord("not") ?? false, let denied = Self.deniable[word.text] {
            cursor.advance()
            cursor.advance()
            return (.not(denied), "not \(word.text)")
        }
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
