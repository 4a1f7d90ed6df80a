/// Reads a pattern by recursive descent, to a bounded depth.
///
/// Takes more than is allowed (`&` inside brackets) so that the checks can say what is wrong with it.
struct PatternReader {
    /// Brackets within brackets.
    static let deepestNesting = 32

    private(set) var cursor: LexemeCursor
    /// Whether something could not be read.
    private(set) var isBroken = false
    private var depth = 0
    /// The rest was passed over, so that nothing more is said about brackets.
    private var hasGivenUp = false

    init(_ cursor: LexemeCursor) {
        self.cursor = cursor
    }

    /// The whole pattern, to the end of the lexemes.
    mutating func pattern(_ report: inout DiagnosticReport) -> PatternNode {
        if cursor.isAtEnd {
            isBroken = true
            report.add(.emptyPattern, at: cursor.end)
            return PatternNode(kind: .missing, place: cursor.end)
        }
        var node = anyOrder(&report)
        while let stray = cursor.next {
            // Only a closing bracket without its opening one ends a pattern early.
            isBroken = true
            report.add(.unopenedBracket(stray.text), at: stray.place)
            cursor.advance()
            if cursor.isAtEnd { break }
            let more = anyOrder(&report)
            node = PatternNode(kind: .sequence([node, more]), place: node.place)
        }
        return node
    }

    private mutating func anyOrder(_ report: inout DiagnosticReport) -> PatternNode {
        operands("&", { .anyOrder($0) }, of: { $0.alternatives(&$1) }, &report)
    }

    private mutating func alternatives(_ report: inout DiagnosticReport) -> PatternNode {
        operands("|", { .alternatives($0) }, of: { $0.sequence(&$1) }, &report)
    }

    /// `operand { mark operand }`
    private mutating func operands(
        _ mark: String, _ kind: ([PatternNode]) -> PatternNode.Kind,
        of operand: (inout PatternReader, inout DiagnosticReport) -> PatternNode, _ report: inout DiagnosticReport
    ) -> PatternNode {
        let start = cursor.place
        var parts = [operand(&self, &report)]
        while cursor.take(mark: mark) != nil { parts.append(operand(&self, &report)) }
        if parts.count == 1 { return parts[0] }
        return PatternNode(kind: kind(parts), place: place(from: start))
    }

    private mutating func sequence(_ report: inout DiagnosticReport) -> PatternNode {
        let start = cursor.place
        var parts: [PatternNode] = []
        while let next = cursor.next, !Self.endsSequence(next) {
            if let part = glued(&report) { parts.append(part) }
        }
        switch parts.count {
        case 0:
            // Where a term was there but could not be read, that is said already.
            if cursor.place == start, !hasGivenUp { report.add(.emptyAlternative, at: start) }
            isBroken = true
            return PatternNode(kind: .missing, place: start)
        case 1: return parts[0]
        default: return PatternNode(kind: .sequence(parts), place: place(from: start))
        }
    }

    private mutating func glued(_ report: inout DiagnosticReport) -> PatternNode? {
        let start = cursor.place
        guard let first = term(&report) else { return nil }
        var parts = [first]
        while let mark = cursor.take(mark: "~") {
            guard let next = cursor.next, !Self.endsSequence(next) else {
                isBroken = true
                report.add(.nothingToGlue, at: mark.place)
                break
            }
            if let part = term(&report) { parts.append(part) }
        }
        if parts.count == 1 { return parts[0] }
        return PatternNode(kind: .glued(parts), place: place(from: start))
    }

    /// One term; nil where the lexeme is none, which is reported and passed.
    private mutating func term(_ report: inout DiagnosticReport) -> PatternNode? {
        guard let lexeme = cursor.next else { return nil }
        cursor.advance()
        let node: PatternNode?
        switch lexeme.kind {
        case .word:
            node =
                lexeme.text == "service"
                ? PatternNode(kind: .service, place: lexeme.place) : literal(.word, lexeme.text, lexeme.place)
        case .hashtag: node = literal(.hashtag, lexeme.text, lexeme.place)
        case .account: node = literal(.account, lexeme.text, lexeme.place)
        case .symbol: node = literal(.mark, lexeme.text, lexeme.place)
        case .string: node = quoted(lexeme, &report)
        case .regex: node = PatternNode(kind: .regex(lexeme.text), place: lexeme.place)
        case .unknown: node = failed(.bareMark(lexeme.text), lexeme.place, &report)
        case .mark:
            switch lexeme.text {
            case "(", "[": node = group(lexeme, &report)
            case "{": node = name(lexeme, closing: "}", &report) { .slot($0) }
            case "<": node = name(lexeme, closing: ">", &report) { .rule($0) }
            case "~": node = failed(.nothingToGlue, lexeme.place, &report)
            case "->": node = failed(.arrowInPattern, lexeme.place, &report)
            default: node = failed(.bareMark(lexeme.text), lexeme.place, &report)
            }
        }
        return node
    }

