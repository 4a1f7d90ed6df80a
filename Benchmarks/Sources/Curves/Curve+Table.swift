import Measuring

extension Curve {
    /// The figures in Markdown.
    var table: String {
        let names = measures.map(\.name)
        let head = rows == .points ? axis : "at \(ticks.first ?? "") → \(ticks.last ?? "")"
        var lines = [Self.row(head, names), "| --- |" + names.map { _ in " ---: |" }.joined()]
        for one in series {
            switch rows {
            case .points:
                if series.count > 1 { lines.append(Self.row("**\(one.name)**", names.map { _ in "" })) }
                for (tick, point) in zip(ticks, one.points) {
                    if let point { lines.append(Self.row(tick, point.map(\.shown))) }
                }
            case .ends:
                let ends = [one.points.first, one.points.last].compactMap { $0 ?? nil }
                let cells = measures.indices.map { measure in
                    ends.map { $0[measure].shown }.joined(separator: " → ")
                }
                lines.append(Self.row("`\(one.name)`", cells))
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ head: String, _ cells: [String]) -> String {
        "| " + ([head] + cells).joined(separator: " | ") + " |"
    }
}
