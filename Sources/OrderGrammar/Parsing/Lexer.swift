/// Splits one line, or a part of it, into lexemes. Never fails: what it cannot read it reports and passes on.
struct Lexer {
    /// Which file is read.
    enum Mode { case grammar, words }

    private let source: SourceText
    private let line: Int
    private let mode: Mode
    private let characters: [Character]
    private let end: Int
    private var index: Int

    /// Reads `columns` (from 0) of the line with index `line`; nil for all of it.
    init(source: SourceText, line: Int, columns: Range<Int>? = nil, mode: Mode = .grammar) {
        self.source = source
        self.line = line
        self.mode = mode
        characters = source.lines[line]
        let columns = columns ?? 0..<characters.count
        index = columns.lowerBound
        end = min(columns.upperBound, characters.count)
    }

    /// All lexemes up to the comment or the end.
    mutating func lexemes(reportingTo report: inout DiagnosticReport) -> [Lexeme] {
        var found: [Lexeme] = []
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
        return (.word, String(characters[start..<index]))
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
            return (.mark, String(character))
        case "#", "@", "＃", "＠":
            return sigil(character)
        default:
            break
        }
        if CharacterClass.isWord(character) { return (.word, run()) }
        let start = index
        if let close = OtherQuotes.close(of: index, in: characters, before: end) {
            index = close + 1
            report.add(.otherQuotes(character), at: source.place(line: line + 1, column: start + 1, length: 1))
            return (.string, String(characters[(start + 1)..<close]))
        }
        index += 1
        if CharacterClass.isSymbol(character) { return (.symbol, String(character)) }
        let place = source.place(line: line + 1, column: start + 1, length: 1)
        if let scalar = character.unicodeScalars.first, LineExcerpt.isInvisible(scalar) {
            report.add(.invisibleCharacter(scalar), at: place)
            return (.unknown, "")
        }
        return (.unknown, String(character))
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
        return String(characters[start..<index])
    }

    private mutating func sigil(_ character: Character) -> (Lexeme.Kind, String) {
        let start = index
        index += 1
        while index < end, CharacterClass.isWord(characters[index]) { index += 1 }
        if index == start + 1 { return (.unknown, String(character)) }
        let kind: Lexeme.Kind = character == "#" || character == "＃" ? .hashtag : .account
        return (kind, String(characters[start..<index]))
    }

    /// A string with its escapes resolved; the closing quote may be missing.
    private mutating func string(_ report: inout DiagnosticReport) -> String {
        let start = index
        var text = ""
        index += 1
        while index < end {
            let character = characters[index]
            if character == "\"" {
                index += 1
                return text
            }
            if character == "\\" {
                text += escape(&report)
            } else {
                text.append(character)
                index += 1
            }
        }
        if let wrong = characters[(start + 1)..<end].lastIndex(where: OtherQuotes.isClosing) {
            let place = source.place(line: line + 1, column: wrong + 1, length: 1)
            report.add(.otherQuotes(characters[wrong]), at: place)
            return text
        }
        report.add(
            .unclosedString, at: source.place(line: line + 1, column: start + 1, length: max(1, end - start)))
        return text
    }

    /// `\"`, `\\`, `\n` or `\u{1F355}`.
    private mutating func escape(_ report: inout DiagnosticReport) -> String {
        let start = index
        index += 1
        guard index < end else { return "\\" }
        let character = characters[index]
        index += 1
        switch character {
        case "\"": return "\""
        case "\\": return "\\"
        case "n": return "\n"
        case "u" where index < end && characters[index] == "{":
            var digits = ""
            var next = index + 1
            while next < end, characters[next] != "}", characters[next] != "\"", digits.count <= 8 {
                digits.append(characters[next])
                next += 1
            }
            if next < end, characters[next] == "}", let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                index = next + 1
                return String(scalar)
            }
        default: break
        }
        report.add(
            .unknownEscape("\\\(character)"), at: source.place(line: line + 1, column: start + 1, length: index - start)
        )
        return String(character)
    }

    /// The text between two slashes, its own `\/` left as it is: PCRE2 reads it as a slash.
    private mutating func regex(_ report: inout DiagnosticReport) -> String {
        let start = index
        var isInClass = false
        index += 1
        while index < end {
            switch characters[index] {
            case "\\": index += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "/" where !isInClass:
                index += 1
                return String(characters[(start + 1)..<(index - 1)])
            default: break
            }
            index += 1
        }
        index = end
        report.add(
            .unclosedPattern, at: source.place(line: line + 1, column: start + 1, length: max(1, end - start)))
        return String(characters[(start + 1)..<end])
    }

    static func isSpace(_ character: Character) -> Bool {
        character == " " || character == "\t" || character == "\u{A0}" || character == "\u{3000}"
    }
}
