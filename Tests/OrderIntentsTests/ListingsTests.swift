import OrderGrammar
import Testing

@testable import OrderIntents

struct ListingsTests {
    @Test func readsAndFinds() throws {
        let text = """
            {"post_id": 1790000000335547867, "merchant": "@beanhouse", "kind": "purchase", "product_id": "latte"}
            {"post_id": "DON", "merchant": "riverfund", "kind": "donate", "amount": 25.00, "currency": "USD", "x": [1]}
            {"post_id": "DON", "kind": "claim"}
            {"kind": "claim"}
            {"post_id": "p", "kind": "steal"}
            {"post_id": "q", "kind": "claim", "amount": "much", "currency": "USD"}
            """
        let listings = try Listings(contentsOf: Array(text.utf8), name: "listings.jsonl")
        #expect(listings.all.count == 2)
        #expect(listings.find(postID: "1790000000335547867")?.productID == "latte", "a long id keeps all its digits")
        #expect(listings.find(postID: "1790000000335547867")?.merchant == "beanhouse")
        #expect(listings.find(postID: "DON")?.amount?.description == "25.00 USD")
        #expect(listings.find(postID: "don") == nil)
        #expect(listings.complaints.map(\.id) == ["missing-field", "unknown-word", "bad-amount", "repeated-listing"])
        #expect(listings.complaints.map(\.place.line) == [4, 5, 6, 3])
        #expect(Listings(merging: [listings, listings]).all.count == 2)
    }
}
