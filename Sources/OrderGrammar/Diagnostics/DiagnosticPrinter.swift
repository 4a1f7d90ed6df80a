/// Prints complaints as a terminal shows them: place and sentence, the line, carets under it, and the way out.
///
/// ```
/// shop.grammar:7:24: error: intent "buy" has no slot "amout"
///   7 | match order: buy = #buy {amout}
///     |                         ^^^^^^^
///     = help: did you mean "amount"?
/// ```
public struct DiagnosticPrinter: Sendable {
    /// Whether to colour with ANSI sequences.
    public var usesColor: Bool
    /// Widest piece of a source line that is shown, in terminal columns.
    public var width: Int

    /// Makes a printer.
    public init(usesColor: Bool = false, width: Int = 100) {
        self.usesColor = usesColor
        self.width = max(width, 20)
    }

    /// All of `diagnostics`, with an empty line between two.
    public func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.map(text(of:)).joined(separator: "\n")
    }

    /// One complaint, ending in a line end.
    public func text(of diagnostic: Diagnostic) -> String {
        let kind = diagnostic.severity.rawValue
        var lines = [
            Self.place(diagnostic.place) + " " + paint("\(kind):", diagnostic.severity == .error ? .red : .yellow)
                + " " + paint(Self.visible(diagnostic.message), .bold)
        ]
        let gutter = String(repeating: " ", count: digits(of: diagnostic))
        lines += excerpt(diagnostic.sourceLine, at: diagnostic.place, gutter: gutter)
        for note in diagnostic.notes {
            lines.append(Self.place(note.place) + " " + paint("note:", .cyan) + " " + Self.visible(note.message))
            lines += excerpt(note.sourceLine, at: note.place, gutter: gutter)
        }
        if let help = diagnostic.help {
            lines.append("  \(gutter) " + paint("= help:", .cyan) + " " + Self.visible(help))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func place(_ place: SourcePlace) -> String {
        "\(visible(place.file)):\(place.line):\(place.column):"
    }

    /// Digits of the largest line number shown.
    private func digits(of diagnostic: Diagnostic) -> Int {
        let last = ([diagnostic.place.line] + diagnostic.notes.map(\.place.line)).max() ?? 0
        return String(last).count
    }

    /// The source line and its carets.
    private func excerpt(_ line: String?, at place: SourcePlace, gutter: String) -> [String] {
        guard let line else { return [] }
        let piece = LineExcerpt(line, column: place.column, length: place.length, width: width)
        let number = String(place.line)
        let padding = String(repeating: " ", count: max(0, gutter.count - number.count))
        var shown = "  \(padding)\(paint(number, .cyan)) | \(piece.text)"
        while shown.last == " " { shown.removeLast() }
        return [
            shown, "  \(gutter) | " + String(repeating: " ", count: piece.indent) + paint(piece.carets, .red),
        ]
    }

    /// A text in which nothing can steer the terminal: control and bidi characters are shown as their numbers.
    package static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: LineExcerpt.isInvisible) else { return text }
        return String(
            text.unicodeScalars.map { LineExcerpt.isInvisible($0) ? "<U+\(hexadecimal($0))>" : String($0) }.joined())
    }

    /// A scalar's number in at least four digits.
    static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private enum Paint: String {
        case red = "31;1"
        case yellow = "33;1"
        case cyan = "36"
        case bold = "1"
    }

    private func paint(_ text: String, _ paint: Paint) -> String {
        usesColor ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
    }
}
