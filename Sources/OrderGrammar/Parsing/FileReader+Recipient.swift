extension FileReader {
    /// `recipient = explicit, else parent author, else first account`
    mutating func recipient(_ cursor: inout LexemeCursor, _ keyword: Lexeme, of intent: inout IntentSyntax) {
        if let known = intent.recipient?.place {
            report.add(.declaredTwice(.line, keyword.text), at: keyword.place, notes: [(.firstHere, known)])
        }
        if cursor.take(mark: "=") == nil { report.add(.expected(.equals(after: "recipient")), at: cursor.place) }
        var sources: [IntentDefinition.RecipientSource] = []
        repeat {
            let start = cursor.place
            guard let source = recipientSource(&cursor) else {
                report.add(.expected(.recipientSource), at: start)
                cursor.skipRest()
                break
            }
            if sources.contains(source) {
                report.add(
                    .declaredTwice(.option, source.rawValue), at: start.extended(to: cursor.previous?.place ?? start))
            } else {
                sources.append(source)
            }
            _ = cursor.take(mark: ",")
        } while cursor.take(word: "else") != nil
        intent.recipient = (sources, keyword.place)
    }

    private func recipientSource(_ cursor: inout LexemeCursor) -> IntentDefinition.RecipientSource? {
        if cursor.take(word: "explicit") != nil { return .explicit }
        if cursor.take(words: "parent", "author") { return .parentAuthor }
        if cursor.take(words: "first", "account") { return .firstAccount }
        return nil
    }
}
