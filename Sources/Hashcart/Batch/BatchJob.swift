import OrderIntents
import OrderMatching
import TweetFeed
import TweetText

/// Reads many large inputs on all cores and writes what they give, in the order of the inputs.
///
/// As many inputs as there are cores are read side by side, and each of them is cut where one record ends and the next
/// begins, so that its stretches are read side by side too. Where a stretch turns out to end within a record after all,
/// the next one is read again behind it: the answer is that of one reader that reads everything. Memory is bounded by the
/// size and number of stretches, whatever the inputs' number and size.
///
/// ```swift
/// var job = BatchJob(engine, inputs: files, output: .file("intents.jsonl"))
/// job.checkpoint = "intents.checkpoint"
/// let report = try job.run()
/// ```
public struct BatchJob: Sendable {
    /// Finds the intents.
    public let engine: IntentEngine
    /// What is read, in this order.
    public var inputs: [BatchInput]
    /// Where `run` writes the records.
    public var output: BatchOutput
    /// Where `run` writes the records that cannot be read; nil is nowhere.
    public var rejects: BatchOutput?
    /// The file by which a run that broke off goes on; nil where none shall. The output must be a file then.
    public var checkpoint: String?
    /// What a run depends on, by name: files and options. A run goes on only where they are as they were.
    public var conditions: [String: String] = [:]
    /// Whether `run` ends the output with a record of its counts.
    public var writesTrailer = false
    /// Inputs, and stretches of one, that are read side by side.
    public let jobs: Int
    /// Where posts were written whose records do not say.
    public let channel: PostContext.Channel
    /// What tells of records that no intent can be found in them; nil where every record is read.
    var filter: RecordFilter? { engine.usesFilter ? engine.recordFilter(channel: channel) : nil }
    /// Only intents of these statuses are written; nil is all.
    public var statuses: Set<IntentStatus>?
    /// Writes the intents.
    public var writer = IntentWriter()
    /// All unreadable records are handed on too, with their bytes; else of each piece the first.
    public var keepsUnreadable = false
    /// Intents are handed on as values too.
    public var keepsIntents = false
    /// Bytes of a stretch, about.
    public var stretch = 2 << 20
    /// Time between two checkpoints at least, in seconds.
    public var checkpointInterval = 1.0
    /// Asks the job to stop; a run that was stopped can go on from its checkpoint.
    public var stop = BatchStop()

    /// Cores of this machine.
    public static let cores = ProcessCores.count

    /// Makes a job.
    ///
    /// - Parameters:
    ///   - inputs: what is read, in this order.
    ///   - output: where `run` writes the records.
    ///   - jobs: inputs, and stretches of one, that are read side by side; by default one a core.
    ///   - channel: where posts were written whose records do not say.
    ///   - usesFilter: records are passed over unread where their bytes show that no intent can be found in them.
    public init(
        _ engine: IntentEngine, inputs: [BatchInput] = [], output: BatchOutput = .none, jobs: Int = BatchJob.cores,
        channel: PostContext.Channel = .public, usesFilter: Bool = true
    ) {
        var engine = engine
        if !usesFilter { engine.usesFilter = false }
        self.engine = engine
        self.inputs = inputs
        self.output = output
        self.jobs = max(1, jobs)
        self.channel = channel
    }

    /// Reads all inputs and hands on what they give, in order, on the caller's thread; writes nothing.
    ///
    /// An input that cannot be read, or breaks off, says so in its last piece; the others go on.
    ///
    /// - Parameters:
    ///   - place: the place behind which a run before this one stopped.
    ///   - take: is handed one piece after the other. What it throws ends the run.
    public func read(from place: BatchPlace = .start, _ take: (BatchPiece) throws -> Void) rethrows {
        var runs: [InputRun] = []
        var next = place.input
        defer { for run in runs { run.cancel() } }
        while true {
            while runs.count < jobs, next < inputs.count, !stop.isAsked {
                let start = next == place.input ? place : BatchPlace(input: next, offset: 0)
                runs.append(InputRun(self, inputs[next], from: start))
                runs.last?.begin()
                next += 1
            }
            guard let run = runs.first else { return }
            run.becomeCurrent()
            while let piece = run.next() { try take(piece) }
            runs.removeFirst()
            if stop.isAsked { return }
        }
    }

    /// Reads a stretch with `reader`, which goes on where the stretch before ended or begins anew.
    func read(_ bytes: Span<UInt8>, until end: Stretch.End, with reader: inout FeedReader) throws -> BatchPiece {
        var piece = BatchPiece()
        let scratch = MatcherScratch()
        func take(_ record: FeedRecord) {
            switch record {
            case .post(var tweet, _):
                if tweet.context.channel == .public { tweet.context.channel = channel }
                for intent in engine.intents(in: tweet, scratch: scratch) {
                    if let statuses, !statuses.contains(intent.status) { continue }
                    piece.intents += 1
                    if keepsIntents { piece.found.append(intent) }
                    writer.append(intent, to: &piece.records)
                }
            case .notice:
                break
            case .unreadable(let record):
                if keepsUnreadable || piece.unreadable.isEmpty { piece.unreadable.append(record) }
            }
        }
        try reader.push(bytes, endsAtBorder: end == .border, take)
        if end == .last { try reader.finish(take) }
        piece.bytes = bytes.count
        return piece
    }
}
