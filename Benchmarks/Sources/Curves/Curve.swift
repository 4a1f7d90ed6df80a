/// How figures change with one thing: what becomes a table and a picture.
struct Curve {
    /// One figure of each point.
    struct Measure {
        /// With its unit.
        let name: String
        var isDrawn = true
    }

    /// Points of one kind.
    struct Series {
        let name: String
        /// By tick, a figure a measure; nil where nothing was measured.
        var points: [[Double]?]
    }

    /// What the rows of the table are.
    enum Rows {
        case points
        /// One a series, from its first point to its last.
        case ends
    }

    /// Of its file, and of its place in the text.
    let name: CurveName
    let title: String
    /// What changes, with its unit.
    let axis: String
    let ticks: [String]
    let measures: [Measure]
    var rows = Rows.points
    /// What was measured: of which size, and with what loaded.
    var note = ""
    /// Those beyond the colours of a picture are drawn in grey.
    var series: [Series] = []
    /// What came out wrong.
    private(set) var faults: [String] = []

    /// Notes what came out wrong at a point.
    mutating func add(_ faults: [String], at place: String) {
        self.faults += faults.map { "\(place): \($0)" }
    }
}

extension [Curve.Measure] {
    /// What a pass over a corpus gives.
    static let ofThroughput = [
        Curve.Measure(name: "MB/s"), Curve.Measure(name: "posts/s"),
        Curve.Measure(name: "map and sum, MB/s", isDrawn: false), Curve.Measure(name: "share of map and sum"),
        Curve.Measure(name: "MB/s by the clock", isDrawn: false),
    ]
}
