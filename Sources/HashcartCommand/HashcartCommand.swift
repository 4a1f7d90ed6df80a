import ArgumentParser
import TweetText

/// The command `hashcart`.
@main
struct HashcartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hashcart",
        abstract: "Reads posts, recognises the few that are commands, and gives typed order intents.",
        discussion: """
            Examples:
              hashcart demo
              hashcart extract posts.jsonl.gz --catalog products.tsv --accounts accounts.csv
              gunzip -c tweets.jsonl.gz | hashcart extract --status complete,ambiguous
              hashcart explain '#buy 2 large lattes @beanhouse'
              hashcart inspect archive.tar
              hashcart tokens 'Pay €10 to @bob #lunch'
              hashcart grammar check my-campaign.grammar
              hashcart eval cases.csv --grammar my-campaign.grammar

            Exit status: 0 done; 1 too many unreadable records; 2 a grammar, catalogue or file is wrong; 64 the \
            command line is wrong; 74 output could not be written; 130 and 143 a signal stopped the run.
            """,
        version: Version.text,
        subcommands: [
            ExtractCommand.self, DemoCommand.self, ExplainCommand.self, TokensCommand.self, InspectCommand.self,
            GrammarCommand.self,
            CatalogCommand.self, EvalCommand.self,
        ])
}

/// What `--version` prints.
enum Version {
    static let text =
        "hashcart 0.1.0\n"
        + TableVersions.all.map { "  \($0.name): \($0.version)" }.joined(separator: "\n")
}
