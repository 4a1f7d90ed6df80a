import BenchmarkCorpus
import Hashcart
import Measuring

extension Curve {
    /// Throughput by the clock against the number of jobs.
    static func overCores(_ conditions: CurveConditions) throws -> Curve {
        let cores = BatchJob.cores
        let counts = Array(sequence(first: 1) { $0 * 2 < cores ? $0 * 2 : nil }) + (cores > 1 ? [cores] : [])
        let shapes = [("v1.1 statuses", CorpusShape.v1, 400), ("v2 objects", .v2, 120)]
        var curve = Curve(
            name: .cores, title: "Throughput against jobs", axis: "jobs", ticks: counts.map(String.init),
            measures: [
                Measure(name: "MB/s by the clock"), Measure(name: "times one job"),
                Measure(name: "map and sum by as many threads, MB/s by the clock", isDrawn: false),
                Measure(name: "share of map and sum"), Measure(name: "MB/s of processor time"),
            ])
        for (name, shape, megabytes) in shapes {
            let file = try conditions.file(conditions.corpus(shape, perThousand: 10), megabytes: megabytes)
            defer { file.remove() }
            var one: BatchFigures?
            let points = try counts.map { jobs -> [Double]? in
                let figures = try BatchFigures(conditions.engine, file.path, jobs: jobs, conditions)
                let first = one ?? figures
                one = first
                curve.add(figures.faults(file.corpus), at: "\(name), \(jobs) jobs")
                if figures.answers != first.answers {
                    curve.add(["the output differs from that of one job"], at: "\(name), \(jobs) jobs")
                }
                let rate = figures.bytes / 1e6
                return [
                    rate / figures.clock, first.clock / figures.clock, rate / figures.limitByClock,
                    figures.limitByClock / figures.clock, rate / figures.processor,
                ]
            }
            curve.series.append(Series(name: name, points: points))
        }
        let sizes = shapes.map { "\(conditions.size($0.2)) of \($0.0)" }.joined(separator: ", ")
        curve.note = "\(sizes) in one file, 1 % commands; \(conditions.loaded)"
        return curve
    }
}
