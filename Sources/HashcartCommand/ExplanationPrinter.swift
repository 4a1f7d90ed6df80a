import Hashcart

/// Draws an explanation: each match as a tree of its slots with the post's words under it.
struct ExplanationPrinter {
    let post: String

    func string(_ explanation: Explanation, intents: [OrderIntent]) -> String {
        var lines = [post, ""]
        if explanation.attempts.isEmpty {
            lines.append("No grammar sees a command: no word of the post begins one.")
        }
        for attempt in explanation.attempts { lines += draw(attempt) }
        if explanation.withoutAnchor > 0 {
            lines.append("\(explanation.withoutAnchor) more matches: none of their words stand in the post.")
        }
        lines.append("")
        if intents.isEmpty { lines.append("Result: no record.") }
        for intent in intents { lines += draw(intent) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func draw(_ attempt: Explanation.Attempt) -> [String] {
        let name = "\(attempt.grammar) / \(attempt.match)"
        switch attempt.verdict {
        case .matched(let match):
            return ["✓ \(name): matches, \(Self.words(match.claims)) claimed"] + tree(match)
        case .nearMiss(let match):
            let miss = match.nearMiss.map { miss in
                miss.found.isEmpty
                    ? "the \(miss.slot) is missing" : "\u{201C}\(words(miss.found))\u{201D} does not do as \(miss.slot)"
            }
            return ["… \(name): nearly, \(miss ?? "one slot is missing")"] + tree(match)
        case .wrongPlace:
            return ["· \(name): the post does not stand where this match wants it (reply, listing, direct message …)"]
        case .stopped(let claims, let place, let expected):
            let wanted = expected.isEmpty ? "something else" : expected.joined(separator: " or ")
            let found = words(place)
            let spot = found.isEmpty ? "at the end" : "at \u{201C}\(found)\u{201D}"
            return [
                "✗ \(name): \(Self.words(claims)) fit\(claims == 1 ? "s" : ""), then \(spot) was expected: \(wanted)"
            ]
        }
    }

    private func tree(_ match: PostMatch) -> [String] {
        var leaves = match.anchors.map { (name: "command", span: $0) }
        if let service = match.service { leaves.append((name: "service", span: service)) }
        leaves += match.fillings.filter { !$0.span.isEmpty }.map { (name: $0.slot, span: $0.span) }
        leaves = leaves.filter { leaf in
            leaf.name != "command" || !leaves.contains { $0.name != "command" && $0.span == leaf.span }
        }
        leaves.sort { ($0.span.start, $0.name) < ($1.span.start, $1.name) }
        let width = leaves.map(\.name.count).max() ?? 0
        var lines = leaves.enumerated().map { number, leaf in
            let branch = number == leaves.count - 1 ? "└─" : "├─"
            let name = leaf.name + String(repeating: " ", count: width - leaf.name.count)
            return "  \(branch) \(name)  \(words(leaf.span))"
        }
        if !match.objections.isEmpty {
            lines.append("  but: " + match.objections.map(\.rawValue).joined(separator: ", "))
        }
        if !match.ties.isEmpty { lines.append("  \(match.ties.count + 1) ways to fill it claim as many words") }
        return lines
    }

    private func draw(_ intent: OrderIntent) -> [String] {
        let kind = intent.kind?.rawValue ?? "several kinds"
        var lines = [
            "Result: \(intent.status.symbol) \(intent.status.rawValue) \(kind) by \(intent.reading.grammar ?? "several grammars")"
        ]
        var seen: Set<String> = []
        for issue in intent.issues + intent.alternatives.flatMap(\.issues) where seen.insert(issue.message).inserted {
            lines.append("  \(issue.code.rawValue): \(issue.message)")
        }
        for (number, reading) in intent.alternatives.enumerated() {
            let amount = reading.amount.map { " " + $0.description } ?? ""
            let items = reading.lines.map { " \($0.quantity.count) × \($0.productID ?? $0.text ?? "item")" }.joined()
            lines.append("  reading \(number + 1): \(reading.kind?.rawValue ?? "")\(amount)\(items)")
        }
        return lines
    }

    private static func words(_ count: Int) -> String { count == 1 ? "1 word" : "\(count) words" }

    private func words(_ span: TextSpan) -> String {
        let utf8 = Array(post.utf8)
        guard span.start >= 0, span.end <= utf8.count, span.start < span.end else { return "" }
        return String(decoding: utf8[span.start..<span.end], as: UTF8.self)
    }
}
