/// Texts between quotation marks and patterns between slashes.
extension Lexer {
    /// A string with its escapes resolved; the closing quote may be missing.
    mutating func string(_ report: inout DiagnosticReport) -> String {
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
                text += source.text(of: character)
                index += 1
            }
        }
        if let wrong = characters[(start + 1)..<end].lastIndex(where: OtherQuotes.isClosing) {
            let place = source.place(line: line + 1, column: wrong + 1, length: 1)
            report.add(.otherQuotes(Character(characters[wrong].first)), at: place)
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
                digits += source.text(of: characters[next])
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
            .unknownEscape("\\" + source.text(of: character)),
            at: source.place(line: line + 1, column: start + 1, length: index - start)
        )
        return source.text(of: character)
    }

    /// The text between two slashes, its own `\/` left as it is: PCRE2 reads it as a slash.
    mutating func regex(_ report: inout DiagnosticReport) -> String {
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
                return source.text(of: characters[(start + 1)..<(index - 1)])
            default: break
            }
            index += 1
        }
        index = end
        report.add(
            .unclosedPattern, at: source.place(line: line + 1, column: start + 1, length: max(1, end - start)))
        return source.text(of: characters[(start + 1)..<end])
    }
}
