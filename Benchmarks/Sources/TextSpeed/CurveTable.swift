import Measuring

/// The figures of a curve in Markdown: nanoseconds a byte of the shortest and the longest texts.
struct CurveTable {
    private let curve: HostileCurve

    init(_ curve: HostileCurve) {
        self.curve = curve
    }

    /// A row a family, a column a work.
    var text: String {
        let works = HostileCurve.works.map(\.name)
        let ends = "\(size(curve.lengths.first)) → \(size(curve.lengths.last))"
        var lines = ["| ns a byte, at \(ends) | \(works.joined(separator: " | ")) |"]
        lines.append("| --- |" + works.map { _ in " ---: |" }.joined())
        for (place, family) in curve.families.enumerated() {
            let cells = works.indices.map { work in
                let figures = curve.nanoseconds[work][place]
                return "\(LineChart.shown(figures.first)) → \(LineChart.shown(figures.last))"
            }
            lines.append("| `\(family.name)` | \(cells.joined(separator: " | ")) |")
        }
        return lines.joined(separator: "\n")
    }

    private func size(_ bytes: Int?) -> String {
        let bytes = bytes ?? 0
        return bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) KB"
    }
}