    private mutating func failed(
        _ fault: Fault, _ place: SourcePlace, _ report: inout DiagnosticReport
    ) -> PatternNode? {
        isBroken = true
        report.add(fault, at: place)
        return nil
    }

    private func literal(_ kind: Pattern.Literal.Kind, _ text: String, _ place: SourcePlace) -> PatternNode {
        PatternNode(kind: .literal(Pattern.Literal(kind: kind, text: text, place: place)), place: place)
    }

    /// A quoted literal; spaces in it part it into several.
    private mutating func quoted(_ lexeme: Lexeme, _ report: inout DiagnosticReport) -> PatternNode? {
        let pieces = lexeme.text.split(whereSeparator: \.isWhitespace).map { piece in
            literal(Self.kind(of: piece), String(piece), lexeme.place)
        }
        switch pieces.count {
        case 0: return failed(.emptyLiteral, lexeme.place, &report)
        case 1: return pieces[0]
        default: return PatternNode(kind: .sequence(pieces), place: lexeme.place)
        }
    }

    /// What a quoted literal is, by its characters.
    static func kind(of text: Substring) -> Pattern.Literal.Kind {
        let rest = text.dropFirst()
        if !rest.isEmpty, rest.allSatisfy(CharacterClass.isWord) {
            if text.first == "#" || text.first == "＃" { return .hashtag }
            if text.first == "@" || text.first == "＠" { return .account }
        }
        return text.allSatisfy { CharacterClass.isWord($0) || CharacterClass.isInner($0) }
            && text.contains(where: CharacterClass.isWord) ? .word : .mark
    }

    /// `{slot}` or `<rule>`.
    private mutating func name(
        _ open: Lexeme, closing: String, _ report: inout DiagnosticReport, _ kind: (String) -> PatternNode.Kind
    ) -> PatternNode? {
        guard let name = cursor.take(.word) else {
            while let next = cursor.next, !Self.endsSequence(next) {
                cursor.advance()
                if next.isMark(closing) { break }
            }
            return failed(.nameExpected(in: open.text + closing), place(from: open.place), &report)
        }
        guard let close = cursor.take(mark: closing) else {
            return failed(.unclosedBracket(open.text), open.place.extended(to: name.place), &report)
        }
        return PatternNode(kind: kind(name.text), place: open.place.extended(to: close.place))
    }

    /// `( … )`, `( … )+` or `[ … ]`.
    private mutating func group(_ open: Lexeme, _ report: inout DiagnosticReport) -> PatternNode? {
        let closing = open.text == "(" ? ")" : "]"
        guard depth < Self.deepestNesting else {
            isBroken = true
            hasGivenUp = true
            report.add(.nestedTooDeep(limit: Self.deepestNesting), at: open.place)
            cursor.skipRest()
            return nil
        }
        depth += 1
        let inner = anyOrder(&report)
        depth -= 1
        if cursor.take(mark: closing) == nil {
            isBroken = true
            if let other = cursor.next {
                report.add(
                    .wrongBracket(other.text, expected: closing), at: other.place, notes: [(.openedHere, open.place)])
                cursor.advance()
            } else if !hasGivenUp {
                report.add(.unclosedBracket(open.text), at: open.place)
            }
        }
        let whole = place(from: open.place)
        if open.text == "[" {
            if let plus = cursor.take(mark: "+") { _ = failed(.repeatedOptional, plus.place, &report) }
            return PatternNode(kind: .optional(inner), place: whole)
        }
        if let plus = cursor.take(mark: "+") {
            return PatternNode(kind: .repeated(inner), place: open.place.extended(to: plus.place))
        }
        var node = inner
        // A single name keeps its own place: that is where complaints about it point.
        if !inner.children.isEmpty { node.place = whole }
        return node
    }

    private func place(from start: SourcePlace) -> SourcePlace {
        guard let previous = cursor.previous else { return start }
        return start.extended(to: previous.place)
    }

    private static func endsSequence(_ lexeme: Lexeme) -> Bool {
        guard lexeme.kind == .mark else { return false }
        return lexeme.text == "|" || lexeme.text == "&" || lexeme.text == ")" || lexeme.text == "]"
    }
}
