import Foundation
import Hashcart
import TestSupport
import Testing

/// All real tweets of the shared folder, and brands and products that are called as people in them call each other and
/// what they talk of.
struct SharedTalk {
    /// A file of the folder, or all files of an archive, unpacked.
    struct Source {
        var path: String
        var files: [(name: String, bytes: [UInt8])]
    }

    static let paths = [
        "texts/airline.csv.gz", "texts/brands.csv.gz", "texts/tweeteval-train-val.txt.gz",
        "texts/wisesight-buyer-questions-th.txt", "v1/broad-twitter-a.jsonl.gz", "v1/broad-twitter-e.jsonl.gz",
        "v1/search-100-statuses.json", "v1/stocknet-aapl.jsonl.gz", "v1/rtweet.tar.gz", "v1/twitter-ruby.tar.gz",
        "v1/tweepy.tar.gz", "v1/tweet_parser.tar.gz", "v1/twittered.tar.gz", "v1/twitwi.tar.gz",
        "v2/twarc-csv.tar.gz",
    ]

    /// Mentions of an account that make a brand of it, and words that make products.
    private static let mentionsOfBrand = 2
    private static let productCount = 1_500

    static func source(_ path: String) throws -> Source {
        let url = try #require(Repository.shared).appending(path: "data/tweets/\(path)")
        if path.hasSuffix(".tar.gz") {
            let folder = try unpacked(url)
            defer { try? FileManager.default.removeItem(at: folder) }
            return Source(
                path: path,
                files: try files(in: folder).map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) })
        }
        let data = path.hasSuffix(".gz") ? try output(of: "gunzip", ["-c", url.path]) : try Data(contentsOf: url)
        return Source(path: path, files: [(url.lastPathComponent, [UInt8](data))])
    }

    /// The posts of a source; what is no feed at all holds none.
    static func posts(in source: Source, _ body: (Tweet) throws -> Void) throws {
        for (name, bytes) in source.files {
            var reader = FeedReader(name: name)
            var posts: [Tweet] = []
            func take(_ record: FeedRecord) {
                if case .post(let tweet, _) = record { posts.append(tweet) }
            }
            do {
                try reader.push(bytes.span, take)
                try reader.finish(take)
            } catch is FeedError {}
            for post in posts { try body(post) }
        }
    }

    /// A merchant of each account that is named more than once, and a product of each common word.
    static func knowledge(of sources: [Source]) throws -> Knowledge {
        var mentions: [String: Int] = [:]
        var words: [String: Int] = [:]
        for source in sources {
            try posts(in: source) { post in
                let utf8 = Array(post.text.utf8)
                for token in Tokenizer().tokens(in: post.text) {
                    let text = String(decoding: utf8[token.span.start..<token.span.end], as: UTF8.self)
                    switch token.kind {
                    case .mention: mentions[String(text.dropFirst()).lowercased(), default: 0] += 1
                    case .word where (4...12).contains(text.utf8.count): words[text.lowercased(), default: 0] += 1
                    default: break
                    }
                }
                for mention in post.mentions {
                    if let handle = mention.handle { mentions[handle.lowercased(), default: 0] += 1 }
                }
            }
        }
        let brands = mentions.filter { $0.value >= mentionsOfBrand }.keys.sorted()
        let titles = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(productCount).map(\.key)
        return Knowledge(
            catalog: Catalog(
                titles.enumerated().map { number, title in
                    Product(id: "p\(number)", title: title, availability: .inStock)
                }),
            accounts: Accounts(brands.map { AccountEntry(handle: $0, role: .merchant) }))
    }
}
