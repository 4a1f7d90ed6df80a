/// A track with the room that it needs, and where everything on it stands: numbers in pixels, drawn by `SVGDrawing`.
///
/// A track enters at the left and leaves at the right, both at the height of its base line.
struct RailroadLayout {
    /// What is drawn, in places relative to the start of the base line.
    enum Shape: Hashable {
        /// A line through points; corners are rounded.
        case rail([Point])
        /// The rail between two stations that touch.
        case joint(Point, Point)
        case station(RailroadTrack.Station, x: Int, y: Int, width: Int)
        /// A frame around tracks that may come in any order.
        case frame(x: Int, y: Int, width: Int, height: Int)
    }

    struct Point: Hashable {
        var x: Int
        var y: Int
    }

    private(set) var width = 0
    /// Room above and below the base line.
    private(set) var up = 0
    private(set) var down = 0
    private(set) var shapes: [Shape] = []

    static let stationHeight = 28
    static let detailHeight = 14
    private static let gap = 16
    private static let joint = 8
    /// Room for a switch from one track to another.
    private static let turn = 20
    private static let rowGap = 14

    init(_ track: RailroadTrack) {
        switch track {
        case .station(let station): place(station)
        case .sequence(let parts): chain(parts.map(RailroadLayout.init), gap: Self.gap) { .rail([$0, $1]) }
        case .glued(let parts): chain(parts.map(RailroadLayout.init), gap: Self.joint) { .joint($0, $1) }
        case .choice(let parts): stack(parts.map(RailroadLayout.init))
        case .optional(let inner): around(RailroadLayout(inner))
        case .repeated(let inner): back(RailroadLayout(inner))
        case .anyOrder(let parts): frame(parts.map(RailroadLayout.init))
        }
    }

    /// Width of a text in a monospaced font of 14 pixels.
    static func width(of text: String) -> Int {
        LineExcerpt.width(of: text) * 17 / 2
    }

    private mutating func place(_ station: RailroadTrack.Station) {
        let detail = station.detail.map { Self.width(of: $0) * 3 / 4 } ?? 0
        width = max(Self.width(of: station.text), detail) + 24
        up = Self.stationHeight / 2
        down = up + (station.detail == nil ? 0 : Self.detailHeight)
        shapes = [.station(station, x: 0, y: 0, width: width)]
    }

    private mutating func add(_ layout: RailroadLayout, x: Int, y: Int) {
        shapes += layout.shapes.map { $0.moved(x, y) }
    }

    private mutating func chain(_ parts: [RailroadLayout], gap: Int, _ link: (Point, Point) -> Shape) {
        for (index, part) in parts.enumerated() {
            if index > 0 {
                shapes.append(link(Point(x: width, y: 0), Point(x: width + gap, y: 0)))
                width += gap
            }
            add(part, x: width, y: 0)
            width += part.width
            up = max(up, part.up)
            down = max(down, part.down)
        }
    }

    /// The first on the base line, the others below.
    private mutating func stack(_ parts: [RailroadLayout]) {
        let inner = parts.map(\.width).max() ?? 0
        width = inner + 2 * Self.turn
        var y = 0
        for (index, part) in parts.enumerated() {
            if index > 0 { y = down + Self.rowGap + part.up }
            row(part, y: y, inner: inner)
            up = max(up, part.up - y)
            down = y + part.down
        }
    }

    /// A part at height `y`, with rails to it and from it.
    private mutating func row(_ part: RailroadLayout, y: Int, inner: Int) {
        let left = Self.turn
        let right = left + part.width
        if y == 0 {
            shapes.append(.rail([Point(x: 0, y: 0), Point(x: left, y: 0)]))
            shapes.append(.rail([Point(x: right, y: 0), Point(x: width, y: 0)]))
        } else {
            let half = Self.turn / 2
            shapes.append(
                .rail([Point(x: 0, y: 0), Point(x: half, y: 0), Point(x: half, y: y), Point(x: left, y: y)]))
            shapes.append(
                .rail([
                    Point(x: right, y: y), Point(x: width - half, y: y), Point(x: width - half, y: 0),
                    Point(x: width, y: 0),
                ]))
        }
        add(part, x: left, y: y)
    }

    /// A way around above.
    private mutating func around(_ part: RailroadLayout) {
        width = part.width + 2 * Self.turn
        row(part, y: 0, inner: part.width)
        let y = -(part.up + Self.rowGap)
        let half = Self.turn / 2
        shapes.append(
            .rail([
                Point(x: 0, y: 0), Point(x: half, y: 0), Point(x: half, y: y), Point(x: width - half, y: y),
                Point(x: width - half, y: 0), Point(x: width, y: 0),
            ]))
        up = -y + 2
        down = part.down
    }

    /// A way back below.
    private mutating func back(_ part: RailroadLayout) {
        width = part.width + 2 * Self.turn
        row(part, y: 0, inner: part.width)
        let y = part.down + Self.rowGap
        let half = Self.turn / 2
        shapes.append(
            .rail([
                Point(x: width - Self.turn, y: 0), Point(x: width - half, y: 0), Point(x: width - half, y: y),
                Point(x: half, y: y), Point(x: half, y: 0), Point(x: Self.turn, y: 0),
            ]))
        up = part.up
        down = y + 2
    }

    /// What a frame says at its top.
    static let frameLabel = "all, in any order"

    /// One below the other in a frame.
    private mutating func frame(_ parts: [RailroadLayout]) {
        let inner = max(parts.map(\.width).max() ?? 0, Self.width(of: Self.frameLabel) - Self.turn)
        width = inner + 2 * Self.turn
        let top = (parts.first?.up ?? 0) + 24
        var y = 0
        for (index, part) in parts.enumerated() {
            if index > 0 { y = down + Self.rowGap + part.up }
            add(part, x: Self.turn, y: y)
            shapes.append(.rail([Point(x: Self.turn / 2, y: y), Point(x: Self.turn, y: y)]))
            shapes.append(
                .rail([Point(x: Self.turn + part.width, y: y), Point(x: Self.turn * 3 / 2 + inner, y: y)]))
            down = y + part.down
        }
        down += 12
        up = top
        shapes.append(.frame(x: 0, y: -up, width: width, height: up + down))
    }
}

extension RailroadLayout.Shape {
    fileprivate func moved(_ x: Int, _ y: Int) -> RailroadLayout.Shape {
        func moved(_ point: RailroadLayout.Point) -> RailroadLayout.Point {
            RailroadLayout.Point(x: point.x + x, y: point.y + y)
        }
        switch self {
        case .rail(let points): return .rail(points.map(moved))
        case .joint(let start, let end): return .joint(moved(start), moved(end))
        case .station(let station, let left, let base, let width):
            return .station(station, x: left + x, y: base + y, width: width)
        case .frame(let left, let top, let width, let height):
            return .frame(x: left + x, y: top + y, width: width, height: height)
        }
    }
}
