import Measuring

/// The figures in Markdown and as a picture.
struct ScaleTable {
    private let curves: [(shape: ScaleShape, figures: [ScaleFigures])]

    init(_ curves: [(ScaleShape, [ScaleFigures])]) {
        self.curves = curves.map { (shape: $0.0, figures: $0.1) }
    }

    /// A row a set.
    var text: String {
        var lines = [
            "| told apart by | matches | read, ms | compile, ms | µs a match | ordinary post, ns | command, µs | matches that it calls |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        ]
        for (shape, figures) in curves {
            for figure in figures {
                let cells = [
                    "\(figure.count)", LineChart.shown(figure.reading * 1e3), LineChart.shown(figure.compiling * 1e3),
                    LineChart.shown(figure.compiling * 1e6 / Double(figure.count)), "\(Int(figure.ordinary.rounded()))",
                    LineChart.shown(figure.command / 1e3), LineChart.shown(figure.candidates),
                ]
                lines.append("| \(shape.name) | \(cells.joined(separator: " | ")) |")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Three panels over the number of matches.
    var svg: String {
        func panel(_ title: String, _ value: (ScaleFigures) -> Double) -> LineChart.Panel {
            LineChart.Panel(
                title,
                curves.enumerated().map { LineChart.Line($1.figures.map(value), color: $0) }, isLogarithmic: true)
        }
        return LineChart(
            title: "Cost against the number of matches",
            columns: (curves.first?.figures ?? []).map { "\($0.count)" }, legend: curves.map(\.shape.name),
            panels: [
                panel("compile, ms") { $0.compiling * 1e3 }, panel("ordinary post, ns") { $0.ordinary },
                panel("command, µs") { $0.command / 1e3 }, panel("matches that a command calls") { $0.candidates },
            ]
        ).svg
    }
}
