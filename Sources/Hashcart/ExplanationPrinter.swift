import OrderGrammar
import OrderIntents
import OrderMatching

/// Prints what became of a post, as a terminal and a test show it.
public struct ExplanationPrinter: Sendable {
    /// Whether to colour with ANSI sequences.
    public var usesColor: Bool
    /// Widest tree, in terminal columns.
    public var width: Int
    /// Whether every match is told, not only those that came near.
    public var showsAll: Bool

    /// Makes a printer.
    public init(usesColor: Bool = false, width: Int = 100, showsAll: Bool = false) {
        self.usesColor = usesColor
        self.width = max(width, 20)
        self.showsAll = showsAll
    }

    /// The whole explanation: the post, each match that came near, the others by reason, and what comes of it all.
    public func text(of post: PostExplanation) -> String {
        let told = showsAll ? post.explanation.attempts : post.near
        var lines = [paint(DiagnosticPrinter.visible(Self.oneLine(post.text)), .bold), ""]
        for attempt in told { lines += draw(attempt, of: post) + [""] }
        if !showsAll {
            let rest = ExplanationSummary(post).lines
            if told.isEmpty { lines.append("No match came near.") }
            lines += rest
            if !rest.isEmpty { lines.append("") }
        }
        lines += result(of: post)
        return lines.joined(separator: "\n") + "\n"
    }

    /// A derivation alone: the tree with the words of `text` under it.
    public func text(of derivation: Derivation, in text: String) -> String {
        let post = PostExplanation(text: text, explanation: Explanation(), intents: [])
        return tree(derivation, of: post).joined(separator: "\n") + "\n"
    }

    // MARK: One match

    private func draw(_ attempt: Explanation.Attempt, of post: PostExplanation) -> [String] {
        let sentences = AttemptSentences(attempt, of: post)
        var lines = [paint(sentences.mark, sentences.paint) + " " + paint(sentences.name, .bold) + sentences.verdict]
        if let derivation = attempt.derivation { lines += tree(derivation, of: post).map { "    " + $0 } }
        lines += sentences.details.map { "  " + $0 }
        if let correction = attempt.correction { lines.append("  corrected: " + marked(correction)) }
        return lines
    }

    private func tree(_ derivation: Derivation, of post: PostExplanation) -> [String] {
        DerivationDrawing(
            words: { post.words($0.span) }, width: width,
            paint: { text, node in
                switch node.standing {
                case .read, .added: paint(text, .green)
                case .missing, .faulty: paint(text, .red)
                }
            }
        ).lines(of: derivation)
    }

    /// The corrected post, its new words coloured.
    private func marked(_ correction: Explanation.Correction) -> String {
        let utf8 = Array(correction.text.utf8)
        func piece(_ range: Range<Int>) -> String {
            DiagnosticPrinter.visible(Self.oneLine(String(decoding: utf8[range], as: UTF8.self)))
        }
        guard correction.span.end <= utf8.count, correction.span.start <= correction.span.end else { return "" }
        return piece(0..<correction.span.start) + paint(piece(correction.span.start..<correction.span.end), .green)
            + piece(correction.span.end..<utf8.count)
    }

    static func oneLine(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
    }

    // MARK: The result

    private func result(of post: PostExplanation) -> [String] {
        guard !post.intents.isEmpty else { return ["Result: no record."] }
        var lines: [String] = []
        for intent in post.intents {
            let kind = intent.kind?.rawValue ?? "several kinds"
            let grammar = intent.reading.grammar ?? "several grammars"
            lines.append("Result: " + paint("\(intent.status.rawValue) \(kind)", .bold) + " by \(grammar)")
            var seen: Set<String> = []
            for issue in intent.issues + intent.alternatives.flatMap(\.issues)
            where seen.insert(issue.message).inserted {
                lines.append("  \(issue.code.rawValue): \(DiagnosticPrinter.visible(issue.message))")
            }
            for (number, reading) in intent.alternatives.enumerated() {
                let amount = reading.amount.map { " " + $0.description } ?? ""
                let items = reading.lines.map { " \($0.quantity.count) × \($0.productID ?? $0.text ?? "item")" }
                lines.append(
                    "  reading \(number + 1): \(reading.kind?.rawValue ?? "")\(amount)"
                        + DiagnosticPrinter.visible(items.joined()))
            }
        }
        let leftovers = post.explanation.result.leftovers.map { "\u{201C}\(post.words($0.span))\u{201D}" }
        if !leftovers.isEmpty {
            lines.append("  left over: " + DiagnosticPrinter.visible(Self.oneLine(leftovers.joined(separator: ", "))))
        }
        return lines
    }

    enum Paint: String {
        case bold = "1"
        case green = "32"
        case yellow = "33"
        case red = "31"
        case cyan = "36"
        case dim = "2"
    }

    private func paint(_ text: String, _ paint: Paint) -> String {
        usesColor && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
    }
}
