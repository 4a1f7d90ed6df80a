import Hashcart
import Measuring

extension Curve {
    /// Time a byte against the length of hostile texts; flat is linear.
    static func overLengthOfTexts(_ conditions: CurveConditions) -> Curve {
        let works = HostileWork.onTexts(conditions.engine)
        var curve = Curve(
            .hostileTexts, of: HostileFamily.known + HostileFamily.own, works, conditions,
            title: "Time a byte against the length of hostile texts")
        curve.note = "Texts of one piece said again and again; intents by \(conditions.loaded)"
        return curve
    }

    /// The same for records of JSON.
    static func overLengthOfRecords(_ conditions: CurveConditions) -> Curve {
        let works = HostileWork.onRecords(conditions.engine)
        var curve = Curve(
            .hostileRecords, of: HostileFamily.records, works, conditions,
            title: "Time a byte against the length of hostile records")
        curve.note = "One line of JSON of that length; intents by \(conditions.loaded)"
        return curve
    }

    private init(
        _ name: CurveName, of families: [HostileFamily], _ works: [HostileWork], _ conditions: CurveConditions,
        title: String
    ) {
        let longest = conditions.isQuick ? 4 << 10 : 1 << 20
        let lengths = Array(sequence(first: 1 << 10) { $0 * 4 <= longest ? $0 * 4 : nil })
        self.init(
            name: name, title: title, axis: "bytes",
            ticks: lengths.map { $0 >= 1 << 20 ? "\($0 >> 20) MB" : "\($0 >> 10) KB" },
            measures: works.map { Measure(name: "\($0.name), ns a byte") }, rows: .ends)
        for family in families {
            var points: [[Double]?] = []
            for length in lengths {
                let input = family.text(bytes: length)
                let measured = works.map { $0.measure(input, passes: conditions.passes) }
                points.append(measured.map(\.nanoseconds))
                for (work, result) in zip(works, measured) {
                    add(result.faults, at: "\(family.name), \(length) bytes, \(work.name)")
                }
            }
            series.append(Series(name: family.name, points: points))
        }
    }
}
