import Hashcart
import Testing

@testable import HashcartCommand

/// Which names count in folders and archives.
@Suite struct FeedNameTests {
    @Test(arguments: [
        "a.json", "a.jsonl", "a.jsonlines", "a.jl", "a.ndjson", "a.csv", "a.tsv", "a.txt", "a.sse", "A.JSON",
        "a.json.gz",
        "deep/er/a.jsonl.bz2", "a.JL.GZ", "a.json.1", "a.jsonl.12.gz", "v1.2.jsonl", "part-00000", "part-00000.gz",
        "out/part-r-00003.bz2", "part-00000-5f2a-c000.json.gz", "2021-03.gz", "stream.BZ2", "tweets.js",
        "direct-messages-part1.js",
    ])
    func feeds(name: String) {
        #expect(FeedName.isFeed(name))
    }

    @Test(arguments: [
        "README.md", "a", "stream", "_SUCCESS", "a.png.gz", "a.so.1", "a.json.old", "a.json.", ".json", ".a.json",
        "x/.gz",
        "part-00000.parquet", "part-00000.snappy", "particle", "parts-1", "account.js", "like.js",
        "main.js.LICENSE.txt",
        "1", "a.7",
    ])
    func others(name: String) {
        #expect(!FeedName.isFeed(name))
    }

    @Test(
        arguments: [
            ("a.csv", .csv), ("a.TSV.gz", .csv), ("a.csv.1", .csv), ("a.jsonl", .auto), ("a.csv.txt", .auto),
        ] as [(String, FeedFormat)])
    func tablesAreToldByName(name: String, format: FeedFormat) {
        #expect(FeedName.format(name, said: .auto) == format)
        #expect(FeedName.format(name, said: .text) == .text)
    }

    @Test func helpNamesThem() throws {
        let help = try CommandRun(["extract", "--help"]).output
        for word in FeedName.endings + ["part-00000"] { #expect(help.contains(word)) }
    }
}
