/// Draws a railroad diagram as one SVG file that stands alone: legible on light and dark ground, and spoken by a title
/// and a description where it is not seen (WAI-ARIA Graphics, `role="img"`).
public struct SVGDrawing: Sendable {
    private static let margin = 24
    private static let headingHeight = 40
    private static let sectionGap = 20

    /// Makes a drawing.
    public init() {}

    /// The file's text. The same for the same diagram.
    public func text(of diagram: RailroadDiagram) -> String {
        let layouts = diagram.sections.map { RailroadLayout($0.track) }
        let headings = diagram.sections.map { RailroadLayout.width(of: $0.heading + "  " + ($0.note ?? "")) }
        let rails = layouts.map { $0.width + 2 * Self.end }
        // The title is set larger than the rest.
        let title = RailroadLayout.width(of: diagram.title) * 6 / 5
        let width = max(rails.max() ?? 0, headings.max() ?? 0, title) + 2 * Self.margin
        var body = ""
        var y = Self.margin + 16
        body += "<text class=\"title\" x=\"\(Self.margin)\" y=\"\(y)\">\(Self.escaped(diagram.title))</text>\n"
        y += Self.sectionGap
        for (section, layout) in zip(diagram.sections, layouts) {
            y += Self.headingHeight
            let note = section.note.map { "<tspan class=\"note\" dx=\"10\">\(Self.escaped($0))</tspan>" } ?? ""
            let heading = Self.escaped(section.heading) + note
            body += "<text class=\"heading\" x=\"\(Self.margin)\" y=\"\(y - 16)\">\(heading)</text>\n"
            y += layout.up
            body += draw(layout, x: Self.margin, y: y)
            y += layout.down + Self.sectionGap
        }
        let spoken = diagram.sections.map { section in
            section.heading + (section.note.map { " (\($0))" } ?? "") + ": " + section.track.words + "."
        }.joined(separator: " ")
        let height = y + Self.margin - Self.sectionGap
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
            height="\(height)" role="img" aria-labelledby="title description">
            <title id="title">\(Self.escaped(diagram.title))</title>
            <desc id="description">\(Self.escaped(spoken))</desc>
            <style>\(Self.style)</style>
            <rect class="ground" width="100%" height="100%"/>
            \(body)</svg>

            """
    }

    /// Room for the ends of a track.
    private static let end = 20

    private func draw(_ layout: RailroadLayout, x: Int, y: Int) -> String {
        let left = x + Self.end
        let right = left + layout.width
        var text = "<g>\n"
        text += "<path class=\"rail\" d=\"M\(x) \(y - 8)v16M\(x) \(y)H\(left)M\(right) \(y)h\(Self.end)m0 -8v16\"/>\n"
        // Frames first, so that what they hold stands on them.
        for shape in layout.shapes { if case .frame = shape { text += draw(shape, left, y) } }
        for shape in layout.shapes { if case .frame = shape { continue } else { text += draw(shape, left, y) } }
        return text + "</g>\n"
    }

    private func draw(_ shape: RailroadLayout.Shape, _ x: Int, _ y: Int) -> String {
        switch shape {
        case .rail(let points):
            return "<path class=\"rail\" d=\"\(Self.path(points.map { ($0.x + x, $0.y + y) }))\"/>\n"
        case .joint(let start, let end):
            return "<path class=\"joint\" d=\"M\(start.x + x) \(start.y + y)H\(end.x + x)\"/>\n"
        case .frame(let left, let top, let width, let height):
            return """
                <rect class="frame" x="\(left + x)" y="\(top + y)" width="\(width)" height="\(height)" rx="6"/>
                <text class="note" x="\(left + x + 10)" y="\(top + y + 15)">\(RailroadLayout.frameLabel)</text>

                """
        case .station(let station, let left, let base, let width):
            let height = RailroadLayout.stationHeight
            let middle = left + x + width / 2
            let radius = station.kind == .word || station.kind == .tag ? height / 2 : 3
            var text = """
                <rect class="\(station.kind.rawValue)" x="\(left + x)" y="\(base + y - height / 2)" width="\(width)" \
                height="\(height)" rx="\(radius)"/>
                <text class="station" x="\(middle)" y="\(base + y + 5)">\(Self.escaped(station.text))</text>

                """
            if let detail = station.detail {
                let under = base + y + height / 2 + RailroadLayout.detailHeight - 3
                text += "<text class=\"detail\" x=\"\(middle)\" y=\"\(under)\">\(Self.escaped(detail))</text>\n"
            }
            return text
        }
    }

    /// A line through points with corners rounded by quarter circles.
    private static func path(_ points: [(x: Int, y: Int)]) -> String {
        guard let first = points.first else { return "" }
        var path = "M\(first.x) \(first.y)"
        for (index, point) in points.enumerated().dropFirst() {
            guard index + 1 < points.count else {
                path += "L\(point.x) \(point.y)"
                continue
            }
            let before = points[index - 1]
            let behind = points[index + 1]
            let radius = min(8, distance(before, point) / 2, distance(point, behind) / 2)
            let start = toward(before, from: point, by: radius)
            let end = toward(behind, from: point, by: radius)
            path += "L\(start.x) \(start.y)Q\(point.x) \(point.y) \(end.x) \(end.y)"
        }
        return path
    }

    private static func distance(_ a: (x: Int, y: Int), _ b: (x: Int, y: Int)) -> Int {
        abs(a.x - b.x) + abs(a.y - b.y)
    }

    private static func toward(
        _ goal: (x: Int, y: Int), from point: (x: Int, y: Int), by step: Int
    ) -> (x: Int, y: Int) {
        (point.x + (goal.x - point.x).signum() * step, point.y + (goal.y - point.y).signum() * step)
    }

    /// Text as XML writes it; characters that XML forbids become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{9}", "\u{A}", "\u{D}": result += " "
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Contrast of all text is above 7:1 on both grounds (WCAG 2.2, AAA).
    private static let style = """
        text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1b1f24}\
        .title{font-weight:600;font-size:16px}.heading{font-weight:600}.note{font-weight:400;fill:#4a5159;font-size:12px}\
        .station{text-anchor:middle}.detail{text-anchor:middle;font-size:11px;fill:#4a5159}\
        .rail{fill:none;stroke:#57606a;stroke-width:2}.joint{fill:none;stroke:#57606a;stroke-width:6}\
        .frame{fill:none;stroke:#57606a;stroke-width:1.5;stroke-dasharray:6 4}.ground{fill:#fff}\
        .word,.tag,.slot,.rule,.pattern{stroke-width:1.5}\
        .word{fill:#eef1f4;stroke:#57606a}.tag{fill:#dcefe3;stroke:#1a6b3c}.slot{fill:#fdf0d0;stroke:#8a5a00}\
        .rule{fill:#e3e9fb;stroke:#2c4fae}.pattern{fill:#f3e6f7;stroke:#7a2f8f}\
        @media (prefers-color-scheme:dark){text{fill:#f0f3f6}.note,.detail{fill:#b9c1ca}.ground{fill:#0d1117}\
        .rail,.joint,.frame{stroke:#9aa4af}.word{fill:#262c36;stroke:#9aa4af}.tag{fill:#123222;stroke:#56c98a}\
        .slot{fill:#3a2c08;stroke:#e0b050}.rule{fill:#1a2547;stroke:#86a4f5}.pattern{fill:#331a3b;stroke:#d292e6}}
        """
}
