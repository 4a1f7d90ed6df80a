import Testing

@testable import OrderIntents

struct IntentIDTests {
    @Test func namesAnIntentByItsPost() {
        let id = IntentID(
            platform: "x", firstID: "1790000000335547867", text: "never asked for", grammar: "smoney", ordinal: 1)
        #expect(id.rawValue == "x:1790000000335547867:smoney:1")
    }

    @Test func hashesTheTextWhereThereIsNoID() {
        let id = IntentID(platform: "text", firstID: nil, text: "abc", grammar: "shop", ordinal: 2)
        #expect(id.rawValue == "text:ba7816bf8f01cfea414140de5dae2223:shop:2")
        #expect(IntentID.hash(ofText: "é") != IntentID.hash(ofText: "e\u{301}"), "the bytes count, not the look")
    }
}
