import BenchmarkCorpus
import Measuring

extension Curve {
    /// Throughput against the share of posts that are commands.
    static func overCommandRate(_ conditions: CurveConditions) throws -> Curve {
        let shares = conditions.isQuick ? [0, 10, 300] : [0, 1, 3, 10, 30, 100, 300, 1_000]
        let shapes = [("v1.1 statuses", CorpusShape.v1, 60), ("v2 objects", .v2, 20)]
        var curve = Curve(
            name: .commandRate, title: "Throughput against command rate", axis: "commands, %",
            ticks: shares.map { $0 % 10 == 0 ? "\($0 / 10)" : "0.\($0)" }, measures: .ofThroughput)
        let bareCommands = try conditions.bareCommands()
        let kinds = [
            (conditions.bareEngine, bareCommands, ""),
            (conditions.engine, PostTemplate.commands, ", with sample shops"),
        ]
        for (name, shape, megabytes) in shapes {
            for (engine, commands, known) in kinds {
                let points = try shares.map { share -> [Double]? in
                    let (figures, faults) = try conditions.figures(
                        engine, conditions.corpus(shape, perThousand: share, commands: commands),
                        megabytes: megabytes)
                    curve.add(faults, at: "\(name)\(known), \(share) of 1,000 commands")
                    return figures.point
                }
                curve.series.append(Series(name: name + known, points: points))
            }
        }
        let sizes = shapes.map { "\(conditions.size($0.2)) of \($0.0)" }.joined(separator: ", ")
        curve.note =
            "\(sizes) a point; all standard grammars but `support`, alone with the \(bareCommands.count) kinds of commands that "
            + "ask for nothing that is known, and with the sample shops and all \(PostTemplate.commands.count)"
        return curve
    }
}
