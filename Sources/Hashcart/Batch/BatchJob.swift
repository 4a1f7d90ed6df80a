import OrderIntents
import OrderMatching
import TweetFeed
import TweetText

/// Reads large inputs on all cores and hands on what they give, in the order of the input.
///
/// An input is cut where one record ends and the next begins; the stretches are read side by side, each by a reader of
/// its own. Where a stretch turns out to end within a record after all, the next one is read again behind it: the answer
/// is that of one reader that reads everything. Memory is bounded by the size and number of stretches.
///
/// ```swift
/// let job = BatchJob(engine)
/// let counts = try job.read(input) { piece in try file.write(piece.records) }
/// ```
public struct BatchJob: Sendable {
    /// Finds the intents.
    public let engine: IntentEngine
    /// Stretches that are read side by side.
    public let jobs: Int
    /// Where posts were written whose records do not say.
    public let channel: PostContext.Channel
    /// Tells of records by their bytes that no intent can be found in them; nil where every record is read.
    private let filter: RecordFilter?
    /// Only intents of these statuses are written; nil is all.
    public var statuses: Set<IntentStatus>?
    /// Writes the intents.
    public var writer = IntentWriter()
    /// Unreadable records are handed on too, with their bytes.
    public var keepsUnreadable = false
    /// Bytes of a stretch, about.
    public var stretch = 2 << 20

    /// Cores of this machine.
    public static let cores = ProcessCores.count

    /// Makes a job.
    ///
    /// - Parameters:
    ///   - jobs: stretches that are read side by side; by default one a core.
    ///   - channel: where posts were written whose records do not say.
    ///   - usesFilter: records are passed over unread where their bytes show that no intent can be found in them.
    public init(
        _ engine: IntentEngine, jobs: Int = BatchJob.cores, channel: PostContext.Channel = .public,
        usesFilter: Bool = true
    ) {
        self.engine = engine
        self.jobs = max(1, jobs)
        self.channel = channel
        filter = usesFilter ? engine.recordFilter(channel: channel) : nil
    }

    /// Reads an input to its end.
    ///
    /// - Parameter take: is handed each stretch's intents, in order, on the caller's thread.
    /// - Returns: what the input had.
    /// - Throws: `BatchFailure`, about what the input throws, behind all that came before it, what `take` throws, or a
    ///   `FeedError` where the input cannot be read at all.
    public func read(_ input: BatchInput, _ take: (BatchPiece) throws -> Void) throws -> FeedCounts {
        let reader = FeedReader(format: input.format, name: input.name, filter: filter, author: input.author)
        var line = BatchLine(job: self, reader: reader)
        do {
            try line.read(input, take)
        } catch {
            throw BatchFailure(counts: line.counts, cause: error)
        }
        return line.counts
    }

    /// Reads a stretch with `reader`, which goes on where the stretch before ended or begins anew.
    func read(_ bytes: Span<UInt8>, isLast: Bool, with reader: inout FeedReader) throws -> BatchPiece {
        var piece = BatchPiece()
        let scratch = MatcherScratch()
        func take(_ record: FeedRecord) {
            switch record {
            case .post(var tweet, _):
                if tweet.context.channel == .public { tweet.context.channel = channel }
                for intent in engine.intents(in: tweet, scratch: scratch) {
                    if let statuses, !statuses.contains(intent.status) { continue }
                    piece.intents += 1
                    writer.append(intent, to: &piece.records)
                }
            case .notice:
                break
            case .unreadable(let record):
                if keepsUnreadable { piece.unreadable.append(record) }
            }
        }
        try reader.push(bytes, take)
        if isLast { try reader.finish(take) }
        piece.bytes = bytes.count
        return piece
    }
}

/// An input that broke off, with what it had until then.
public struct BatchFailure: Error {
    /// What was read.
    public var counts: FeedCounts
    /// Why no more was.
    public var cause: any Error
}
