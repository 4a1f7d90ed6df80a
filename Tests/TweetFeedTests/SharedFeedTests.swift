import Foundation
import TestSupport
import Testing
import TweetText

@testable import TweetFeed

@Suite(.enabled(if: Repository.shared != nil || Repository.mustHaveShared, "no shared folder"))
struct SharedFeedTests {
    private func read(_ bytes: Data, name: String) throws -> (FeedCounts, [UnreadableRecord]) {
        var reader = FeedReader(name: name)
        var unreadable: [UnreadableRecord] = []
        let all = [UInt8](bytes)
        func keep(_ record: FeedRecord) { if case .unreadable(let lost) = record { unreadable.append(lost) } }
        var start = 0
        while start < all.count {
            let end = min(all.count, start + 100_000)
            try reader.push(all.span.extracting(start..<end), keep)
            start = end
        }
        try reader.finish(keep)
        return (reader.counts, unreadable)
    }

    @Test func everyTweetOfStocknetIsRead() throws {
        let shared = try #require(Repository.shared)
        let data = try output(
            of: "gunzip", ["-c", shared.appending(path: "data/tweets/v1/stocknet-aapl.jsonl.gz").path])
        let (counts, unreadable) = try read(data, name: "stocknet")
        #expect(counts.posts == 20_850)
        #expect(counts.lines == 20_850)
        #expect(unreadable == [])
        #expect(!counts.truncated)
    }

    @Test(
        arguments: [
            ("v1/broad-twitter-a.jsonl.gz", 1000), ("v1/broad-twitter-e.jsonl.gz", 200),
            ("v1/search-100-statuses.json", 100),
            ("texts/airline.csv.gz", 7320), ("texts/wisesight-buyer-questions-th.txt", nil),
            ("texts/tweeteval-train-val.txt.gz", nil), ("texts/brands.csv.gz", nil),
        ] as [(String, Int?)])
    func filesAreReadWithoutLoss(path: String, posts: Int?) throws {
        let url = try #require(Repository.shared).appending(path: "data/tweets/\(path)")
        let data = url.pathExtension == "gz" ? try output(of: "gunzip", ["-c", url.path]) : try Data(contentsOf: url)
        let (counts, unreadable) = try read(data, name: path)
        #expect(unreadable == [])
        #expect(counts.posts > 0)
        if let posts { #expect(counts.posts == posts) }
    }

    /// Records of other forms than those of X's API, as libraries have them for their tests.
    @Test(
        arguments: [
            ("twitwi", "bluesky-firehose-posts.json", 9, 0, RecordShape.jetstream),
            ("twitwi", "bluesky-tap-posts.json", 14, 0, .jetstream),
            ("twitwi", "bluesky-hydrated-firehose-posts.json", 9, 0, .bluesky),
            ("twitwi", "bluesky-posts.json", 123, 0, .bluesky),
            ("tweet_parser", "activity_streams_examples.json", 25, 0, .activity),
            ("twitter-ruby", "direct_message.json", 1, 0, .message),
            ("twitter-ruby", "direct_message_event.json", 1, 0, .message),
            ("twittered", "dm_simple_example_v2.json", 1, 0, .message),
            ("twittered", "dm_list_example.json", 2, 0, .message),
        ])
    func networksAreRead(archive: String, name: String, posts: Int, others: Int, shape: RecordShape) throws {
        let shared = try #require(Repository.shared)
        let folder = try unpacked(shared.appending(path: "data/tweets/v1/\(archive).tar.gz"))
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try #require(files(in: folder).first { $0.lastPathComponent == name })
        let (counts, unreadable) = try read(Data(contentsOf: file), name: name)
        #expect(unreadable.count == others, "\(unreadable.map(\.reason))")
        #expect(counts.posts == posts)
        #expect(counts.shapes.filter { $0.value > 0 && $0.key != .unknown } == [shape: posts])
        // Each post says who wrote it, when, and what it is called; those of Bluesky by their addresses.
        for case .post(let tweet, _) in try FeedReader.records(of: [UInt8](Data(contentsOf: file)), name: name) {
            #expect(tweet.id != nil && tweet.author.id != nil && tweet.createdAt != nil, "\(tweet.id ?? "?")")
            if tweet.platform == .bluesky {
                #expect(tweet.id?.hasPrefix("at://did:") == true && tweet.url?.contains("/post/") == true)
            }
            let utf8 = Array(tweet.text.utf8)
            for span in tweet.context.mentionSpans { #expect(utf8[span.start] == UInt8(ascii: "@")) }
        }
    }

    private static let tablesOfPeople = [
        "user-export.csv", "bluesky-profiles-export.csv", "bluesky-partial-profiles-export.csv",
    ]

    /// Fixtures of many libraries, broken ones among them: each unreadable record says why and where.
    @Test(arguments: [
        "v1/rtweet", "v1/twitter-ruby", "v1/tweepy", "v1/tweet_parser", "v1/twittered", "v1/twitwi", "v2/twarc-csv",
    ])
    func fixturesAreReadOrExplained(name: String) throws {
        let shared = try #require(Repository.shared)
        let folder = try unpacked(shared.appending(path: "data/tweets/\(name).tar.gz"))
        defer { try? FileManager.default.removeItem(at: folder) }
        var posts = 0
        for file in try files(in: folder) {
            let data = try Data(contentsOf: file)
            if file.pathExtension == "png" {
                #expect(throws: FeedError.self) { try read(data, name: file.lastPathComponent) }
                continue
            }
            if Self.tablesOfPeople.contains(file.lastPathComponent) {
                let error = #expect(throws: FeedError.self) { try read(data, name: file.lastPathComponent) }
                #expect(error?.message.contains("has no column `text`") == true)
                continue
            }
            let (counts, unreadable) = try read(data, name: file.lastPathComponent)
            posts += counts.posts
            for record in unreadable {
                let isKnown = ["unknown record shape", "not JSON", "the record is cut off", "the row"].contains {
                    record.reason.hasPrefix($0)
                }
                #expect(isKnown, "\(file.lastPathComponent): \(record.reason)")
                let place = record.place.offset..<record.place.offset + record.place.length
                #expect(Array(data[place]) == record.raw, "\(file.lastPathComponent): \(place)")
            }
            if file.lastPathComponent == "streaming_output_with_error.jsonl" {
                #expect(counts.posts == 7)
                #expect(counts.truncated)
                #expect(unreadable.map(\.place.line) == [8])
            }
        }
        #expect(posts > 50)
    }
}
