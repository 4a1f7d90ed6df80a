extension PatternProgram {
    /// The characters a pattern plainly begins with: `ATM` of `ATM\d{6}`.
    ///
    /// Read from the source, careful rather than clever: what is not plainly one literal character ends the
    /// prefix, and an alternative at the top level leaves none.
    public static func literalPrefix(of source: String) -> String {
        let characters = Array(source.unicodeScalars)
        if holdsOptionsOrComments(characters) || hasAlternativeAtTop(characters) { return "" }
        var prefix: [Unicode.Scalar] = []
        var index = 0
        if characters.first == "^" { index = 1 }
        while index < characters.count {
            var scalar = characters[index]
            var next = index + 1
            if scalar == "\\" {
                // `\+` is a plus; `\d` is a class. Only an escaped mark is plainly literal.
                guard next < characters.count, characters[next].isASCII,
                    !isASCIILetterOrDigit(characters[next])
                else { break }
                scalar = characters[next]
                next += 1
            } else if ".[](){}*+?^$|".unicodeScalars.contains(scalar) {
                break
            }
            // A quantifier that allows none takes its character out of the prefix; `+` keeps it and ends the prefix.
            if next < characters.count {
                if "*?{".unicodeScalars.contains(characters[next]) { break }
                prefix.append(scalar)
                if characters[next] == "+" { break }
            } else {
                prefix.append(scalar)
            }
            index = next
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: prefix)
        return String(text)
    }

    /// Whether a group sets options or is a comment: both change how the rest is to be read.
    private static func holdsOptionsOrComments(_ characters: [Unicode.Scalar]) -> Bool {
        for index in characters.indices where characters[index] == "(" {
            guard index + 1 < characters.count else { return false }
            if characters[index + 1] == "*" { return true }
            guard characters[index + 1] == "?", index + 2 < characters.count else { continue }
            if !":=!<>|".unicodeScalars.contains(characters[index + 2]) { return true }
        }
        return false
    }

    /// Whether `|` stands outside all brackets.
    private static func hasAlternativeAtTop(_ characters: [Unicode.Scalar]) -> Bool {
        var depth = 0
        var isInClass = false
        var index = 0
        while index < characters.count {
            switch characters[index] {
            case "\\": index += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: depth += 1
            case ")" where !isInClass: depth -= 1
            case "|" where !isInClass && depth <= 0: return true
            default: break
            }
            index += 1
        }
        return false
    }

    private static func isASCIILetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }
}
