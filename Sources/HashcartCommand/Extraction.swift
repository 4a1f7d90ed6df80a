import ArgumentParser
import Hashcart
import OrderIntents
import TweetArchives

/// One run of `extract` over its inputs, in their order.
struct Extraction {
    private let options: ExtractCommand
    private var job: BatchJob

    init(_ options: ExtractCommand, engine: IntentEngine, statuses: Set<IntentStatus>?) {
        self.options = options
        job = BatchJob(
            engine, inputs: options.inputs.map { Self.input($0, options.format) },
            output: options.output.map { .file($0) } ?? .standardOutput, jobs: options.jobs ?? BatchJob.cores,
            channel: options.context, usesFilter: options.mayPassOver)
        job.rejects = options.rejects.map { .file($0) }
        job.keepsUnreadable = options.rejects != nil
        job.statuses = statuses
        job.writer = IntentWriter(includesText: !options.noText)
        job.writesTrailer = options.trailer
        job.checkpoint = options.resume
        if options.resume != nil { job.conditions = options.conditions }
        job.stop = Interruption.stop
    }

    private static func input(_ path: String, _ format: FeedFormat) -> BatchInput {
        BatchInput(name: path, format: self.format(of: path, format)) { try ByteReader(path: path) }
    }

    /// A table is told from its name as well: one without a column `text` is a mistake, not prose.
    private static func format(of path: String, _ format: FeedFormat) -> FeedFormat {
        var name = path.lowercased()
        if let compression = Compression(ofFile: name) { name.removeLast(compression.suffix.count) }
        guard format == .auto, name.hasSuffix(".csv") || name.hasSuffix(".tsv") else { return format }
        return .csv
    }

    /// Reads the inputs and says how it went. One that cannot be read is told, and the others go on.
    func run() throws {
        Interruption.watch()
        var progress = Progress(options.progress, total: options.totalBytes)
        let report: BatchReport
        do {
            report = try job.run { piece in
                progress.advance(bytes: piece.taken, intents: piece.intents)
                if let failure = piece.failure { Console.say("hashcart: \(failure)") }
            }
        } catch let error as OutputError where !error.isClosedPipe && options.resume != nil {
            Console.say("hashcart: the same command goes on where this run stopped, when the reason is gone")
            throw error
        }
        progress.finish()
        guard report.isFinished else { return try stopped(report) }
        try finish(report)
    }

    private func stopped(_ report: BatchReport) throws {
        let place = "byte \(report.place.offset) of \(job.inputs[report.place.input].name)"
        Console.say(
            options.resume == nil
                ? "hashcart: stopped at \(place); what was read is written. With --resume PATH, a run can go on"
                : "hashcart: stopped at \(place); the same command goes on there")
        throw ExitCode(Interruption.status)
    }

    private func finish(_ report: BatchReport) throws {
        let counts = report.counts
        if let path = options.summary {
            var summary = try RecordOutput(path: path)
            try summary.append { [job] in job.writer.append(counts, to: &$0) }
            try summary.flush()
        }
        if counts.unreadable > 0 {
            let hint = options.rejects == nil ? "; --rejects PATH writes them with their reasons" : ""
            let records = counts.unreadable == 1 ? "1 record" : "\(counts.unreadable) records"
            Console.say("hashcart: \(records) could not be read\(hint)")
        }
        if report.failures > 0 { throw ExitCode(2) }
        let records = counts.posts + counts.unreadable + counts.notices
        if records > 0, Double(counts.unreadable) > options.maxErrorRate * Double(records) { throw ExitCode(1) }
    }
}

extension ByteReader: BatchSource {}
