import OrderGrammar
import TweetText

@testable import OrderIntents

/// Records that between them hold every key.
enum SampleIntents {
    static let euro = Currency(declared: "EUR", minorDigits: 2)
    static let dollar = Currency(declared: "USD", minorDigits: 2)

    static let pay: OrderIntent = {
        var reading = IntentReading(
            kind: .pay, grammar: "smoney", version: 1, match: "send", evidenceLevel: .attested)
        reading.merchant = AccountReference(handle: "SMoneyfr", id: "1", found: .exact)
        reading.recipient = AccountReference(handle: "bob")
        reading.amount = Money(minorUnits: 1000, currency: euro)
        reading.memo = "lunch\u{2028}at noon"
        reading.confirmation = OrderFollowUp(by: "in app")
        reading.evidence = [
            SlotEvidence(slot: "amount", text: "10€", utf8: TextSpan(20, 25), scalars: 20..<23, utf16: 20..<23)
        ]
        return OrderIntent(
            id: IntentID(platform: "x", firstID: "1790000000335547867", text: "", grammar: "smoney", ordinal: 1),
            status: .complete,
            post: PostReference(
                platform: "x", id: "1790000000335547868", firstID: "1790000000335547867",
                url: "https://x.com/ann/status/1790000000335547868", author: .init(id: "7", handle: "ann"),
                createdAt: 1_413_273_600_000, language: "fr", inReplyTo: "17"),
            reading: reading)
    }()

    static let order: OrderIntent = {
        var reading = IntentReading(
            kind: .purchase, grammar: "shop", version: 1, match: "tagged", evidenceLevel: .design)
        reading.merchant = AccountReference(handle: "shoebarn", found: .alias)
        reading.campaign = "newredshoes"
        reading.lines = [
            OrderLine(
                text: "red \"shoes\"", productID: "RS-9", quantity: Quantity(2) ?? .one,
                options: ["size": "9", "color": "red", "a\"b": "c"],
                unitPrice: Money(minorUnits: 7900, currency: dollar), found: .tag),
            OrderLine(text: "socks"),
        ]
        reading.code = "K7Q2"
        reading.url = "https://example.com/a?b=1&c=2"
        reading.checkoutURL = "https://shoebarn.example.com/checkout"
        reading.confirmation = OrderFollowUp(by: "#ConfirmKindleFireHD", withinSeconds: 900)
        reading.limits = [
            RepetitionLimit(count: 1, perUser: true, perDay: true),
            RepetitionLimit(count: 50, perUser: false, perDay: true),
        ]
        reading.issues = [
            IntentIssue(.unresolvedProduct, slot: "item", message: "@shoebarn has no “socks”."), IntentIssue(.retweet),
        ]
        return OrderIntent(
            id: IntentID(platform: "text", firstID: nil, text: "abc", grammar: "shop", ordinal: 1),
            status: .incomplete, post: PostReference(platform: "text", channel: .direct), reading: reading)
    }()

    static let ambiguous: OrderIntent = {
        var tip = IntentReading(kind: .tip, grammar: "tips", version: 3, match: "plus", evidenceLevel: .attested)
        tip.amount = Money(minorUnits: 500, currency: dollar)
        var pay = IntentReading(kind: .pay, grammar: "chirpify", version: 1, match: "pay", evidenceLevel: .attested)
        pay.amount = Money(minorUnits: 500, currency: euro)
        pay.issues = [IntentIssue(.ambiguousAmount, slot: "amount")]
        var top = IntentReading()
        top.recipient = AccountReference(handle: "bob")
        return OrderIntent(
            id: IntentID(rawValue: "x:5:chirpify:1"), status: .ambiguous,
            post: PostReference(platform: "x", id: "5", channel: .live), reading: top, alternatives: [pay, tip])
    }()
}
