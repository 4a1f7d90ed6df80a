import OrderGrammar
import Testing
import TweetText

@testable import OrderIntents

struct CampaignsTests {
    func campaigns(_ text: String) throws -> Campaigns {
        try Campaigns(contentsOf: Array(text.utf8), name: "campaigns.csv")
    }

    @Test func readsAllColumns() throws {
        let campaigns = try campaigns(
            """
            tag,kind,alone,grammar,merchant,product_id,amount,currency,from,to,limit_per_user,limit_per_day,url
            #NewRedShoes,purchase,Yes,amex,@shoebarn,RS-9,79.00,USD,2026-03-01,2026-03-31,1,100,https://example.com/rs
            trees,donate,,,riverfund,,,EUR,2026-03-01T12:00+02:00,2026-03-01T12:00Z,,,
            """)
        #expect(campaigns.complaints == [])
        let shoes = try #require(campaigns.find(tag: "#newredSHOES").first)
        #expect(shoes.tag == "NewRedShoes")
        #expect(shoes.kind == .purchase)
        #expect(shoes.isAlone)
        #expect(shoes.grammar == "amex")
        #expect(shoes.merchant == "shoebarn")
        #expect(shoes.productID == "RS-9")
        #expect(shoes.amount?.description == "79.00 USD")
        #expect(shoes.limits.count == 2)
        #expect(shoes.url == "https://example.com/rs")
        let start = try #require(Timestamp.read("2026-03-01")?.milliseconds)
        let end = try #require(Timestamp.read("2026-04-01")?.milliseconds)
        #expect(shoes.phase(at: start - 1) == .notStarted)
        #expect(shoes.phase(at: start) == .running)
        #expect(shoes.phase(at: end - 1) == .running, "the last day is part of it")
        #expect(shoes.phase(at: end) == .expired)
        let trees = try #require(campaigns.find(tag: "trees").first)
        #expect(!trees.isAlone && trees.amount == nil && trees.currency?.code == "EUR")
        #expect(trees.from.map(Timestamp.string) == "2026-03-01T10:00:00.000Z")
        #expect(trees.until.map(Timestamp.string) == "2026-03-01T12:00:00.000Z")
        #expect(campaigns.find(tag: "tree") == [])
    }

    @Test func onlyWholeDaysIncludeTheirEnd() throws {
        let campaign = try #require(
            try campaigns("tag,kind,to\nx,enter,2026-03-01T18:00\n").find(tag: "x").first)
        let end = try #require(Timestamp.read("2026-03-01T18:00")?.milliseconds)
        #expect(campaign.phase(at: end - 1) == .running)
        #expect(campaign.phase(at: end) == .expired)
        #expect(campaign.phase(at: .min) == .running)
    }

    @Test func severalCampaignsMayShareATag() throws {
        let campaigns = try campaigns(
            """
            tag,kind,grammar,merchant,from,to
            café,purchase,shop,a,,
            CAFÉ,donate,shop,a,,
            café,purchase,other,a,,
            café,purchase,shop,b,,
            café,vote,,,2026-01-01,2026-01-31
            café,vote,,,2026-02-01,2026-02-28
            café,vote,,,2026-02-28,
            """)
        #expect(campaigns.find(tag: "Café").map(\.place.line) == [2, 3, 4, 5, 6, 7])
        #expect(campaigns.complaints.map(\.id) == ["repeated-campaign"], "at the same time for the same thing")
        #expect(campaigns.complaints.first?.place.line == 8)
        #expect(campaigns.complaints.first?.notes.first?.place.line == 7)
    }

    @Test func reportsRowsAndUsesTheRest() throws {
        let campaigns = try campaigns(
            """
            tag,kind,alone,merchant,amount,currency,from,to,limit_per_user
            ,purchase,,,,,,,
            2026,purchase,,,,,,,
            two words,purchase,,,,,,,
            a,buy,,,,,,,
            b,,,,,,,,
            c,purchase,perhaps,,,,,,
            d,purchase,,a b,,,,,
            e,purchase,,,5.00,,,,
            f,purchase,,,5.00,XXL,,,
            g,purchase,,,5.000,USD,,,
            h,purchase,,,5.00 EUR,USD,,,
            i,purchase,,,,,31.3.2026,,
            j,purchase,,,,,2026-03-02,2026-03-01,
            k,purchase,,,,,,,0
            l,purchase,,,,,,,+1
            m,purchase,no,,5.00 EUR,EUR,2026-03-01,2026-03-01,1
            n,buy,perhaps,,,,,,
            """)
        #expect(campaigns.all.map(\.tag) == ["m"])
        #expect(
            campaigns.complaints.map(\.id) == [
                "missing-field", "bad-tag", "bad-tag", "unknown-word", "missing-field", "unknown-word", "bad-handle",
                "bad-amount", "unknown-currency", "bad-amount", "bad-amount", "bad-amount", "bad-date", "empty-period",
                "bad-count", "bad-count", "unknown-word", "unknown-word",
            ], "a row's complaints come all at once")
        #expect(
            campaigns.complaints.map(\.place.line) == [2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 11, 12, 13, 14, 15, 16, 18, 18])
    }
}
