import BenchmarkCorpus
import Foundation
import Hashcart
import Measuring

/// What `BatchJob` takes for a corpus, its output written to a file, beside the limit of the same moments.
struct BatchFigures {
    /// Bytes and posts of the corpus.
    let bytes: Double
    let posts: Double
    /// Seconds of all processors, and by the clock.
    private(set) var processor = Double.infinity
    private(set) var clock = Double.infinity
    /// The same of mapping the file and summing its words with as many threads.
    private(set) var limit = Double.infinity
    private(set) var limitByClock = Double.infinity
    /// The records of the last pass.
    private(set) var output: Data?
    /// What came out wrong.
    private(set) var faults: [String] = []

    init(_ engine: IntentEngine, _ file: CorpusFile, jobs: Int = 1, _ conditions: CurveConditions) throws {
        bytes = Double(file.bytes)
        posts = Double(file.corpus.posts)
        let path = conditions.folder + "/curve.intents"
        defer { unlink(path) }
        func job(usesFilter: Bool) -> BatchJob {
            BatchJob(
                engine, inputs: [BatchInput(contentsOf: file.path)], output: .file(path), jobs: jobs,
                usesFilter: usesFilter)
        }
        let filtered = job(usesFilter: true)
        // Turn about, so that what else the machine does meets both.
        for _ in 0..<conditions.passes {
            try Stopwatch.keepBest(&limit, &limitByClock) { try Limits.mapAndSum(file.path, threads: jobs) }
            var report: BatchReport?
            try Stopwatch.keepBest(&processor, &clock) { report = try filtered.run() }
            check(report, file.corpus, "")
        }
        output = FileManager.default.contents(atPath: path)
        if conditions.isQuick {
            check(try job(usesFilter: false).run(), file.corpus, " with every record read")
        }
    }

    private mutating func check(_ report: BatchReport?, _ corpus: CorpusGenerator, _ how: String) {
        guard let counts = report?.counts else { return }
        if counts.intents != corpus.expectedRecords {
            faults.append("\(counts.intents) intents where \(corpus.expectedRecords) are planted\(how)")
        }
        if counts.linesIn != corpus.posts || counts.unreadable > 0 {
            faults.append("\(counts.linesIn) lines, \(counts.unreadable) unreadable, of \(corpus.posts) posts\(how)")
        }
    }

    /// As `Curve.Measure.ofThroughput` names them.
    var point: [Double] {
        [bytes / processor / 1e6, posts / processor, bytes / limit / 1e6, limit / processor, bytes / clock / 1e6]
    }
}
