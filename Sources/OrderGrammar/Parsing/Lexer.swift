/// Splits one line, or a part of it, into lexemes. Never fails: what it cannot read it reports and passes on.
struct Lexer {
    /// Which file is read.
    enum Mode { case grammar, words }

    let source: SourceText
    let line: Int
    private let mode: Mode
    let characters: [SourceCharacter]
    let end: Int
    var index: Int

    /// Reads `columns` (from 0) of the line with index `line`; nil for all of it.
    init(source: SourceText, line: Int, columns: Range<Int>? = nil, mode: Mode = .grammar) {
        self.source = source
        self.line = line
        self.mode = mode
        characters = source.characters(ofLine: line)
        let columns = columns ?? 0..<characters.count
        index = columns.lowerBound
        end = min(columns.upperBound, characters.count)
    }

    /// Lexemes of a line, as lines are: room for them is made at once.
    private static let usualCount = 12

    /// All lexemes up to the comment or the end.
    mutating func lexemes(reportingTo report: inout DiagnosticReport) -> [Lexeme] {
        var found: [Lexeme] = []
        found.reserveCapacity(Self.usualCount)
        var hasGap = true
        while index < end {
            let character = characters[index]
            if Self.isSpace(character) {
                hasGap = true
                index += 1
                continue
            }
            if character == "/", hasGap, index + 1 < end, characters[index + 1] == "/" { break }
            let start = index
            let (kind, text) = mode == .words ? word(&report) : lexeme(&report)
            if kind != .unknown || !text.isEmpty {
                let place = source.place(line: line + 1, column: start + 1, length: index - start)
                found.append(Lexeme(kind: kind, text: text, place: place, hasGapBefore: hasGap))
            }
            hasGap = false
        }
        return found
    }

    /// The next item of a `.words` file.
    private mutating func word(_ report: inout DiagnosticReport) -> (Lexeme.Kind, String) {
        if characters[index] == "\"" { return (.string, string(&report)) }
        let start = index
        while index < end, !Self.isSpace(characters[index]) { index += 1 }
        return (.word, source.text(of: characters[start..<index]))
    }

    private mutating func lexeme(_ report: inout DiagnosticReport) -> (Lexeme.Kind, String) {
        let character = characters[index]
        switch character {
        case "\"":
            return (.string, string(&report))
        case "/":
            return (.regex, regex(&report))
        case "-" where index + 1 < end && characters[index + 1] == ">":
            index += 2
            return (.mark, "->")
        case "=", ":", "|", "&", "~", "(", ")", "[", "]", "{", "}", "<", ">", "+", ",":
            index += 1
            return (.mark, source.text(of: character))
        case "#", "@", "＃", "＠":
            return sigil(character)
        default:
            break
        }
        if CharacterClass.isWord(character) { return (.word, run()) }
        let start = index
        if let close = OtherQuotes.close(of: index, in: characters, before: end) {
            index = close + 1
            report.add(
                .otherQuotes(Character(character.first)), at: source.place(line: line + 1, column: start + 1, length: 1)
            )
            return (.string, source.text(of: characters[(start + 1)..<close]))
        }
        index += 1
        if CharacterClass.isSymbol(character) { return (.symbol, source.text(of: character)) }
        let place = source.place(line: line + 1, column: start + 1, length: 1)
        if LineExcerpt.isInvisible(character.first) {
            report.add(.invisibleCharacter(character.first), at: place)
            return (.unknown, "")
        }
        return (.unknown, source.text(of: character))
    }

    /// A word, or a whole link where `://` follows.
    private mutating func run() -> String {
        let start = index
        while index < end {
            let character = characters[index]
            if CharacterClass.isWord(character) {
                index += 1
            } else if CharacterClass.isInner(character), index + 1 < end, CharacterClass.isWord(characters[index + 1]) {
                index += 2
            } else {
                break
            }
        }
        if index + 2 < end, characters[index..<index + 3] == [":", "/", "/"] {
            while index < end, !Self.isSpace(characters[index]), characters[index] != "," { index += 1 }
        }
        return source.text(of: characters[start..<index])
    }

    private mutating func sigil(_ character: SourceCharacter) -> (Lexeme.Kind, String) {
        let start = index
        index += 1
        while index < end, CharacterClass.isWord(characters[index]) { index += 1 }
        if index == start + 1 { return (.unknown, source.text(of: character)) }
        let kind: Lexeme.Kind = character == "#" || character == "＃" ? .hashtag : .account
        return (kind, source.text(of: characters[start..<index]))
    }

    static func isSpace(_ character: SourceCharacter) -> Bool {
        character == " " || character == "\t" || character == "\u{A0}" || character == "\u{3000}"
    }
}
