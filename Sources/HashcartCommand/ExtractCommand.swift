import ArgumentParser
import Hashcart
import Synchronization

/// `hashcart extract`: posts in, order intents out.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Posts in, order intents out: one JSON record a line.",
        discussion: """
            Reads posts of X (API v2 and v1.1, Gnip's activities, direct messages, personal archives), Bluesky (Jetstream, \
            API) and Mastodon (statuses, events): JSON Lines, bodies, arrays and streams; CSV and TSV with a column \
            `text`; and plain text, one post a line. .gz and .bz2 too, tar archives of such files, and folders of them. \
            Diagnostics go to stderr, records alone to stdout.

            \(FeedName.help)

            Examples:
              hashcart extract tweets.jsonl.gz --accounts accounts.csv --catalog products.tsv > intents.jsonl
              gunzip -c tweets.jsonl.gz | hashcart extract --rejects unreadable.jsonl --trailer
              hashcart extract 2021-*.json.bz2 -o intents.jsonl --resume intents.checkpoint
              echo '@SMoneyfr #envoyer 10€ @bob' | hashcart extract
            """)

    @Argument(help: "Files, folders and tar archives to read; standard input where none or `-` is given.")
    var files: [String] = []

    @OptionGroup var knowledge: KnowledgeOptions

    @Option(help: ArgumentHelp(FeedFormat.help))
    var format: FeedFormat = .auto

    @Option(
        help: ArgumentHelp(
            "Who wrote the posts whose records do not say: a handle, an id or a DID. For a personal archive, account.js does.",
            valueName: "account"))
    var author: String?

    @Option(help: "Where posts were written whose records do not say: public, direct or live.")
    var context: PostContext.Channel = .public

    @Option(
        help: ArgumentHelp(
            "The clock by which campaigns begin and end, as 2014-10-14T08:00:00Z; each post's own time by default.",
            valueName: "time"))
    var at: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where records go; standard output by default.", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("Where unreadable records go, each with its place and reason.", valueName: "path"))
    var rejects: String?

    @Option(help: ArgumentHelp("Only these: complete, incomplete, ambiguous, rejected.", valueName: "list"))
    var status: String?

    @Option(help: "Share of unreadable records above which the exit status is 1.")
    var maxErrorRate: Double = 1

    @Option(help: ArgumentHelp("Parts of an input that are read side by side; by default one a core.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Read every record, also those whose bytes show that no grammar finds anything in them.")
    var noPrefilter = false

    @Flag(help: "Check and count every record; so do --rejects and --max-error-rate.")
    var strict = false

    @Option(help: "Shows how far the run is: auto (on a terminal), always or never.")
    var progress: Progress.Mode = .auto

    @Option(help: ArgumentHelp("Where the counts of the run go, as one JSON object.", valueName: "path"))
    var summary: String?

    @Option(
        help: ArgumentHelp(
            "A file by which a run that was killed, interrupted or short of room goes on: the same command again.",
            valueName: "path"))
    var resume: String?

    @Flag(help: "End with a record of counts, which proves that the output is whole.")
    var trailer = false

    @Flag(help: "Leave the posts' words out of the records.")
    var noText = false

    func validate() throws {
        _ = try statuses()
        try FileClashes.check(reading: inputs, knowledge, writing: targets)
        if resume != nil, (output ?? "-") == "-" || inputs.contains("-") {
            throw ValidationError("--resume needs files to read and an --output file: a pipe cannot be read again.")
        }
        if let at, Timestamp.read(at) == nil {
            throw ValidationError("\(at) is no time; write it as 2014-10-14 or 2014-10-14T08:00:00Z.")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
        if let author, Tweet.Account(named: author) == nil {
            throw ValidationError(
                "\"\(author)\" is no account; write --author as a handle (@ann, ann@social.example), as an id of digits "
                    + "or as a DID (did:plc:…).")
        }
        guard (0...1).contains(maxErrorRate) else {
            throw ValidationError("--max-error-rate must lie between 0 and 1.")
        }
    }

    func run() throws {
        try Console.run {
            try checkLateTargets()
            var engine = try knowledge.engine()
            engine.clock = at.flatMap(Timestamp.read)?.milliseconds
            Self.lasting.withLock { [engine] in $0 = engine }
            // Before anything is written, which might be into a folder that is read.
            let (files, passed) = InputFile.all(of: inputs, author: author.flatMap(Tweet.Account.init(named:)))
            try Extraction(self, files: files, passed: passed, engine: engine, statuses: try statuses()).run()
        }
    }

    /// Looks at what is written in the midst of a run, or at its end: it should not be found out only then.
    private func checkLateTargets() throws {
        for (option, path, isReplaced) in [("--resume", resume, true), ("--summary", summary, false)] {
            guard let path, path != "-",
                let reason = FileFacts.obstacle(toWriting: path, isReplaced: isReplaced)
            else { continue }
            Console.say(
                "hashcart: \(option) \(path): cannot be written: \(reason). Name a file in a folder that can be")
            throw ExitCode(74)
        }
    }

    /// The engine stays until the process ends, and goes with it at once: taking it apart would be work for nobody.
    private static let lasting = Mutex<IntentEngine?>(nil)

    var inputs: [String] { files.isEmpty ? ["-"] : files }

    /// What is written, by the option that names it.
    private var targets: [(option: String, path: String)] {
        [("--output", output ?? "-"), ("--rejects", rejects), ("--summary", summary), ("--resume", resume)]
            .compactMap { option, path in path.map { (option, $0) } }
    }

    /// Whether records may be passed over unread: not where those are asked for that cannot be read.
    var mayPassOver: Bool { !noPrefilter && !strict && rejects == nil && maxErrorRate == 1 }

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

extension FeedFormat: ExpressibleByArgument {
    /// The formats, for help.
    static var help: String {
        let names = allCases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " or \(names.last ?? "")."
    }
}
extension PostContext.Channel: ExpressibleByArgument {}
