import OrderIntents
import TweetFeed

/// How a run of a job went.
public struct BatchReport: Sendable {
    /// What its inputs had, those included that a run before it had read.
    public internal(set) var counts: IntentTrailer
    /// Inputs that could not be read to their end.
    public internal(set) var failures: Int
    /// Whether all inputs are read; else somebody asked the job to stop.
    public internal(set) var isFinished: Bool
    /// Where it stopped.
    public internal(set) var place: BatchPlace
}

extension BatchJob {
    /// Reads all inputs and writes what they give; goes on where a run broke off, if there is a checkpoint of one.
    ///
    /// What is written is the same however often a run broke off, at whatever moment: a checkpoint is put in its place when
    /// the disk has all that it speaks of, and what was written behind it is cut off. It is removed at the end.
    ///
    /// - Parameter watch: is shown each piece when it is written.
    /// - Throws: `BatchError` where the run cannot begin or go on, `OutputError` where something cannot be written.
    public func run(_ watch: (BatchPiece) -> Void = { _ in }) throws -> BatchReport {
        var writing = try BatchWriting(self)
        try read(from: writing.place) { piece in
            try writing.take(piece)
            watch(piece)
        }
        return try writing.finish()
    }
}

/// The outputs of a run, and how far they are.
struct BatchWriting: ~Copyable {
    private let job: BatchJob
    private var state: BatchCheckpoint
    private var output: RecordOutput?
    private var rejects: RecordOutput?
    private var saved = ContinuousClock.now

    /// Where to read on.
    var place: BatchPlace { state.place }

    init(_ job: BatchJob) throws {
        self.job = job
        state = BatchCheckpoint(conditions: job.conditions)
        var goesOn = false
        if let checkpoint = job.checkpoint {
            guard case .file = job.output else { throw BatchError.outputIsNoFile }
            if let found = try BatchCheckpoint.stored(at: checkpoint) {
                let changes = found.changes(job.conditions)
                guard changes.isEmpty else { throw BatchError.changed(checkpoint: checkpoint, what: changes) }
                state = found
                goesOn = true
            }
        }
        output = try Self.open(job.output, goingOnAt: goesOn ? state.written : nil)
        rejects = try Self.open(job.rejects ?? .none, goingOnAt: goesOn ? state.rejected : nil)
    }

    private static func open(_ output: BatchOutput, goingOnAt length: Int?) throws -> RecordOutput? {
        switch output {
        case .file(let path): try RecordOutput(path: path, goingOnAt: length)
        case .standardOutput: try RecordOutput(path: nil)
        case .none: nil
        }
    }

    mutating func take(_ piece: BatchPiece) throws {
        state.place = piece.end
        state.counts.linesIn += piece.counts.lines
        state.counts.posts += piece.counts.posts
        state.counts.intents += piece.intents
        state.counts.notices += piece.counts.notices
        state.counts.unreadable += piece.counts.unreadable
        state.counts.isTruncated = state.counts.isTruncated || piece.counts.truncated || piece.failure != nil
        if piece.failure != nil { state.failures += 1 }
        try output?.append { $0 += piece.records }
        for record in piece.unreadable {
            try rejects?.append { RejectWriter.append(record, of: piece.name, to: &$0) }
        }
        if piece.endsForNow { try flush() }
        if job.checkpoint != nil, ContinuousClock.now - saved >= .seconds(job.checkpointInterval) { try save() }
    }

    /// Brings all that was written to the disk, and then says so.
    private mutating func save() throws {
        guard let checkpoint = job.checkpoint else { return try flush() }
        state.written = try output?.save() ?? 0
        state.rejected = try rejects?.save() ?? 0
        try state.store(at: checkpoint)
        saved = .now
    }

    private mutating func flush() throws {
        try output?.flush()
        try rejects?.flush()
    }

    /// Writes what is left.
    mutating func finish() throws -> BatchReport {
        let report = BatchReport(
            counts: state.counts, failures: state.failures, isFinished: state.place.input >= job.inputs.count,
            place: state.place)
        guard report.isFinished else {
            try save()
            return report
        }
        if job.writesTrailer { try output?.append { [job] in job.writer.append(report.counts, to: &$0) } }
        guard let checkpoint = job.checkpoint else {
            try flush()
            return report
        }
        _ = try output?.save()
        _ = try rejects?.save()
        BatchCheckpoint.remove(at: checkpoint)
        return report
    }
}
