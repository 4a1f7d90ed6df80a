/// Reads a file declaration by declaration. A broken one is reported, and reading goes on with the next.
struct FileReader {
    /// More declarations than this are refused.
    static let mostDeclarations = 10_000

    let source: SourceText
    var report: DiagnosticReport
    var syntax = GrammarSyntax()
    /// Whether examples and samples are passed over.
    let skipsExamples: Bool
    /// The first declaration's keyword.
    private var firstKeyword: Lexeme?

    init(source: SourceText, skipsExamples: Bool = false) {
        self.source = source
        self.skipsExamples = skipsExamples
        report = DiagnosticReport(source: source)
    }

    /// Words that begin a declaration.
    static let keywords = [
        "grammar", "library", "import", "language", "title", "evidence", "service", "when", "intent", "list", "rule",
        "match",
        "sample",
    ]

    /// Those that a library may hold.
    private static let libraryKeywords: Set<String> = ["library", "title", "list", "rule"]

    mutating func read() -> GrammarSyntax {
        var lines = source.lines.indices.filter { !isBlank($0) }[...]
        var count = 0
        while let first = lines.popFirst() {
            var body: [Int] = []
            while let line = lines.first, !startsDeclaration(line) {
                lines.removeFirst()
                if isHashComment(line) { continue }
                if !Lexer.isSpace(source.lines[line][0]) {
                    report.add(.notIndented, at: place(ofTextIn: line))
                }
                body.append(line)
            }
            count += 1
            if count > Self.mostDeclarations {
                report.add(.tooManyDeclarations(limit: Self.mostDeclarations), at: place(ofTextIn: first))
                break
            }
            declaration(first, body)
        }
        for index in syntax.matches.indices {
            syntax.matches[index].conditions.insert(contentsOf: syntax.conditions, at: 0)
        }
        checkHead()
        return syntax
    }

    /// Complains about a file that does not begin with what it is, or leaves out its language.
    private mutating func checkHead() {
        let start = source.place(line: 1, column: 1)
        if let library = syntax.headers["library"] {
            if let firstKeyword, firstKeyword.text != "library" { report.add(.grammarNotFirst, at: firstKeyword.place) }
            if let grammar = syntax.headers["grammar"] {
                report.add(.misplacedInLibrary("grammar"), at: grammar, notes: [(.firstHere, library)])
            }
            return
        }
        if syntax.name == nil, syntax.headers["grammar"] == nil {
            report.add(.noGrammarName, at: firstKeyword?.place ?? start)
        } else if let firstKeyword, firstKeyword.text != "grammar" {
            report.add(.grammarNotFirst, at: firstKeyword.place)
        }
        if syntax.headers["grammar"] != nil, syntax.headers["language"] == nil {
            report.add(.noLanguage, at: syntax.headers["grammar"] ?? start)
        }
    }

    private mutating func declaration(_ line: Int, _ body: [Int]) {
        if isHashComment(line) { return }
        // The header line of a match ends where its examples begin; those are read by themselves.
        var lexer = Lexer(source: source, line: line)
        let head = lexer.lexemes(reportingTo: &report)
        guard let keyword = head.first else { return }
        guard keyword.place.column == 1 else {
            report.add(.strayIndentedLine, at: place(ofTextIn: line))
            return
        }
        guard keyword.kind == .word, Self.keywords.contains(keyword.text) else {
            let suggestion = report.suggestion(for: keyword.text, among: Self.keywords)
            report.add(.unknownDeclaration(keyword.written, suggestion: suggestion), at: keyword.place)
            return
        }
        if firstKeyword == nil { firstKeyword = keyword }
        if syntax.library != nil, !Self.libraryKeywords.contains(keyword.text) {
            report.add(.misplacedInLibrary(keyword.text), at: keyword.place)
            return
        }
        let rest = Array(head.dropFirst())
        var end = keyword.place
        end.column += end.length
        end.length = 0
        switch keyword.text {
        case "intent": intent(keyword, rest, body, end: end)
        case "match": match(keyword, rest, body, end: end)
        case "list": list(rest, body, end: end)
        case "sample" where skipsExamples: break
        default:
            var all = rest
            for line in body { all += lexemes(of: line) }
            let cursor = LexemeCursor(all, end: end)
            switch keyword.text {
            case "rule": rule(cursor)
            case "sample": sample(cursor)
            default: header(keyword, cursor)
            }
        }
    }

    // MARK: Lines

    /// The lexemes of a whole line.
    mutating func lexemes(of line: Int) -> [Lexeme] {
        var lexer = Lexer(source: source, line: line)
        return lexer.lexemes(reportingTo: &report)
    }

    /// Whether a line holds nothing, or a comment alone.
    private func isBlank(_ line: Int) -> Bool {
        let text = source.lines[line].drop(while: Lexer.isSpace)
        guard let first = text.first else { return true }
        return first == "/" && text.dropFirst().first == "/"
    }

    /// Complains about a line that begins with a lone `#`: a comment elsewhere, and nothing here.
    private mutating func isHashComment(_ line: Int) -> Bool {
        let text = source.lines[line].drop(while: Lexer.isSpace)
        guard text.first == "#", text.dropFirst().first.map({ Lexer.isSpace($0) || $0 == "#" }) ?? true else {
            return false
        }
        report.add(.hashComment, at: source.place(line: line + 1, column: text.startIndex + 1, length: 1))
        return true
    }

    /// Whether a line begins at column 1 with a letter.
    private func startsDeclaration(_ line: Int) -> Bool {
        guard let first = source.lines[line].first else { return false }
        return CharacterClass.isWord(first)
    }

    /// Where the words of a line stand.
    func place(ofTextIn line: Int) -> SourcePlace {
        let text = source.lines[line]
        let start = text.firstIndex { !Lexer.isSpace($0) } ?? 0
        let end = text.lastIndex { !Lexer.isSpace($0) } ?? start
        return source.place(line: line + 1, column: start + 1, length: max(1, end - start + 1))
    }

    /// Complains about what stands behind the end of a declaration.
    mutating func expectEnd(_ cursor: LexemeCursor) {
        guard let stray = cursor.next else { return }
        report.add(.unexpected(stray.written), at: cursor.restPlace.extended(to: stray.place))
    }
}
