import Measuring

extension Curve {
    /// Time a byte against the length of hostile texts; flat is linear.
    static func overHostileLength(_ conditions: CurveConditions) throws -> Curve {
        let longest = conditions.isQuick ? 4 << 10 : 1 << 20
        let lengths = Array(sequence(first: 1 << 10) { $0 * 4 <= longest ? $0 * 4 : nil })
        let works = HostileWork.all(conditions.engine)
        var curve = Curve(
            name: .hostile, title: "Time a byte against the length of hostile texts", axis: "bytes",
            ticks: lengths.map { $0 >= 1 << 20 ? "\($0 >> 20) MB" : "\($0 >> 10) KB" },
            measures: works.map { Measure(name: "\($0.name), ns a byte") }, rows: .ends)
        for family in HostileFamily.known + HostileFamily.own {
            let points = lengths.map { length in
                let text = family.text(bytes: length)
                return works.map { $0.measure(text, passes: conditions.passes) }
            }
            curve.series.append(Series(name: family.name, points: points))
        }
        curve.note = "Texts of one piece said again and again; intents by \(conditions.loaded)"
        return curve
    }
}
