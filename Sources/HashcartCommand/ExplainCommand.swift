import ArgumentParser
import Hashcart

/// `hashcart explain`: what each grammar made of a post, and why.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Draws how a post is read, and says how far each grammar came and how the post would be right.",
        discussion: """
            Where no catalogue, campaigns, accounts or listings are given, the built-in samples are used.

            Examples:
              hashcart explain '#buy 2 large lattes @beanhouse'
              hashcart explain '@SMoneyfr #envoyer 20 euros @bob'
              hashcart explain --where 'in reply to listing LAT by @beanhouse' 'buy 2'
              hashcart explain --grammar my-campaign.grammar --all 'so pretty #newredshoes'
            """)

    @Argument(help: "The words of a post.")
    var post: String

    @OptionGroup var knowledge: KnowledgeOptions

    @Option(help: "Where it was written: public, direct or live.")
    var context: PostContext.Channel = .public

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Where it stands, as a grammar's examples say it: `in reply to a post by @x`, `with a photo`, `by @x`.",
            valueName: "setting"))
    var setting: String?

    @Flag(help: "Tell of every match, however far from the post.")
    var all = false

    @Flag(help: "One JSON object: every match, its derivation and the corrected post.")
    var json = false

    func run() throws {
        try Console.run {
            var known = try knowledge.knowledge()
            if (knowledge.catalog + knowledge.campaigns + knowledge.accounts + knowledge.listings).isEmpty {
                known = try .samples()
            }
            let settings = try setting.map { try Example.Setting.settings(from: $0, source: "--where") } ?? []
            let engine = try IntentEngine(grammars: knowledge.grammars(), knowledge: known)
            let tweet = Tweet(text: post, settings: settings, channel: context)
            let explanation = engine.explain(tweet, all: all)
            var output = try RecordOutput(path: nil)
            try output.append { bytes in
                if json {
                    ExplanationWriter(includesAll: all).append(explanation, to: &bytes)
                } else {
                    let printer = ExplanationPrinter(usesColor: Console.outputHasColor, showsAll: all)
                    bytes.append(contentsOf: printer.text(of: explanation).utf8)
                }
            }
            try output.flush()
        }
    }
}
