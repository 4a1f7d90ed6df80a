import Testing

@testable import TweetText

@Suite("Entities against the platform's own")
struct EntityOracleTests {
    @Test("agree on real tweets in all that a text can tell", .enabled(if: SharedFile.mayRead))
    func realTweets() throws {
        var oracle = EntityOracle()
        try TweetCorpus.forEach { oracle.compare($0) }
        oracle.finish()
        print(oracle.table)
        #expect(oracle.compared > 30_000)
        #expect(oracle.contradictory < 200)
        for kind in TweetCorpus.TweetKind.allCases {
            let tally = try #require(oracle.tallies[kind])
            #expect(tally.both > 10_000, "\(kind)")
            // What only X has is a fault of ours, whatever the class.
            #expect(tally.disagreements[.missed] == 0, "\(kind)")
            // Whether an account exists is not in the text.
            #expect(tally.share(without: [.unknownAccount]) >= 0.995, "\(kind)")
            #expect(tally.share() >= 0.99, "\(kind)")
        }
    }

    @Test("are compared by code points over the escaped text")
    func units() {
        let found = EntityOracle.entities(of: "\u{1F642} &amp; @ann/list &lt;#buy $AAPL http://t.co/x")
        #expect(found[.mentions] == [[8, 12]])
        #expect(found[.hashtags] == [[22, 26]])
        #expect(found[.cashtags] == [[27, 32]])
        #expect(found[.urls] == [[33, 46]])
    }

    @Test("count what differs by its class")
    func classes() {
        var oracle = EntityOracle()
        func record(_ source: String, _ entities: [TweetCorpus.TweetKind: Set<[Int]>]) -> TweetCorpus.Record {
            TweetCorpus.Record(source: source, entities: entities, contradictsItself: false, isCutRetweet: false)
        }
        oracle.compare(record("@ann @ben", [.mentions: [[0, 4]]]))
        oracle.compare(record("@ann", [:]))
        oracle.compare(record("a.de http://t.co/x #tag", [.cashtags: [[0, 1]]]))
        oracle.finish()
        #expect(oracle.tallies[.mentions]?.both == 1)
        #expect(oracle.tallies[.mentions]?.disagreements[.unknownAccount] == 1)
        #expect(oracle.tallies[.mentions]?.disagreements[.other] == 1)
        #expect(oracle.tallies[.urls]?.disagreements[.hostAlone] == 1)
        #expect(oracle.tallies[.urls]?.disagreements[.unlistedShortLink] == 1)
        #expect(oracle.tallies[.hashtags]?.disagreements[.other] == 1)
        #expect(oracle.tallies[.cashtags]?.disagreements[.missed] == 1)
        #expect(oracle.tallies[.mentions]?.share(without: [.unknownAccount]) == 0.5)
    }
}
