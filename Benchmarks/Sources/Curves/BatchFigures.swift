import BenchmarkCorpus
import Foundation
import Hashcart
import Measuring

/// What `BatchJob` takes for a corpus, its output written to a file, beside the limit of the same moments.
struct BatchFigures: Codable {
    /// What a pass gave.
    struct Answer: Hashable, Codable {
        var lines: Int
        var unreadable: Int
        var intents: Int
        var output: OutputDigest
    }

    /// Bytes of the corpus.
    private(set) var bytes = 0.0
    /// Seconds of all processors, and by the clock.
    private(set) var processor = Double.infinity
    private(set) var clock = Double.infinity
    /// The same of mapping the file and summing its words with as many threads.
    private(set) var limit = Double.infinity
    private(set) var limitByClock = Double.infinity
    /// What came out: one, where all is right.
    private(set) var answers: Set<Answer> = []

    /// Measures the corpus at `path`.
    init(_ engine: IntentEngine, _ path: String, jobs: Int = 1, _ conditions: CurveConditions) throws {
        let output = conditions.folder + "/curve.intents"
        defer { unlink(output) }
        func job(usesFilter: Bool) -> BatchJob {
            BatchJob(
                engine, inputs: [BatchInput(contentsOf: path)], output: .file(output), jobs: jobs,
                usesFilter: usesFilter)
        }
        let filtered = job(usesFilter: true)
        // Turn about, so that what else the machine does meets both.
        for _ in 0..<conditions.passes {
            try Stopwatch.keepBest(&limit, &limitByClock) { try Limits.mapAndSum(path, threads: jobs) }
            var report: BatchReport?
            var read = 0
            try Stopwatch.keepBest(&processor, &clock) {
                report = try filtered.run { read += $0.bytes }
            }
            bytes = Double(read)
            try note(report, output)
        }
        if conditions.isQuick { try note(try job(usesFilter: false).run(), output) }
    }

    private mutating func note(_ report: BatchReport?, _ output: String) throws {
        guard let counts = report?.counts else { return }
        var digest = OutputDigest()
        digest.take(try Data(contentsOf: URL(filePath: output)))
        answers.insert(
            Answer(lines: counts.linesIn, unreadable: counts.unreadable, intents: counts.intents, output: digest))
    }

    /// What came out wrong.
    func faults(_ corpus: CorpusGenerator) -> [String] {
        var faults: [String] = []
        if answers.count != 1 { faults.append("passes over the same records gave \(answers.count) outputs") }
        for answer in answers {
            if answer.intents != corpus.expectedRecords {
                faults.append("\(answer.intents) intents where \(corpus.expectedRecords) are planted")
            }
            if answer.lines != corpus.posts || answer.unreadable > 0 {
                faults.append("\(answer.lines) lines, \(answer.unreadable) unreadable, of \(corpus.posts) posts")
            }
        }
        return faults
    }

    /// Posts of the corpus.
    var posts: Double { Double(answers.first?.lines ?? 0) }

    /// As `Curve.Measure.ofThroughput` names them.
    var point: [Double] {
        [bytes / processor / 1e6, posts / processor, bytes / limit / 1e6, limit / processor, bytes / clock / 1e6]
    }
}
