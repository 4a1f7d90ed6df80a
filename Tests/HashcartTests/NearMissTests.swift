import OrderGrammar
import OrderMatching
import Testing

@testable import Hashcart

/// Near misses that nobody would be told of are not looked for, and no other is lost.
@Suite struct NearMissTests {
    /// Posts that make commands and slips: each example of each standard grammar, whole and with a word left out.
    private static let posts: [String] = {
        let examples = (try? GrammarSet.standard.read())?.grammars.flatMap(\.matches).flatMap(\.examples) ?? []
        return examples.flatMap { example in
            let words = example.text.split(separator: " ", omittingEmptySubsequences: false)
            return [example.text]
                + words.indices.map { gap in
                    words.indices.filter { $0 != gap }.map { String(words[$0]) }.joined(separator: " ")
                }
        }
    }()

    @Test(arguments: ["nothing", "accounts", "campaigns", "everything"])
    func reportsTheSame(knowing: String) throws {
        let samples = try Knowledge.samples()
        var knowledge = Knowledge()
        if knowing == "accounts" || knowing == "everything" { knowledge.accounts = samples.accounts }
        if knowing == "campaigns" || knowing == "everything" { knowledge.campaigns = samples.campaigns }
        if knowing == "everything" {
            knowledge.catalog = samples.catalog
            knowledge.listings = samples.listings
        }
        let engine = try IntentEngine(knowledge: knowledge)
        let scratch = MatcherScratch()
        var nearMisses = 0
        for text in Self.posts {
            let tweet = Tweet(text: text)
            let all = engine.intents(in: tweet, nearMisses: .all, scratch: scratch)
            #expect(engine.intents(in: tweet, scratch: scratch) == all, "\(text)")
            nearMisses += all.count { $0.status == .incomplete }
        }
        #expect(Self.posts.count > 4_000)
        #expect(nearMisses > 100)
    }
}
