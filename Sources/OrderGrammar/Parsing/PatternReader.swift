/// Reads a pattern by recursive descent, to a bounded depth.
///
/// Takes more than is allowed (`&` inside brackets) so that the checks can say what is wrong with it.
struct PatternReader {
    /// Brackets within brackets.
    static let deepestNesting = 32

    var cursor: LexemeCursor
    /// Whether something could not be read.
    var isBroken = false
    var depth = 0
    /// The rest was passed over, so that nothing more is said about brackets.
    var hasGivenUp = false

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
        let node = anyOrder(&report)
        while let stray = cursor.next {
            // Only a closing bracket without its opening one ends a pattern early. The rest is read for its complaints.
            isBroken = true
            report.add(.unopenedBracket(stray.text), at: stray.place)
            cursor.advance()
            while let next = cursor.next, Self.endsSequence(next) { cursor.advance() }
            if !cursor.isAtEnd { _ = anyOrder(&report) }
        }
        return node
    }

    mutating func anyOrder(_ report: inout DiagnosticReport) -> PatternNode {
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
        let first = operand(&self, &report)
        guard cursor.take(mark: mark) != nil else { return first }
        var parts = [first]
        repeat { parts.append(operand(&self, &report)) } while cursor.take(mark: mark) != nil
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
        guard cursor.next?.isMark("~") ?? false else { return first }
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

    func place(from start: SourcePlace) -> SourcePlace {
        guard let previous = cursor.previous else { return start }
        return start.extended(to: previous.place)
    }

    static func endsSequence(_ lexeme: Lexeme) -> Bool {
        guard lexeme.kind == .mark else { return false }
        return lexeme.text == "|" || lexeme.text == "&" || lexeme.text == ")" || lexeme.text == "]"
    }
}
