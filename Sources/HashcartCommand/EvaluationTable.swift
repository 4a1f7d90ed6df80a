import Hashcart

/// Draws an evaluation as tables that a person reads.
struct EvaluationTable {
    let evaluation: Evaluation
    /// Mistakes that are listed at most.
    let mistakeLimit: Int

    var text: String {
        var lines = ["\(evaluation.posts) posts, \(evaluation.overall.labelled) of them commands", ""]
        lines += detection() + [""]
        if !evaluation.slots.isEmpty { lines += slots() + [""] }
        lines += confusion("kind", evaluation.kindConfusion) + [""]
        if !evaluation.statusConfusion.isEmpty { lines += confusion("status", evaluation.statusConfusion) + [""] }
        lines += mistakes()
        return lines.joined(separator: "\n") + "\n"
    }

    private func detection() -> [String] {
        func row(_ name: String, _ score: Evaluation.Detection) -> [String] {
            [
                name, String(score.labelled), String(score.found), String(score.right), Self.share(score.precision),
                Self.share(score.recall), Self.share(score.f1),
            ]
        }
        let kinds = evaluation.kinds.sorted { $0.key < $1.key }.map { row($0.key, $0.value) }
        return Self.table(
            ["kind", "labelled", "found", "right", "precision", "recall", "F1"],
            kinds + [row("all", evaluation.overall)])
    }

    private func slots() -> [String] {
        Self.table(
            ["kind", "slot", "labelled", "right", "accuracy"],
            evaluation.slots.sorted { $0.key < $1.key }.map { name, score in
                [name.kind, name.slot, String(score.labelled), String(score.right), Self.share(score.accuracy)]
            }, texts: 2)
    }

    /// Labels down, outcomes across.
    private func confusion(_ what: String, _ counts: [Evaluation.Confusion: Int]) -> [String] {
        let outcomes = Set(counts.keys.map(\.outcome)).sorted()
        let labels = Set(counts.keys.map(\.label)).sorted()
        return Self.table(
            ["\(what): label \u{2193} found \u{2192}"] + outcomes,
            labels.map { label in
                [label]
                    + outcomes.map { outcome in
                        counts[Evaluation.Confusion(label: label, outcome: outcome)].map { String($0) } ?? "·"
                    }
            })
    }

    private func mistakes() -> [String] {
        guard !evaluation.mistakes.isEmpty else { return ["Every post came out as it is labelled."] }
        var lines = ["\(evaluation.mistakes.count) came out otherwise:"]
        for mistake in evaluation.mistakes.prefix(mistakeLimit) {
            let place = "\(mistake.post.place.file):\(mistake.post.place.line)"
            let post = mistake.post.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            lines += ["  \(place): \(post)", "    \(mistake.difference)"]
        }
        let rest = evaluation.mistakes.count - mistakeLimit
        if rest > 0 { lines.append("  and \(rest) more; --mistakes \(evaluation.mistakes.count) lists all") }
        return lines
    }

    /// Columns of texts to the left, of numbers to the right.
    private static func table(_ head: [String], _ rows: [[String]], texts: Int = 1) -> [String] {
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head] + rows).map { row in
            row.enumerated().map { column, cell in
                let gap = String(repeating: " ", count: widths[column] - cell.count)
                return column < texts ? cell + gap : gap + cell
            }.joined(separator: "  ").trimmingEnd
        }
    }

    /// Per cent with one decimal; a share just below 100 is not rounded up to it.
    private static func share(_ share: Double?) -> String {
        guard let share else { return "–" }
        let thousandths = Int(share * 1000)
        return "\(thousandths / 10).\(thousandths % 10)%"
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
