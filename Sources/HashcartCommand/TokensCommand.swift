import ArgumentParser
import Hashcart
import OrderIntents
import TweetArchives

/// `hashcart tokens`: tokens and entities with their spans.
struct TokensCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokens",
        abstract: "Shows the tokens and entities of a post, or of every post of a stream.",
        discussion: """
            Examples:
              hashcart tokens 'Pay €10 to @bob #lunch'
              hashcart tokens --json 'Pay €10 to @bob #lunch'
              hashcart tokens --json --file tweets.jsonl.gz
            """)

    @Argument(help: "The words of a post.")
    var post: String?

    @Flag(help: "Entities as one JSON object a post; `scalars` count over the source's own text.")
    var json = false

    @Option(help: ArgumentHelp("Read every post of a file, `-` for standard input.", valueName: "path"))
    var file: String?

    @Option(
        help: ArgumentHelp(
            "Read numbers and names of money in this language, such as `en` or `pt-BR`.", valueName: "tag"))
    var language: String?

    func validate() throws {
        guard (post == nil) != (file == nil) else {
            throw ValidationError("Give the words of a post, or --file PATH.")
        }
        // What is read while it grows has no end.
        var clashes = FileClashes()
        if let file { clashes.note(file, as: "an input") }
        try clashes.check(writing: [("standard output", "-")])
    }

    func run() throws {
        try Console.run {
            var output = try RecordOutput(path: nil)
            let scanner = try language.map { AmountScanner(language: try .standard($0)) } ?? AmountScanner()
            if let post {
                try write(Tweet(text: post), scanner, to: &output)
            } else if let file {
                var reader = FeedReader(name: file)
                func take(_ record: FeedRecord) throws {
                    if case .post(let tweet, _) = record { try write(tweet, scanner, to: &output) }
                }
                try ByteSource(path: file).forEachBlock { try reader.push($0, take) }
                try reader.finish(take)
            }
            try output.flush()
        }
    }

    private func write(_ tweet: Tweet, _ scanner: AmountScanner, to output: inout RecordOutput) throws {
        try output.append { bytes in
            if json {
                TokenRecord.append(tweet, scanner, to: &bytes)
            } else {
                TokenTable.append(tweet, scanner, to: &bytes)
            }
        }
    }
}
