import ArgumentParser
import Foundation
import Hashcart
import TweetArchives

/// `hashcart extract`: posts in, order intents out.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Posts in, order intents out: one JSON record a line.",
        discussion: """
            Reads X API v2 and v1.1 JSON Lines, search bodies and arrays, CSV and TSV with a column `text`, and plain \
            text, one post a line; .gz too. Diagnostics go to stderr, records alone to stdout.

            Examples:
              hashcart extract tweets.jsonl.gz --accounts accounts.csv --catalog products.tsv > intents.jsonl
              gunzip -c tweets.jsonl.gz | hashcart extract --rejects unreadable.jsonl --trailer
              echo '@SMoneyfr #envoyer 10€ @bob' | hashcart extract
            """)

    @Argument(help: "Files to read; standard input where none or `-` is given.")
    var files: [String] = []

    @OptionGroup var knowledge: KnowledgeOptions

    @Option(help: "auto, x-v2, x-v1, csv or text.")
    var format: FeedFormat = .auto

    @Option(help: "Where posts were written whose records do not say: public, direct or live.")
    var context: PostContext.Channel = .public

    @Option(name: .shortAndLong, help: ArgumentHelp("Where records go; standard output by default.", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("Where unreadable records go, each with its place and reason.", valueName: "path"))
    var rejects: String?

    @Option(help: ArgumentHelp("Only these: complete, incomplete, ambiguous, rejected.", valueName: "list"))
    var status: String?

    @Option(help: "Share of unreadable records above which the exit status is 1.")
    var maxErrorRate: Double = 1

    @Flag(help: "End with a record of counts, which proves that the output is whole.")
    var trailer = false

    @Flag(help: "Leave the posts' words out of the records.")
    var noText = false

    func validate() throws {
        _ = try statuses()
        for target in [output, rejects].compactMap({ $0 }) where files.contains(where: { Output.same($0, target) }) {
            throw ValidationError("\(target) is an input; writing to it would destroy it. Name another file.")
        }
        if let output, let rejects, Output.same(output, rejects) {
            throw ValidationError("--output and --rejects name the same file.")
        }
        guard (0...1).contains(maxErrorRate) else {
            throw ValidationError("--max-error-rate must lie between 0 and 1.")
        }
    }

    func run() throws {
        try Console.run {
            let engine = try knowledge.engine()
            var rejected: Output?
            if let rejects { rejected = try Output(path: rejects) }
            var run = Extraction(
                self, engine: engine, statuses: try statuses(), output: try Output(path: output), rejects: rejected)
            for file in files.isEmpty ? ["-"] : files { try run.read(file) }
            try run.finish()
        }
    }

    private func statuses() throws -> Set<IntentStatus>? {
        guard let status else { return nil }
        guard !status.isEmpty else { throw ValidationError("--status names no status.") }
        return try Set(
            status.split(separator: ",").map { word in
                guard let status = IntentStatus(rawValue: String(word)) else {
                    let all = IntentStatus.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("There is no status \"\(word)\"; take of: \(all).")
                }
                return status
            })
    }
}

extension FeedFormat: ExpressibleByArgument {}
extension PostContext.Channel: ExpressibleByArgument {}

/// One run of `extract` over its inputs, in their order.
struct Extraction: ~Copyable {
    private let engine: IntentEngine
    private let options: ExtractCommand
    private let statuses: Set<IntentStatus>?
    private let writer: IntentWriter
    private let scratch = MatcherScratch()
    private var output: Output
    private var rejects: Output?
    private var trailer = IntentTrailer(linesIn: 0, intents: 0, unreadable: 0, notices: 0)
    private var posts = 0
    private var failedInputs = 0

    init(
        _ options: ExtractCommand, engine: IntentEngine, statuses: Set<IntentStatus>?, output: consuming Output,
        rejects: consuming Output?
    ) {
        self.options = options
        self.engine = engine
        self.statuses = statuses
        self.output = output
        self.rejects = rejects
        writer = IntentWriter(includesText: !options.noText)
    }

    /// Reads one input to its end. One that cannot be read is told, and the others go on.
    mutating func read(_ path: String) throws {
        var reader = FeedReader(format: format(of: path), name: path)
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
        posts += reader.counts.posts
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
        let records = posts + trailer.unreadable + trailer.notices
        if records > 0, Double(trailer.unreadable) > options.maxErrorRate * Double(records) { throw ExitCode(1) }
    }
}
