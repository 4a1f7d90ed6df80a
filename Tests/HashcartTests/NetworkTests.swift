import Hashcart
import TestSupport
import Testing

/// Records of networks other than X, and messages between accounts: who is meant, and who is not.
///
/// `HASHCART_WRITE=1 swift test --filter NetworkTests` writes what comes out into `networks.cases`, to be read by eye.
@Suite struct NetworkTests {
    private static let accounts = """
        handle,role,platform,id,currency
        beans.example,merchant,bluesky,did:plc:beans,USD
        eve.example,merchant,bluesky,did:plc:eve,USD
        beans@shop.example,merchant,mastodon,,USD
        ICICIBank,service,x,5001,INR
        bob,user,x,13,
        """

    private static let catalog = """
        id,title,price,merchant
        M-1,Mocha,4.00 USD,beans.example
        M-2,Mocha,5.00 USD,beans@shop.example
        """

    static func engine() throws -> IntentEngine {
        try IntentEngine(
            grammars: .standard, catalog: Catalog(contentsOf: Array(catalog.utf8), name: "catalog.csv"),
            accounts: Accounts(contentsOf: Array(accounts.utf8), name: "accounts.csv"))
    }

    @Test func records() throws {
        let engine = try Self.engine()
        #expect(engine.resolver.lexicon.merchants.count == 3)
        try ContextCase.check("networks.cases", with: engine)
    }

    @Test func recordsSayWhereTheyStand() throws {
        let engine = try Self.engine()
        let line = #"""
            {"did":"did:plc:ann","time_us":1790000000123456,"kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.post","rkey":"3k1","record":{"text":"#buy mocha @beans.example","facets":[{"index":{"byteStart":11,"byteEnd":25},"features":[{"$type":"app.bsky.richtext.facet#mention","did":"did:plc:beans"}]}]}}}
            """#
        let records = try FeedReader.records(of: Array(line.utf8))
        guard case .post(let tweet, _) = records.first else {
            Issue.record("no post")
            return
        }
        let intent = try #require(engine.intents(in: tweet).first)
        #expect(intent.id.description == "bluesky:at://did:plc:ann/app.bsky.feed.post/3k1:shop:1")
        #expect(intent.reading.merchant?.id == "did:plc:beans" && intent.reading.merchant?.found == .exact)
        #expect(intent.post.url == "https://bsky.app/profile/did:plc:ann/post/3k1")
        #expect(intent.post.author.id == "did:plc:ann" && intent.post.createdAt == 1_790_000_000_123)
        let evidence = try #require(intent.reading.evidence.first { $0.slot == "merchant" })
        #expect(evidence.text == "@beans.example" && evidence.utf8 == TextSpan(11, 25))
    }

    /// Whose a message is that its record knows by an id alone stands in the accounts file.
    @Test func anUnknownAddresseeIsNobodysService() throws {
        let engine = try Self.engine()
        func found(_ context: PostContext) -> [IntentStatus] {
            engine.intents(in: Tweet(platform: .x, text: "#ibal", context: context)).map(\.status)
        }
        var context = PostContext(channel: .direct)
        #expect(found(context) == [.complete])
        context.addresseeID = "5001"
        #expect(found(context) == [.complete])
        context.addresseeID = "5002"
        #expect(found(context) == [])
        context.addressee = "icicibank"
        context.addresseeID = nil
        #expect(found(context) == [.complete])
    }
}
