#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lines over named columns as SVG, two panels a row.
///
/// It has no ground of its own, and its greys and colours stand out on a light and on a dark one.
public struct LineChart {
    /// One line of a panel.
    public struct Line {
        var values: [Double]
        var color: Int?

        /// Makes a line; one without a colour's number is thin and grey.
        public init(_ values: [Double], color: Int? = nil) {
            self.values = values
            self.color = color
        }
    }

    /// Lines on one scale.
    public struct Panel {
        var title: String
        var lines: [Line]
        var isLogarithmic: Bool

        /// Makes a panel; later lines lie under earlier ones.
        public init(_ title: String, _ lines: [Line], isLogarithmic: Bool = false) {
            self.title = title
            self.lines = lines
            self.isLogarithmic = isLogarithmic
        }
    }

    private let title: String
    private let columns: [String]
    private let legend: [String]
    private let panels: [Panel]
    private static let colors = ["#2f81f7", "#d29922", "#2da44e", "#db61a2", "#e5534b"]
    private static let grey = "#7d8590"
    private static let width = 380.0, height = 210.0, left = 48.0, top = 76.0, gap = 56.0

    /// Colours that lines can have.
    public static var colorCount: Int { colors.count }

    /// Makes a chart; names of the legend beyond the colours are grey.
    public init(title: String, columns: [String], legend: [String], panels: [Panel]) {
        self.title = title
        self.columns = columns
        self.legend = legend
        self.panels = panels
    }

    /// The whole file.
    public var svg: String {
        let totalWidth = 2 * (Self.left + Self.width) + 20
        let totalHeight = Self.top + Double((panels.count + 1) / 2) * (Self.height + Self.gap)
        var lines = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.shown(totalWidth)) \(Self.shown(totalHeight))" \
            font-family="Helvetica, Arial, sans-serif" font-size="12" fill="\(Self.grey)">
            <title>\(title)</title>
            """
        ]
        lines += names
        for (number, panel) in panels.enumerated() {
            let x = Self.left + Double(number % 2) * (Self.width + Self.left)
            let y = Self.top + Double(number / 2) * (Self.height + Self.gap)
            lines += drawn(panel, x, y)
        }
        lines.append("</svg>\n")
        return lines.joined(separator: "\n")
    }

    private var names: [String] {
        var lines: [String] = []
        var x = Self.left
        for (index, name) in legend.enumerated() {
            let color = index < Self.colors.count ? Self.colors[index] : Self.grey
            lines.append(
                """
                <line x1="\(Self.shown(x))" x2="\(Self.shown(x + 22))" y1="18" y2="18" stroke="\(color)" \
                stroke-width="2.5"/><text x="\(Self.shown(x + 28))" y="22">\(name)</text>
                """)
            x += 60 + 8 * Double(name.count)
        }
        return lines
    }

    private func drawn(_ panel: Panel, _ x: Double, _ y: Double) -> [String] {
        let scale = Scale(panel)
        let column = Self.width / Double(max(1, columns.count - 1))
        var lines = [
            """
            <text x="\(Self.shown(x))" y="\(Self.shown(y - 12))" font-weight="bold">\(panel.title)</text>
            """
        ]
        for value in scale.marks {
            let place = y + Self.height * (1 - scale.place(of: value))
            lines.append(
                """
                <line x1="\(Self.shown(x))" x2="\(Self.shown(x + Self.width))" y1="\(Self.shown(place))" \
                y2="\(Self.shown(place))" stroke="\(Self.grey)" stroke-opacity="0.35"/>\
                <text x="\(Self.shown(x - 6))" y="\(Self.shown(place + 4))" text-anchor="end">\(Self.label(value))</text>
                """)
        }
        for (index, name) in columns.enumerated() {
            lines.append(
                """
                <text x="\(Self.shown(x + column * Double(index)))" y="\(Self.shown(y + Self.height + 18))" \
                text-anchor="middle">\(name)</text>
                """)
        }
        for line in panel.lines.reversed() {
            let points = line.values.enumerated().map { index, value in
                "\(Self.shown(x + column * Double(index))),\(Self.shown(y + Self.height * (1 - scale.place(of: value))))"
            }
            lines.append(
                """
                <polyline points="\(points.joined(separator: " "))" fill="none" \
                stroke="\(line.color.map { Self.colors[$0 % Self.colors.count] } ?? Self.grey)" \
                stroke-width="\(line.color == nil ? "1" : "2.5")" stroke-opacity="\(line.color == nil ? "0.6" : "1")"/>
                """)
        }
        return lines
    }

    /// Where values lie between the bottom and the top of a panel.
    private struct Scale {
        var marks: [Double] = []
        private var isLogarithmic: Bool

        init(_ panel: Panel) {
            isLogarithmic = panel.isLogarithmic
            let values = panel.lines.flatMap(\.values)
            let highest = values.max() ?? 1
            if isLogarithmic {
                var mark = 1.0
                while mark > values.min() ?? 1, mark > 1e-9 { mark /= 10 }
                marks = [mark]
                while mark < highest {
                    mark *= 10
                    marks.append(mark)
                }
            } else {
                let top = LineChart.rounded(highest)
                marks = (0...4).map { top * Double($0) / 4 }
            }
        }

        func place(of value: Double) -> Double {
            guard let low = marks.first, let high = marks.last, high > low else { return 0 }
            return isLogarithmic ? log10(max(value, low) / low) / log10(high / low) : value / high
        }
    }

    /// The next of 1, 2, 4, 10, 20, 40 …
    private static func rounded(_ value: Double) -> Double {
        var unit = 1.0
        while unit * 10 < value { unit *= 10 }
        return [1.0, 2, 4, 6, 8, 10].map { $0 * unit }.first { $0 >= value } ?? unit * 10
    }

    private static func label(_ value: Double) -> String {
        if value >= 1_000_000 { return "\(Int(value / 1_000_000)) M" }
        if value >= 100_000 { return "\(Int(value / 1_000)) k" }
        return value == value.rounded() ? "\(Int(value))" : value < 0.1 ? "\(value)" : shown(value)
    }

    /// One decimal.
    public static func shown(_ value: Double?) -> String {
        let tenths = Int(((value ?? 0) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
