import ArgumentParser
import Hashcart
import OrderIntents
import TweetArchives

/// One run of `extract` over its inputs, in their order.
struct Extraction: ~Copyable {
    private let engine: IntentEngine
    private let options: ExtractCommand
    private let statuses: Set<IntentStatus>?
    private let writer: IntentWriter
    private let filter: RecordFilter?
    private let scratch = MatcherScratch()
    private var output: Output
    private var rejects: Output?
    private var trailer = IntentTrailer(linesIn: 0, intents: 0, unreadable: 0, notices: 0)
    private var failedInputs = 0

    init(
        _ options: ExtractCommand, engine: IntentEngine, statuses: Set<IntentStatus>?, output: consuming Output,
        rejects: consuming Output?
    ) {
        self.options = options
        self.engine = engine
        filter = options.mayPassOver ? engine.recordFilter(channel: options.context) : nil
        self.statuses = statuses
        self.output = output
        self.rejects = rejects
        writer = IntentWriter(includesText: !options.noText)
    }

    /// Reads one input to its end. One that cannot be read is told, and the others go on.
    mutating func read(_ path: String) throws {
        var reader = FeedReader(format: format(of: path), name: path, filter: filter)
        do {
            do {
                try ByteSource(path: path).forEachBlock { bytes in
                    try reader.push(bytes) { try take($0, of: path) }
                }
            } catch let error as ArchiveError {
                // What stands before the damage was read; the last record may be whole.
                try reader.finish { try take($0, of: path) }
                throw error
            }
            try reader.finish { try take($0, of: path) }
        } catch let error where error is ArchiveError || error is FeedError {
            Console.say("hashcart: \(error)")
            failedInputs += 1
            trailer.isTruncated = true
        }
        trailer.linesIn += reader.counts.lines
        trailer.notices += reader.counts.notices
        trailer.unreadable += reader.counts.unreadable
        trailer.isTruncated = trailer.isTruncated || reader.counts.truncated
        trailer.posts += reader.counts.posts
    }

    /// A table is told from its name as well: one without a column `text` is a mistake, not prose.
    private func format(of path: String) -> FeedFormat {
        let name = path.lowercased().hasSuffix(".gz") ? path.lowercased().dropLast(3) : path.lowercased()[...]
        guard options.format == .auto, name.hasSuffix(".csv") || name.hasSuffix(".tsv") else { return options.format }
        return .csv
    }

    private mutating func take(_ record: FeedRecord, of path: String) throws {
        switch record {
        case .post(var tweet, _):
            if tweet.context.channel == .public { tweet.context.channel = options.context }
            for intent in engine.intents(in: tweet, scratch: scratch) {
                if let statuses, !statuses.contains(intent.status) { continue }
                trailer.intents += 1
                try output.append { [writer] in writer.append(intent, to: &$0) }
            }
        case .notice:
            break
        case .unreadable(let record):
            try rejects?.append { RejectWriter.append(record, of: path, to: &$0) }
        }
    }

    /// Writes what is left and says how it went.
    mutating func finish() throws {
        let trailer = trailer
        if options.trailer { try output.append { [writer] in writer.append(trailer, to: &$0) } }
        try output.flush()
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
