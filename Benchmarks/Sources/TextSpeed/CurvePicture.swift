/// The curve as SVG: a panel a work, length to the right on a logarithmic scale, nanoseconds a byte upwards.
///
/// It has no ground of its own, and its greys and colours stand out on a light and on a dark one.
struct CurvePicture {
    private let curve: HostileCurve
    private static let colors = ["#2f81f7", "#d29922", "#2da44e", "#db61a2", "#e5534b"]
    private static let grey = "#7d8590"
    private static let width = 380.0, height = 210.0, left = 48.0, top = 76.0, gap = 56.0

    init(_ curve: HostileCurve) {
        self.curve = curve
    }

    /// The whole file.
    var svg: String {
        let totalWidth = 2 * (Self.left + Self.width) + 20
        let totalHeight = Self.top + 2 * (Self.height + Self.gap)
        var lines = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.shown(totalWidth)) \(Self.shown(totalHeight))" \
            font-family="Helvetica, Arial, sans-serif" font-size="12" fill="\(Self.grey)">
            <title>Nanoseconds a byte against the length of hostile texts</title>
            """
        ]
        lines += legend
        for work in HostileCurve.works.indices {
            let x = Self.left + Double(work % 2) * (Self.width + Self.left)
            let y = Self.top + Double(work / 2) * (Self.height + Self.gap)
            lines += panel(work, x, y)
        }
        lines.append("</svg>\n")
        return lines.joined(separator: "\n")
    }

    private var legend: [String] {
        var lines: [String] = []
        var x = Self.left
        let names = HostileFamily.known.map(\.name) + ["\(HostileFamily.own.count) others"]
        for (index, name) in names.enumerated() {
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

    private func panel(_ work: Int, _ x: Double, _ y: Double) -> [String] {
        let figures = curve.nanoseconds[work]
        let highest = Self.rounded(figures.flatMap { $0 }.max() ?? 1)
        let column = Self.width / Double(max(1, curve.lengths.count - 1))
        var lines = [
            """
            <text x="\(Self.shown(x))" y="\(Self.shown(y - 12))" font-weight="bold">\(HostileCurve.works[work].name), \
            ns a byte</text>
            """
        ]
        for step in 0...4 {
            let value = highest * Double(step) / 4
            let place = y + Self.height * (1 - Double(step) / 4)
            lines.append(
                """
                <line x1="\(Self.shown(x))" x2="\(Self.shown(x + Self.width))" y1="\(Self.shown(place))" \
                y2="\(Self.shown(place))" stroke="\(Self.grey)" stroke-opacity="0.35"/>\
                <text x="\(Self.shown(x - 6))" y="\(Self.shown(place + 4))" text-anchor="end">\(Self.label(value))</text>
                """)
        }
        for (index, length) in curve.lengths.enumerated() {
            let name = length >= 1 << 20 ? "\(length >> 20) MB" : "\(length >> 10) KB"
            lines.append(
                """
                <text x="\(Self.shown(x + column * Double(index)))" y="\(Self.shown(y + Self.height + 18))" \
                text-anchor="middle">\(name)</text>
                """)
        }
        // The known families last, above the others.
        for family in figures.indices.reversed() {
            let isKnown = family < Self.colors.count
            let points = figures[family].enumerated().map { index, value in
                "\(Self.shown(x + column * Double(index))),\(Self.shown(y + Self.height * (1 - value / highest)))"
            }
            lines.append(
                """
                <polyline points="\(points.joined(separator: " "))" fill="none" \
                stroke="\(isKnown ? Self.colors[family] : Self.grey)" stroke-width="\(isKnown ? "2.5" : "1")" \
                stroke-opacity="\(isKnown ? "1" : "0.6")"/>
                """)
        }
        return lines
    }

    /// The next of 1, 2, 4, 10, 20, 40 …
    private static func rounded(_ value: Double) -> Double {
        var unit = 1.0
        while unit * 10 < value { unit *= 10 }
        return [1.0, 2, 4, 6, 8, 10].map { $0 * unit }.first { $0 >= value } ?? unit * 10
    }

    private static func label(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : shown(value)
    }

    private static func shown(_ value: Double) -> String { CurveTable.shown(value) }
}
