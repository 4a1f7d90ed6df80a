import Measuring

/// Lines over named columns as SVG, two panels a row, with logarithmic scales.
///
/// It has no ground of its own, and its greys and colours stand out on a light and on a dark one.
struct LineChart {
    /// One line of a panel.
    struct Line {
        /// By column; nil where it has no point.
        let values: [Double?]
        /// A line without a colour's number is thin and grey.
        let color: Int?
    }

    /// Lines on one scale; later ones lie under earlier ones.
    struct Panel {
        let title: String
        let lines: [Line]
    }

    let title: String
    /// What the columns are.
    let axis: String
    let columns: [String]
    /// Names of the coloured lines, and of the grey ones.
    let legend: [String]
    let panels: [Panel]

    private static let colors = ["#2f81f7", "#d29922", "#2da44e", "#db61a2", "#e5534b"]
    private static let grey = "#7d8590"
    private static let width = 380.0, height = 210.0, left = 60.0, top = 76.0, gap = 78.0

    /// Colours that lines can have.
    static var colorCount: Int { colors.count }

    /// The whole file.
    var svg: String {
        let width = 2 * (Self.left + Self.width) + 32
        let height = Self.top + Double((panels.count + 1) / 2) * (Self.height + Self.gap)
        var lines = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width.tenths) \(height.tenths)" \
            font-family="Helvetica, Arial, sans-serif" font-size="12" fill="\(Self.grey)">
            <title>\(Self.escaped(title))</title>
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
            lines.append(line(x, x + 22, 18, 18, "stroke=\"\(color)\" stroke-width=\"2.5\""))
            lines.append(text(name, x + 28, 22))
            x += 60 + 7 * Double(name.count)
        }
        return lines
    }

    private func drawn(_ panel: Panel, _ x: Double, _ y: Double) -> [String] {
        let scale = LogarithmicScale(panel.lines.flatMap { $0.values.compactMap(\.self) })
        let column = Self.width / Double(max(1, columns.count - 1))
        func height(_ value: Double) -> Double { y + Self.height * (1 - scale.place(of: value)) }
        var parts = [text(panel.title, x, y - 12, "font-weight=\"bold\"")]
        for mark in scale.marks {
            parts.append(
                line(x, x + Self.width, height(mark), height(mark), "stroke=\"\(Self.grey)\" stroke-opacity=\"0.35\""))
            parts.append(text(scale.label(mark), x - 6, height(mark) + 4, "text-anchor=\"end\""))
        }
        for (index, name) in columns.enumerated() {
            parts.append(
                text(name, x + column * Double(index), y + Self.height + 18, "text-anchor=\"middle\""))
        }
        parts.append(text(axis, x + Self.width / 2, y + Self.height + 38, "text-anchor=\"middle\""))
        for line in panel.lines.reversed() {
            let points = line.values.enumerated().compactMap { index, value in
                value.map { (x: (x + column * Double(index)).tenths, y: height($0).tenths) }
            }
            let path = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
            let color = line.color.map { Self.colors[$0 % Self.colors.count] } ?? Self.grey
            let stroke = line.color == nil ? "stroke-width=\"1\" stroke-opacity=\"0.6\"" : "stroke-width=\"2.5\""
            parts.append("<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(color)\" \(stroke)/>")
            guard line.color != nil else { continue }
            parts += points.map { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"3.5\" fill=\"\(color)\"/>" }
        }
        return parts
    }

    private func line(_ x: Double, _ end: Double, _ y: Double, _ endY: Double, _ style: String) -> String {
        "<line x1=\"\(x.tenths)\" x2=\"\(end.tenths)\" y1=\"\(y.tenths)\" y2=\"\(endY.tenths)\" \(style)/>"
    }

    private func text(_ words: String, _ x: Double, _ y: Double, _ style: String = "") -> String {
        let style = style.isEmpty ? "" : " " + style
        return "<text x=\"\(x.tenths)\" y=\"\(y.tenths)\"\(style)>\(Self.escaped(words))</text>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
