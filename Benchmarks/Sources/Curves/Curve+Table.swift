import Measuring

extension Curve {
    /// The figures in Markdown, under what was measured.
    var table: String {
        var lines: [String] = []
        let names = measures.map(\.name)
        switch rows {
        case .points:
            lines.append("| \(([axis] + names).joined(separator: " | ")) |")
            lines.append("| --- |" + names.map { _ in " ---: |" }.joined())
            for one in series {
                if series.count > 1 { lines.append("| **\(one.name)** |" + names.map { _ in " |" }.joined()) }
                for (tick, point) in zip(ticks, one.points) {
                    guard let point else { continue }
                    lines.append("| \(([tick] + point.map(\.shown)).joined(separator: " | ")) |")
                }
            }
        case .ends:
            let ends = "\(ticks.first ?? "") → \(ticks.last ?? "")"
            lines.append("| \((["at \(ends)"] + names).joined(separator: " | ")) |")
            lines.append("| --- |" + names.map { _ in " ---: |" }.joined())
            for one in series {
                let cells = measures.indices.map { measure in
                    [one.points.first, one.points.last].map { ($0 ?? nil)?[measure].shown ?? "–" }
                        .joined(separator: " → ")
                }
                lines.append("| \((["`\(one.name)`"] + cells).joined(separator: " | ")) |")
            }
        }
        return lines.joined(separator: "\n")
    }
}
