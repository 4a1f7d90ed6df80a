import Foundation
import Hashcart
import TestSupport
import Testing
import TweetFeed

/// The sample posts, from bytes to records.
///
/// `HASHCART_WRITE=1 swift test --filter DemoTests` writes the golden records anew, to be read by eye: they are what
/// `hashcart demo --json` prints.
@Suite struct DemoTests {
    static let golden = Repository.cases.appending(path: "posts/demo.jsonl")

    private func records(_ engine: IntentEngine) throws -> [UInt8] {
        var output: [UInt8] = []
        for tweet in try Posts.all(in: SamplePosts.bytes) {
            for intent in engine.intents(in: tweet) { IntentWriter().append(intent, to: &output) }
        }
        return output
    }

    @Test func recordsAreThoseThatWereRead() throws {
        let output = try records(IntentEngine(knowledge: Knowledge.samples()))
        if Golden.isWritten {
            try Data(output).write(to: Self.golden)
            return
        }
        let found = String(decoding: output, as: UTF8.self).split(separator: "\n")
        let expected = try String(contentsOf: Self.golden, encoding: .utf8).split(separator: "\n")
        #expect(expected.count > 20)
        #expect(found.count == expected.count)
        for (found, expected) in zip(found, expected) { #expect(found == expected) }
    }

    /// Equal inputs give equal bytes, also with another engine.
    @Test func equalInputsGiveEqualBytes() throws {
        let knowledge = try Knowledge.samples()
        let engine = try IntentEngine(knowledge: knowledge)
        let first = try records(engine)
        #expect(try records(engine) == first)
        #expect(try records(IntentEngine(knowledge: knowledge)) == first)
    }

    /// Every system and every status has its post. Of the shops in many languages, some are enough for a table.
    @Test func showsEverything() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let tweets = try Posts.all(in: SamplePosts.bytes)
        let intents = tweets.flatMap { engine.intents(in: $0) }
        #expect(Set(intents.map(\.status)) == [.complete, .incomplete, .ambiguous, .rejected])
        let shown = Set(intents.compactMap(\.reading.grammar))
        let systems = engine.matcher.grammars.map(\.name).filter { !$0.hasPrefix("shop-") }
        #expect(shown.isSuperset(of: systems))
        #expect(shown.count >= systems.count + 3)
        #expect(tweets.contains { engine.intents(in: $0).isEmpty }, "a post that is no command")
    }
}

/// Posts out of bytes.
enum Posts {
    static func all(in bytes: [UInt8], format: FeedFormat = .auto) throws -> [Tweet] {
        var posts: [Tweet] = []
        var reader = FeedReader(format: format)
        func take(_ record: FeedRecord) {
            if case .post(let tweet, _) = record { posts.append(tweet) }
        }
        try reader.push(bytes.span, take)
        try reader.finish(take)
        return posts
    }
}
