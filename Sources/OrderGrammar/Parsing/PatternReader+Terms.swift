extension PatternReader {
    /// One term; nil where the lexeme is none, which is reported and passed.
    mutating func term(_ report: inout DiagnosticReport) -> PatternNode? {
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
        case .unknown:
            let isSigil = lexeme.text == "#" || lexeme.text == "@"
            node = failed(isSigil ? .bareSigil(lexeme.text) : .bareMark(lexeme.text), lexeme.place, &report)
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
        // Nearly every one is a word or mark of ASCII.
        if !lexeme.text.isEmpty, lexeme.text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
            return literal(Self.kind(of: lexeme.text[...]), lexeme.text, lexeme.place)
        }
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
            // Where the bracket is closed later, more than a name stands in it.
            var offset = 0
            while let next = cursor.peek(offset), !Self.endsSequence(next), !next.isMark(open.text) {
                offset += 1
                guard next.isMark(closing) else { continue }
                for _ in 0..<offset { cursor.advance() }
                return failed(.nameExpected(in: open.text + closing), place(from: open.place), &report)
            }
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
}
