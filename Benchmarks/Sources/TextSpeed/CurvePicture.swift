import Measuring

/// The curve as SVG: a panel a work, length to the right on a logarithmic scale, nanoseconds a byte upwards.
struct CurvePicture {
    private let curve: HostileCurve

    init(_ curve: HostileCurve) {
        self.curve = curve
    }

    /// The whole file.
    var svg: String {
        let names = HostileFamily.known.map(\.name) + ["\(HostileFamily.own.count) others"]
        return LineChart(
            title: "Nanoseconds a byte against the length of hostile texts",
            columns: curve.lengths.map { $0 >= 1 << 20 ? "\($0 >> 20) MB" : "\($0 >> 10) KB" }, legend: names,
            panels: HostileCurve.works.indices.map { work in
                // The known families last, above the others.
                LineChart.Panel(
                    "\(HostileCurve.works[work].name), ns a byte",
                    curve.nanoseconds[work].enumerated().map { family, values in
                        LineChart.Line(values, color: family < LineChart.colorCount ? family : nil)
                    })
            }
        ).svg
    }
}
