/// Where spaces stand between the lexemes of a line.
enum LexemeSpacing {
    /// The lexemes as the file writes them, with canonical spaces between.
    static func joined(_ lexemes: [Lexeme], of line: SourceLine) -> String {
        var text = ""
        for (index, lexeme) in lexemes.enumerated() {
            if index > 0, hasSpace(between: lexemes[index - 1], and: lexeme) { text += " " }
            text += line.written(lexeme)
        }
        return text
    }

    private static func hasSpace(between left: Lexeme, and right: Lexeme) -> Bool {
        if left.kind == .mark, ["(", "[", "{", "<", "~"].contains(left.text) { return false }
        if right.kind == .mark, [")", "]", "}", ">", "~", "+", ",", ":"].contains(right.text) { return false }
        if left.kind == .mark || right.kind == .mark { return true }
        // `I❤️` and `I ❤️` are two spellings.
        return right.hasGapBefore
    }
}
