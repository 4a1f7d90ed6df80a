import ArgumentParser
import Hashcart
import OrderIntents

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `hashcart eval`: scores labelled posts.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Scores labelled posts: precision, recall and slot accuracy by kind, and what is mistaken for what.",
        discussion: """
            CASES is a table with a header (CSV, TSV or JSON Lines). `text` and `kind` must be there; an empty kind, or \
            `none`, means that the post is no command. `status` is complete where it is empty. Slots are columns: item, \
            quantity, merchant, recipient, amount, memo, code, url, campaign, and options such as size; an empty cell is \
            not scored. `where` says where the post stands, as examples in grammars do; `author` and `lang` are the \
            post's own.

            The exit status is 1 where precision or recall over all kinds is below what is asked for.

            Examples:
              hashcart eval cases.csv --grammar my-campaign.grammar --catalog products.tsv
              hashcart eval cases.csv --min-precision 1 --min-recall 0.95

            A file of cases:
              text,kind,amount,recipient,where
              "@SMoneyfr #envoyer 10€ @bob",pay,10.00 EUR,@bob,
              "buy 2",purchase,,,in reply to listing LAT by @beanhouse
              "what a day",none,,,
            """)

    @Argument(help: ArgumentHelp("Tables of labelled posts.", valueName: "cases"))
    var cases: [String]

    @OptionGroup var knowledge: KnowledgeOptions

    @Flag(help: "Use the built-in sample products, campaigns, accounts and listings.")
    var samples = false

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: "How many mistaken posts are listed.")
    var mistakes = 20

    @Option(help: ArgumentHelp("Least precision over all kinds, 0 to 1.", valueName: "share"))
    var minPrecision: Double = 0

    @Option(help: ArgumentHelp("Least recall over all kinds, 0 to 1.", valueName: "share"))
    var minRecall: Double = 0

    func validate() throws {
        guard (0...1).contains(minPrecision), (0...1).contains(minRecall) else {
            throw ValidationError("--min-precision and --min-recall must lie between 0 and 1.")
        }
        guard mistakes >= 0 else { throw ValidationError("--mistakes must be 0 or more.") }
    }

    func run() throws {
        try Console.run {
            let known = samples ? try Knowledge.samples() : try knowledge.knowledge()
            let engine = try IntentEngine(grammars: knowledge.grammars(), knowledge: known)
            try TextCheck.check(cases)
            var posts: [LabelledPost] = []
            for path in cases {
                let labelled = try LabelledPosts(contentsOf: path)
                Console.report(labelled.complaints)
                posts += labelled.posts
            }
            let evaluation = engine.evaluate(posts)
            var output = try RecordOutput(path: nil)
            let text =
                json ? try Self.json(evaluation) : EvaluationTable(evaluation: evaluation, mistakeLimit: mistakes).text
            try output.append { $0.append(contentsOf: text.utf8) }
            try output.flush()
            let overall = evaluation.overall
            if (overall.precision ?? 1) < minPrecision || (overall.recall ?? 1) < minRecall { throw ExitCode(1) }
        }
    }

    private static func json(_ evaluation: Evaluation) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return String(decoding: try encoder.encode(EvaluationRecord(evaluation)), as: UTF8.self) + "\n"
    }
}
