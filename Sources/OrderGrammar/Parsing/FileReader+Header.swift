extension FileReader {
    /// Largest version number.
    private static let largestVersion = 1_000_000

    /// Headers that may stand several times.
    private static let repeatable: Set<String> = ["service", "when", "import"]

    /// `grammar`, `library`, `import`, `language`, `title`, `evidence`, `service` or `when`.
    mutating func header(_ keyword: Lexeme, _ cursor: LexemeCursor) {
        var cursor = cursor
        if !Self.repeatable.contains(keyword.text), let known = syntax.headers[keyword.text] {
            report.add(.declaredTwice(.header, keyword.text), at: keyword.place, notes: [(.firstHere, known)])
            return
        }
        syntax.headers[keyword.text] = keyword.place
        switch keyword.text {
        case "grammar": grammarLine(&cursor)
        case "library":
            syntax.library = cursor.take(.word)?.named
            if syntax.library == nil { report.add(.expected(.libraryName), at: cursor.place) }
        case "import": imports(&cursor)
        case "language": language(&cursor)
        case "title":
            guard let title = cursor.take(.string) else {
                report.add(.expected(.quotedText), at: cursor.place)
                return
            }
            syntax.title = title.named
        case "evidence": evidence(&cursor)
        case "when": syntax.conditions += conditions(&cursor).read
        default: services(&cursor)
        }
        expectEnd(cursor)
    }

    private mutating func grammarLine(_ cursor: inout LexemeCursor) {
        guard let name = cursor.take(.word) else {
            report.add(.expected(.grammarName), at: cursor.place)
            cursor.skipRest()
            return
        }
        syntax.name = name.named
        if !Self.isGrammarName(name.text) { report.add(.badGrammarName(name.text), at: name.place) }
        guard let version = cursor.take(.word) else {
            report.add(.expected(.version), at: cursor.place)
            cursor.skipRest()
            return
        }
        guard let number = Int(version.text), number >= 1, number <= Self.largestVersion else {
            report.add(.badVersion(version.text), at: version.place)
            return
        }
        syntax.version = number
    }

    /// Names go into record ids, between colons: ASCII letters, digits, `-` and `_`.
    private static func isGrammarName(_ name: String) -> Bool {
        name.utf8.count <= 64 && name.utf8.first.map(CharacterClass.isASCIILetter) ?? false
            && name.utf8.allSatisfy {
                CharacterClass.isASCIILetter($0) || CharacterClass.isASCIIDigit($0) || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: "_")
            }
    }

    private mutating func language(_ cursor: inout LexemeCursor) {
        guard let tag = cursor.take(.word) else {
            report.add(.expected(.languageTag), at: cursor.place)
            cursor.skipRest()
            return
        }
        syntax.language = tag.named
        // The shape of BCP 47 tags: a primary language of 2 or 3 letters, then subtags of up to 8.
        let subtags = tag.text.split(separator: "-", omittingEmptySubsequences: false)
        let primary = subtags[0]
        let isTag =
            (2...3).contains(primary.utf8.count) && primary.utf8.allSatisfy(CharacterClass.isASCIILetter)
            && subtags.dropFirst().allSatisfy { subtag in
                (1...8).contains(subtag.utf8.count)
                    && subtag.utf8.allSatisfy { CharacterClass.isASCIILetter($0) || CharacterClass.isASCIIDigit($0) }
            }
        if !isTag { report.add(.badLanguage(tag.text), at: tag.place) }
    }

    private mutating func imports(_ cursor: inout LexemeCursor) {
        repeat {
            guard let name = cursor.take(.word) else {
                report.add(.expected(.libraryName), at: cursor.place)
                cursor.skipRest()
                return
            }
            syntax.imports.append(name.named)
        } while cursor.take(mark: ",") != nil
    }

    private mutating func evidence(_ cursor: inout LexemeCursor) {
        guard let level = cursor.take(.word) else {
            report.add(.expected(.evidence), at: cursor.place)
            cursor.skipRest()
            return
        }
        syntax.evidence = Grammar.Evidence(rawValue: level.text)
        if syntax.evidence == nil { report.add(.unknownEvidence(level.text), at: level.place) }
    }

    private mutating func services(_ cursor: inout LexemeCursor) {
        repeat {
            guard let account = cursor.take(.account) else {
                report.add(.expected(.account), at: cursor.place)
                cursor.skipRest()
                return
            }
            var named = account.named
            named.text.removeFirst()
            syntax.services.append(named)
            _ = cursor.take(mark: ",")
        } while !cursor.isAtEnd
    }
}
