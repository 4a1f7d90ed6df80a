import BenchmarkCorpus
import Measuring

extension Curve {
    /// Throughput against the size of records that say the same.
    static func overRecordSize(_ conditions: CurveConditions) throws -> Curve {
        let kinds: [(name: String, shape: CorpusShape, weight: StatusWeight)] = [
            ("v2 object", .v2, .full), ("v1.1, authors as ids", .v1, .trimmed), ("v1.1", .v1, .full),
            ("v1.1, quoting", .v1, .quoting), ("v1.1, quoting, with photos", .v1, .illustrated),
        ]
        var ticks: [String] = []
        var points: [[Double]?] = []
        var faults: [(String, [String])] = []
        for kind in kinds {
            let (figures, wrong) = try conditions.figures(
                conditions.engine, conditions.corpus(kind.shape, perThousand: 10, weight: kind.weight), megabytes: 100)
            ticks.append("\((figures.bytes / figures.posts / 1e3).tenths)")
            points.append(figures.point)
            faults.append((kind.name, wrong))
        }
        var curve = Curve(
            name: .recordSize, title: "Throughput against record size", axis: "KB a record", ticks: ticks,
            measures: .ofThroughput)
        curve.series = [Series(name: "1 % commands", points: points)]
        for (kind, faults) in faults { curve.add(faults, at: kind) }
        curve.note =
            "\(conditions.size(100)) a point of the same posts with 1 % commands ("
            + kinds.map(\.name).joined(separator: "; ") + "); \(conditions.loaded)"
        return curve
    }
}
