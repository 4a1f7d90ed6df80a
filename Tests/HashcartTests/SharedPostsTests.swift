import Foundation
import Hashcart
import TestSupport
import Testing

/// Real tweets from the shared folder. No purchase stands in any of them.
@Suite(.enabled(if: Repository.shared != nil || Repository.mustHaveShared, "no shared folder"))
struct SharedPostsTests {
    struct Count {
        var posts = 0
        var unreadable = 0
        var intents: [OrderIntent] = []
    }

    private func read(
        _ data: Data, name: String, engine: IntentEngine, channel: PostContext.Channel = .public
    ) throws -> Count {
        var count = Count()
        let scratch = MatcherScratch()
        var reader = FeedReader(name: name)
        func take(_ record: FeedRecord) {
            switch record {
            case .post(var tweet, _):
                tweet.context.channel = channel
                count.posts += 1
                count.intents += engine.intents(in: tweet, scratch: scratch)
            case .notice: break
            case .unreadable(let record):
                count.unreadable += 1
                #expect(!record.reason.isEmpty)
            }
        }
        let bytes = [UInt8](data)
        for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
            try reader.push(bytes.span.extracting(start..<min(start + 1 << 20, bytes.count)), take)
        }
        try reader.finish(take)
        return count
    }

    private func tweets(_ path: String) throws -> URL {
        try #require(Repository.shared).appending(path: "data/tweets/\(path)")
    }

    @Test func stockTalkHoldsNoPurchase() throws {
        let data = try output(of: "gunzip", ["-c", tweets("v1/stocknet-aapl.jsonl.gz").path])
        let count = try read(data, name: "stocknet", engine: IntentEngine(knowledge: Knowledge.samples()))
        #expect(count.posts == 20_850)
        #expect(count.unreadable == 0)
        #expect(count.intents.filter { $0.reading.kind == .purchase }.isEmpty)
        #expect(count.intents.filter { $0.status == .complete }.isEmpty)
    }

    @Test(arguments: [
        "v1/broad-twitter-a.jsonl.gz", "v1/broad-twitter-e.jsonl.gz", "v1/search-100-statuses.json",
        "texts/airline.csv.gz", "texts/brands.csv.gz", "texts/tweeteval-train-val.txt.gz",
        "texts/wisesight-buyer-questions-th.txt",
    ])
    func talkHoldsNoOrder(path: String) throws {
        let url = try tweets(path)
        let data = url.pathExtension == "gz" ? try output(of: "gunzip", ["-c", url.path]) : try Data(contentsOf: url)
        let count = try read(data, name: path, engine: IntentEngine(knowledge: Knowledge.samples()))
        #expect(count.posts >= 100)
        for intent in count.intents where intent.status == .complete {
            Issue.record("\(path) \(intent.id.rawValue) is a complete \(intent.reading.kind?.rawValue ?? "")")
        }
    }

    /// The same talk where words alone may be commands: questions of Thai buyers, complaints to brands.
    @Test(
        arguments: [PostContext.Channel.live, .direct],
        ["texts/brands.csv.gz", "texts/wisesight-buyer-questions-th.txt"])
    func talkHoldsNoOrderInSessionsAndMessages(channel: PostContext.Channel, path: String) throws {
        let url = try tweets(path)
        let data = url.pathExtension == "gz" ? try output(of: "gunzip", ["-c", url.path]) : try Data(contentsOf: url)
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let count = try read(data, name: path, engine: engine, channel: channel)
        #expect(count.posts >= 100)
        for intent in count.intents where intent.status == .complete {
            Issue.record("\(path) \(intent.id.rawValue) is a complete \(intent.reading.kind?.rawValue ?? "")")
        }
    }

    @Test(arguments: [
        "v1/rtweet", "v1/twitter-ruby", "v1/tweepy", "v1/tweet_parser", "v1/twittered", "v1/twitwi", "v2/twarc-csv",
    ])
    func fixturesAreReadWithoutACrash(name: String) throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let folder = try unpacked(tweets(name + ".tar.gz"))
        defer { try? FileManager.default.removeItem(at: folder) }
        for url in try files(in: folder) {
            let name = url.lastPathComponent
            do {
                let count = try read(Data(contentsOf: url), name: name, engine: engine)
                for intent in count.intents where intent.status == .complete {
                    Issue.record("\(name) \(intent.id.rawValue) is a complete \(intent.reading.kind?.rawValue ?? "")")
                }
            } catch let error as FeedError {
                #expect(!error.description.isEmpty, "\(name)")
            }
        }
    }
}
