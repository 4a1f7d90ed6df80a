import ArgumentParser
import Hashcart
import OrderIntents
import TweetArchives

/// One run of `extract` over its inputs, in their order.
struct Extraction: ~Copyable {
    private let options: ExtractCommand
    private let job: BatchJob
    private var output: Output
    private var rejects: Output?
    private var trailer = IntentTrailer(linesIn: 0, intents: 0, unreadable: 0, notices: 0)
    private var failedInputs = 0
    private var progress: Progress

    init(
        _ options: ExtractCommand, engine: IntentEngine, statuses: Set<IntentStatus>?, output: consuming Output,
        rejects: consuming Output?
    ) {
        self.options = options
        progress = Progress(options.progress, total: options.totalBytes)
        self.output = output
        self.rejects = rejects
        var job = BatchJob(
            engine, jobs: options.jobs ?? BatchJob.cores, channel: options.context, usesFilter: options.mayPassOver)
        job.statuses = statuses
        job.writer = IntentWriter(includesText: !options.noText)
        job.keepsUnreadable = options.rejects != nil
        self.job = job
    }

    /// Reads one file, or each file of an archive, to its end. One that cannot be read is told, and the others go on.
    mutating func read(_ file: InputFile) throws {
        do {
            let outcome = try ArchiveInputs.forEach(in: file.path, where: InputFile.isFeed) { bytes in
                try read(bytes, author: file.author)
            }
            pass(outcome.passed, first: outcome.firstPassed)
        } catch let error as ArchiveError {
            fail(error)
        }
    }

    private mutating func read(_ bytes: ByteReader, author: Tweet.Account?) throws {
        var counts = FeedCounts()
        let input = BatchInput(
            name: bytes.name, format: InputFile.format(bytes.name, said: options.format), author: author
        ) { try bytes.read(&$0, from: $1) }
        do {
            counts = try job.read(input) { try take($0, of: bytes.name) }
        } catch let failure as BatchFailure where failure.cause is ArchiveError || failure.cause is FeedError {
            counts = failure.counts
            fail(failure.cause)
        } catch let failure as BatchFailure {
            throw failure.cause
        }
        trailer.linesIn += counts.lines
        trailer.notices += counts.notices
        trailer.unreadable += counts.unreadable
        trailer.isTruncated = trailer.isTruncated || counts.truncated
        trailer.posts += counts.posts
    }

    /// Says what was not read because its name is none of a file of posts.
    func pass(_ count: Int, first: String?) {
        guard count > 0, let first else { return }
        let files = count == 1 ? "1 file was" : "\(count) files were"
        Console.say("hashcart: \(files) passed over, being none of posts by name (first: \(first))")
    }

    private mutating func fail(_ error: any Error) {
        Console.say("hashcart: \(error)")
        failedInputs += 1
        trailer.isTruncated = true
    }

    private mutating func take(_ piece: BatchPiece, of path: String) throws {
        trailer.intents += piece.intents
        progress.advance(bytes: piece.bytes, intents: piece.intents)
        try output.append { $0.append(contentsOf: piece.records) }
        for record in piece.unreadable { try rejects?.append { RejectWriter.append(record, of: path, to: &$0) } }
    }

    /// Writes what is left and says how it went.
    mutating func finish() throws {
        let trailer = trailer
        if options.trailer { try output.append { [job] in job.writer.append(trailer, to: &$0) } }
        progress.finish()
        try output.flush()
        if let path = options.summary {
            var summary = try Output(path: path)
            try summary.append { [job] in job.writer.append(trailer, to: &$0) }
            try summary.flush()
        }
        try rejects?.flush()
        if trailer.unreadable > 0 {
            let hint = options.rejects == nil ? "; --rejects PATH writes them with their reasons" : ""
            let records = trailer.unreadable == 1 ? "1 record" : "\(trailer.unreadable) records"
            Console.say("hashcart: \(records) could not be read\(hint)")
        }
        if failedInputs > 0 { throw ExitCode(2) }
        let records = trailer.posts + trailer.unreadable + trailer.notices
        if records > 0, Double(trailer.unreadable) > options.maxErrorRate * Double(records) { throw ExitCode(1) }
    }
}
