/// Reads what stands between an example's text and its arrow.
enum ExampleSettingReader {
    /// The settings, or nil where one could not be read.
    static func settings(_ cursor: inout LexemeCursor, _ report: inout DiagnosticReport) -> [Example.Setting]? {
        var settings: [Example.Setting] = []
        while !cursor.isAtEnd {
            if cursor.take(mark: ",") != nil || cursor.take(word: "and") != nil { continue }
            let start = cursor.place
            guard let found = setting(&cursor) else {
                let end = cursor.lexemes.last?.place ?? start
                report.add(.unknownSetting, at: start.extended(to: end))
                return nil
            }
            settings += found
        }
        return settings
    }

    private static func setting(_ cursor: inout LexemeCursor) -> [Example.Setting]? {
        if cursor.take(words: "in", "reply", "to", "listing") {
            guard let id = cursor.take(.word, .string) else { return nil }
            return [.replyToListing(id.text, by: by(&cursor))]
        }
        if cursor.take(words: "in", "reply", "to", "a", "post") {
            var found: [Example.Setting] = []
            if let author = by(&cursor) { found.append(.replyToPost(by: author)) }
            if cursor.next?.isWord("with") ?? false, let link = cursor.peek(1), isLink(link) {
                cursor.advance()
                cursor.advance()
                found.append(.replyToLink(link.text))
            }
            return found.isEmpty ? nil : found
        }
        if cursor.take(words: "in", "a", "direct", "message") { return [.direct(to: account(behind: "to", &cursor))] }
        if cursor.take(words: "in", "a", "live", "session") { return [.live] }
        if cursor.take(words: "quoting", "a", "post") { return by(&cursor).map { [.quoting(by: $0)] } }
        if cursor.next?.isWord("at") ?? false, let place = cursor.peek(1), place.kind == .string {
            cursor.advance()
            cursor.advance()
            return [.place(place.text)]
        }
        if cursor.take(words: "with", "a", "photo") { return [.photo] }
        if cursor.take(word: "retweeted") != nil { return [.retweeted] }
        if let author = by(&cursor) { return [.author(author)] }
        return nil
    }

    /// `by @account`, without the `@`.
    private static func by(_ cursor: inout LexemeCursor) -> String? { account(behind: "by", &cursor) }

    private static func account(behind word: String, _ cursor: inout LexemeCursor) -> String? {
        guard cursor.next?.isWord(word) ?? false, let account = cursor.peek(1), account.kind == .account else {
            return nil
        }
        cursor.advance()
        cursor.advance()
        return String(account.text.dropFirst())
    }

    private static func isLink(_ lexeme: Lexeme) -> Bool {
        (lexeme.kind == .word || lexeme.kind == .string) && lexeme.text.contains(".")
    }
}
