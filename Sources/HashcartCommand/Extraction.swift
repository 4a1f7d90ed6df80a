import ArgumentParser
import Hashcart
import OrderIntents
import TweetArchives

/// One run of `extract` over its inputs, in their order.
struct Extraction {
    private let options: ExtractCommand
    private let files: [InputFile]
    private var job: BatchJob
    private let passed: PassedFiles

    /// - Parameter passed: what of folders is not read.
    init(
        _ options: ExtractCommand, files: [InputFile], passed tally: PassedTally, engine: IntentEngine,
        statuses: Set<IntentStatus>?
    ) {
        self.options = options
        self.files = files
        let passed = PassedFiles(tally)
        self.passed = passed
        job = BatchJob(
            engine, inputs: files.map { BatchInput($0, said: options.format, passed: passed) },
            output: options.output.map { .file($0) } ?? .standardOutput, jobs: options.jobs ?? BatchJob.cores,
            channel: options.context, usesFilter: options.mayPassOver)
        job.rejects = options.rejects.map { .file($0) }
        job.keepsUnreadable = options.rejects != nil
        job.statuses = statuses
        job.writer = IntentWriter(includesText: !options.noText)
        job.writesTrailer = options.trailer
        job.checkpoint = options.resume
        if options.resume != nil { job.conditions = options.conditions(reading: files) }
        job.stop = Interruption.stop
    }

    /// Bytes of all inputs, as they are stored; nil where one is a pipe.
    private var totalBytes: Int? {
        var total = 0
        for file in files {
            guard let size = FileFacts.size(of: file.path) else { return nil }
            total += size
        }
        return total
    }

    /// Reads the inputs and says how it went. One that cannot be read is told, and the others go on.
    func run() throws {
        Interruption.watch()
        var progress = Progress(options.progress, total: totalBytes)
        let report: BatchReport
        var unreadable: String?
        do {
            report = try job.run { piece in
                if unreadable == nil, let first = piece.unreadable.first {
                    unreadable = "\(piece.name):\(first.place.line): \(first.reason)"
                }
                progress.advance(bytes: piece.taken, intents: piece.intents)
                if let failure = piece.failure { Console.say("hashcart: \(failure)") }
            }
        } catch let error as OutputError where !error.isClosedPipe && options.resume != nil {
            Console.say("hashcart: the same command goes on where this run stopped, when the reason is gone")
            throw error
        }
        progress.finish(isDone: report.isFinished)
        passed.tell()
        guard report.isFinished else { return try stopped(report) }
        try finish(report, firstUnreadable: unreadable)
    }

    private func stopped(_ report: BatchReport) throws {
        let name = job.inputs[report.place.input].name
        let place = name == "-" ? "" : " at byte \(report.place.offset) of \(name)"
        // A pipe cannot be read again.
        let hint = options.inputs.contains("-") ? "" : ". With --resume PATH, a run can go on"
        Console.say(
            options.resume == nil
                ? "hashcart: stopped\(place); what was read is written\(hint)"
                : "hashcart: stopped\(place); the same command goes on there")
        throw ExitCode(Interruption.status)
    }

    private func finish(_ report: BatchReport, firstUnreadable: String?) throws {
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
            // The reason may quote the record, which is not to steer a terminal.
            if let firstUnreadable { Console.say("hashcart: the first: " + DiagnosticPrinter.visible(firstUnreadable)) }
        }
        if report.failures > 0 { throw ExitCode(2) }
        let records = counts.posts + counts.unreadable + counts.notices
        if records > 0, Double(counts.unreadable) > options.maxErrorRate * Double(records) { throw ExitCode(1) }
    }
}
