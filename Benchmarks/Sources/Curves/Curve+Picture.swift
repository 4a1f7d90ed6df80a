extension Curve {
    /// A panel a measure, a line a series, as SVG.
    var picture: String {
        let colored = series.prefix(LineChart.colorCount).map(\.name)
        let others = series.count - colored.count
        return LineChart(
            title: title, axis: axis, columns: ticks, legend: colored + (others > 0 ? ["\(others) others"] : []),
            panels: measures.indices.filter { measures[$0].isDrawn }.map { measure in
                LineChart.Panel(
                    title: measures[measure].name,
                    lines: series.enumerated().map { number, one in
                        LineChart.Line(
                            values: one.points.map { $0?[measure] },
                            color: number < LineChart.colorCount ? number : nil)
                    })
            }
        ).svg
    }
}
