import ArgumentParser
import Foundation
import Hashcart

/// `hashcart explain`: what each grammar made of a post, and why.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says what each grammar made of a post, how far each came, and why.",
        discussion: """
            Where no catalogue, campaigns, accounts or listings are given, the built-in samples are used.

            Examples:
              hashcart explain '#buy 2 large lattes @beanhouse'
              hashcart explain '@SMoneyfr #envoyer 20 euros @bob'
            """)

    @Argument(help: "The words of a post.")
    var post: String

    @OptionGroup var knowledge: KnowledgeOptions

    @Option(help: "Where it was written: public, direct or live.")
    var context: PostContext.Channel = .public

    func run() throws {
        try Console.run {
            var known = try knowledge.knowledge()
            if (knowledge.catalog + knowledge.campaigns + knowledge.accounts + knowledge.listings).isEmpty {
                known = try .samples()
            }
            let engine = try IntentEngine(grammars: knowledge.grammars(), knowledge: known)
            let tweet = Tweet(text: post, context: PostContext(channel: context))
            let scratch = MatcherScratch()
            let explanation = engine.matcher.explain(tweet.text.utf8.span, context: tweet.context, scratch: scratch)
            let intents = engine.intents(in: tweet, scratch: scratch)
            print(ExplanationPrinter(post: post).string(explanation, intents: intents), terminator: "")
        }
    }
}
