import Foundation
import Hashcart
import TestSupport
import Testing

/// Passing over records unread changes no intent.
@Suite struct PrefilterTests {
    /// What a reader with and one without the filter give.
    private func intents(of bytes: [UInt8], _ engine: IntentEngine, filter: RecordFilter?) throws -> (
        records: [String], posts: Int
    ) {
        var reader = FeedReader(filter: filter)
        let writer = IntentWriter()
        let scratch = MatcherScratch()
        var records: [String] = []
        func take(_ record: FeedRecord) {
            guard case .post(let tweet, let place) = record else { return }
            for intent in engine.intents(in: tweet, scratch: scratch) {
                var line: [UInt8] = []
                writer.append(intent, to: &line)
                records.append("\(place.line): " + String(decoding: line, as: UTF8.self))
            }
        }
        do {
            try reader.push(bytes.span, take)
            try reader.finish(take)
        } catch is FeedError {}
        return (records, reader.counts.posts)
    }

    private func compare(_ bytes: [UInt8], _ engine: IntentEngine, _ name: String) throws -> (
        all: Int, read: Int, found: Int
    ) {
        let filter = try #require(engine.recordFilter())
        let all = try intents(of: bytes, engine, filter: nil)
        let filtered = try intents(of: bytes, engine, filter: filter)
        #expect(filtered.records == all.records, "\(name)")
        return (all.posts, filtered.posts, all.records.count)
    }

    /// Without accounts, and with them: then support talks to every one of them.
    private static let engines = Result { try [false, true].map(engine(accounts:)) }

    private static func engine(accounts: Bool) throws -> IntentEngine {
        var knowledge = try Knowledge.samples()
        knowledge.listings = Listings()
        if !accounts { knowledge.accounts = Accounts() }
        return try IntentEngine(knowledge: knowledge)
    }

    @Test(
        .enabled(if: Repository.shared != nil || Repository.mustHaveShared, "no shared folder"),
        arguments: SharedTalk.paths.filter { !$0.hasPrefix("texts") })
    func realPostsGiveTheSame(path: String) throws {
        let source = try SharedTalk.source(path)
        // With accounts everything is looked for that is without them, and more.
        if let engine = try Self.engines.get().last {
            for (name, bytes) in source.files { _ = try compare(bytes, engine, name) }
        }
    }

    /// Commands made of every grammar, in records of both versions with their fields in any order and their words escaped
    /// and written in any way.
    @Test func samplesGiveTheSame() throws {
        var random = SplitMix64(seed: 66)
        let engine = try #require(Self.engines.get().last)
        let contents = try GrammarSet.standard.read()
        let vocabulary = SampleVocabulary(contents.languages)
        var lines: [String] = []
        for grammar in contents.grammars {
            let sampler = PostSampler(
                grammar, vocabulary: vocabulary, knowledge: try Knowledge.samples().adding(samplesOf: grammar))
            for match in grammar.matches {
                for _ in 0..<12 {
                    guard let sample = try? sampler.sample(of: match, seed: random.next()) else { continue }
                    lines.append(Record(sample.tweet, number: lines.count).line(using: &random))
                }
            }
        }
        let compared = try compare(Array((lines.joined(separator: "\n") + "\n").utf8), engine, "samples")
        #expect(compared.all == lines.count)
        #expect(compared.found > lines.count / 4)
        #expect(compared.read < compared.all)
    }

    /// A post as a record of either version.
    private struct Record {
        let tweet: Tweet
        let number: Int

        init(_ tweet: Tweet, number: Int) {
            self.tweet = tweet
            self.number = number
        }

        func line(using random: inout SplitMix64) -> String {
            let share = [0, 0, 0, 1, 4, 10].randomElement(using: &random) ?? 0
            var text = tweet.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
                ">", with: "&gt;")
            if Int.random(in: 0..<4, using: &random) == 0 { text = text.uppercased() }
            if Int.random(in: 0..<6, using: &random) == 0 { text = text.decomposedStringWithCanonicalMapping }
            func string(_ text: String) -> String { JSONSpelling.string(text, escaping: share, using: &random) }
            let author = tweet.author.handle ?? "a_customer"
            let parent = tweet.context.reply
            func object(_ fields: [(String, String)]) -> String {
                "{" + fields.shuffled(using: &random).map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
            }
            let id = "\"\(2_000_000_000_000_000_000 + number)\""
            if Bool.random(using: &random) {
                var fields = [
                    ("id_str", id), ("text", string(text)),
                    ("source", "\"<a href=\\\"https:\\/\\/x.example\\\">app<\\/a>\""),
                    (
                        "user",
                        object([("id_str", "\"7\""), ("screen_name", string(author)), ("name", string("Name #buy"))])
                    ),
                ]
                if let parent {
                    fields.append(("in_reply_to_status_id_str", "\"900\""))
                    fields.append(("in_reply_to_screen_name", parent.authorHandle.map(string) ?? "null"))
                }
                return object(fields)
            }
            var data = [("id", id), ("text", string(text)), ("author_id", "\"7\"")]
            var users = [object([("id", "\"7\""), ("username", string(author))])]
            var posts: [String] = []
            if let parent {
                data.append(("referenced_tweets", "[" + object([("type", "\"replied_to\""), ("id", "\"900\"")]) + "]"))
                data.append(("in_reply_to_user_id", "\"8\""))
                if let handle = parent.authorHandle {
                    users.append(object([("id", "\"8\""), ("username", string(handle))]))
                }
                let links = parent.links.map { object([("url", "\"x\""), ("expanded_url", string($0))]) }
                posts.append(
                    object([
                        ("id", "\"900\""), ("author_id", "\"8\""), ("text", string(parent.text ?? "")),
                        ("entities", object([("urls", "[" + links.joined(separator: ",") + "]")])),
                    ]))
            }
            return object([
                ("data", object(data)),
                (
                    "includes",
                    object([
                        ("users", "[" + users.joined(separator: ",") + "]"),
                        ("tweets", "[" + posts.joined(separator: ",") + "]"),
                    ])
                ),
            ])
        }
    }
}
