/// Walks over the lexemes of a declaration, with the place behind the last one for complaints about what is missing.
struct LexemeCursor {
    let lexemes: [Lexeme]
    private(set) var index = 0
    /// Where the lexemes end.
    let end: SourcePlace

    init(_ lexemes: [Lexeme], end: SourcePlace) {
        self.lexemes = lexemes
        if let last = lexemes.last {
            var place = last.place
            place.column += place.length
            place.length = 0
            self.end = place
        } else {
            self.end = end
        }
    }

    var isAtEnd: Bool { index >= lexemes.count }

    var next: Lexeme? { index < lexemes.count ? lexemes[index] : nil }

    /// The lexeme `offset` behind the next one.
    func peek(_ offset: Int) -> Lexeme? {
        index + offset < lexemes.count ? lexemes[index + offset] : nil
    }

    /// The one that was read last.
    var previous: Lexeme? { index > 0 ? lexemes[index - 1] : nil }

    /// Where the next lexeme stands, or the end.
    var place: SourcePlace { next?.place ?? end }

    /// Where the rest stands, as far as it is on one line.
    var restPlace: SourcePlace {
        guard let next, let last = lexemes.last else { return end }
        return next.place.extended(to: last.place)
    }

    mutating func advance() { index = min(index + 1, lexemes.count) }

    mutating func skipRest() { index = lexemes.count }

    /// Takes the next lexeme if it is that mark.
    mutating func take(mark: String) -> Lexeme? {
        guard index < lexemes.count, lexemes[index].isMark(mark) else { return nil }
        index += 1
        return lexemes[index - 1]
    }

    /// Takes the next lexeme if it is that word.
    mutating func take(word: String) -> Lexeme? {
        guard index < lexemes.count, lexemes[index].isWord(word) else { return nil }
        index += 1
        return lexemes[index - 1]
    }

    /// Takes the next lexeme if it is of a kind.
    mutating func take(_ kind: Lexeme.Kind) -> Lexeme? {
        guard index < lexemes.count, lexemes[index].kind == kind else { return nil }
        index += 1
        return lexemes[index - 1]
    }

    /// Takes the next lexeme if it is one of `kinds`.
    mutating func take(_ kinds: Lexeme.Kind...) -> Lexeme? {
        guard let next, kinds.contains(next.kind) else { return nil }
        index += 1
        return next
    }

    /// Takes `words`, all or none.
    mutating func take(words: String...) -> Bool {
        for (offset, word) in words.enumerated() where !(peek(offset)?.isWord(word) ?? false) { return false }
        index += words.count
        return true
    }
}

extension Lexeme {
    /// Its text with its place.
    var named: GrammarSyntax.Named { GrammarSyntax.Named(text: text, place: place) }
}
