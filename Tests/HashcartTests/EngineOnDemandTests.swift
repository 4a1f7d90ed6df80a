import OrderGrammar
import TestSupport
import Testing

@testable import Hashcart

/// An engine that reads and compiles what posts call for, when they do, gives what one gives that did so before.
@Suite struct EngineOnDemandTests {
    private struct Posts {
        var tweets: [Tweet]
        /// What is found in each.
        var records: [String]
    }

    /// The examples of all grammars, and what an engine makes of them that was told the grammars as they are.
    private static let posts = Result { () throws -> Posts in
        let contents = try GrammarSet.standard.read()
        let engine = try IntentEngine(contents: contents, knowledge: Knowledge.samples())
        let tweets = contents.grammars.flatMap(\.matches).flatMap(\.examples).map { example in
            Tweet(text: example.text, settings: example.settings)
        }
        return Posts(tweets: tweets, records: tweets.map { record(of: $0, engine) })
    }

    private static func record(of tweet: Tweet, _ engine: IntentEngine) -> String {
        var line: [UInt8] = []
        for intent in engine.intents(in: tweet) { IntentWriter().append(intent, to: &line) }
        return String(decoding: line, as: UTF8.self)
    }

    private static func fresh() throws -> IntentEngine {
        try IntentEngine(knowledge: Knowledge.samples(), explains: false)
    }

    @Test func theOrderOfPostsDoesNotMatter() throws {
        let posts = try Self.posts.get()
        #expect(posts.records.filter { !$0.isEmpty }.count > 500)
        var random = SplitMix64(seed: 11)
        for round in 0..<3 {
            let engine = try Self.fresh()
            let order = round == 0 ? posts.tweets.indices.reversed() : posts.tweets.indices.shuffled(using: &random)
            for index in order {
                #expect(Self.record(of: posts.tweets[index], engine) == posts.records[index])
            }
        }
    }

    @Test func threadsMayComeTogether() async throws {
        let posts = try Self.posts.get()
        let engine = try Self.fresh()
        let differing = await withTaskGroup(of: [String].self) { group in
            for seed in 0..<6 {
                group.addTask {
                    var random = SplitMix64(seed: UInt64(seed))
                    return posts.tweets.indices.shuffled(using: &random).compactMap { index in
                        let record = Self.record(of: posts.tweets[index], engine)
                        return record == posts.records[index] ? nil : record
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(differing.isEmpty)
    }

    /// The filter is the same, whether it is asked for before any post or behind them.
    @Test func theFilterDoesNotWaitForPosts() throws {
        let contents = try GrammarSet.standard.read()
        let knowledge = try Knowledge.samples()
        let resolver = IntentResolver(knowledge)
        let outline = try MatcherOutline(grammars: contents.grammars, lexicon: resolver.lexicon)
        let anchors = outline.anchorSet(hasListings: resolver.hasListings)
        let believed = MatcherOutline(
            believing: try GrammarSet.standard.readForPosts().grammars(), lexicon: resolver.lexicon)
        #expect(believed.anchorSet(hasListings: resolver.hasListings) == anchors)
        let engine = try Self.fresh()
        #expect((engine.recordFilter() == nil) == (anchors == nil))
    }
}
