import Hashcart
import Testing

/// Accounts that look like known ones: what the platform's ids and the files say of them.
@Suite struct LookalikeAccountTests {
    private static let grammar = """
        grammar shop 1
        language en

        intent buy -> purchase
          : item product
          : merchant account

        intent send -> pay
          : amount money
          : recipient account

        match buy: buy = #buy {item} {merchant}
          "#buy mocha @beanhouse"  -> complete
          "#buying"                -> none

        match send: send = #send {amount} {recipient}
          "#send €5 @ann"  -> complete
          "#sending"       -> none
        """

    private func intents(_ tweet: Tweet, knowledge: Knowledge? = nil) throws -> [OrderIntent] {
        let engine = try IntentEngine(
            grammars: GrammarSet(grammars: [GrammarSet.File(name: "shop.grammar", text: Self.grammar)]),
            knowledge: knowledge ?? Knowledge.samples())
        return engine.intents(in: tweet)
    }

    @Test func idsSettleWhoItIs() throws {
        func merchant(id: String?) throws -> OrderIntent? {
            let account = Tweet.Account(id: id, handle: "beanh0use")
            return try intents(Tweet(platform: .x, text: "#buy mocha @beanh0use", mentions: [account])).first
        }
        // The known merchant under a new handle.
        let renamed = try merchant(id: "9100001")
        #expect(renamed?.status == .complete && renamed?.merchant?.found == .id)
        let other = try merchant(id: "123")
        #expect(other?.status == .rejected && other?.issues.map(\.code) == [.confusableAccount])
        #expect(other?.merchant == AccountReference(handle: "beanh0use", id: "123", found: .confusable))
        #expect(try merchant(id: nil)?.merchant == AccountReference(handle: "beanh0use", found: .confusable))
    }

    @Test func theWholeRunIsTheEvidence() throws {
        let intent = try #require(try intents(Tweet(text: "☕ #buy mocha @beanh\u{43E}use!")).first)
        #expect(intent.merchant == AccountReference(handle: "beanh\u{43E}use", found: .confusable))
        let evidence = try #require(intent.reading.evidence.first { $0.slot == "merchant" })
        #expect(evidence.text == "@beanh\u{43E}use")
        #expect(evidence.utf8 == TextSpan(15, 26) && evidence.scalars == 13..<23 && evidence.utf16 == 13..<23)
        #expect(intent.issues.first?.message == "@beanh\u{43E}use looks like @beanhouse and is another account.")
    }

    @Test func whoIsKnownIsHimself() throws {
        let accounts = Accounts(
            ["dan1", "danl", "bobo"].map { AccountEntry(handle: $0, role: .user) })
        func status(_ text: String) throws -> IntentStatus? {
            try intents(Tweet(text: text), knowledge: Knowledge(accounts: accounts)).first?.status
        }
        #expect(try status("#send €5 @dan1") == .complete)
        #expect(try status("#send €5 @DANL") == .complete)
        #expect(try status("#send €5 @danI") == .rejected)
        #expect(try status("#send €5 @b0b0") == .rejected)
        #expect(try status("#send €5 @dan2") == .complete)
    }

    @Test func withoutAccountsNobodyIsProtected() throws {
        let knowledge = Knowledge(catalog: try Knowledge.samples().catalog)
        let intent = try #require(try intents(Tweet(text: "#buy mocha @be\u{430}nhouse"), knowledge: knowledge).first)
        #expect(intent.status == .incomplete && intent.merchant?.handle == "be\u{430}nhouse")
        #expect(intent.merchant?.found == nil && intent.issues.contains { $0.code == .unknownAccount })
    }

    @Test func merchantsOfCampaignsAndListingsAreProtected() throws {
        let knowledge = Knowledge(
            listings: Listings([Listing(postID: "1", kind: .purchase, merchant: "corner_cup")]))
        let intent = try intents(Tweet(text: "#send €5 @c\u{43E}rner_cup"), knowledge: knowledge).first
        #expect(intent?.issues.first?.message == "@c\u{43E}rner_cup looks like @corner_cup and is another account.")
    }

    /// On some platforms the words of a mention need not be the handle of the account that they lead to.
    @Test func wordsThatLeadToAnotherAccountAreRefused() throws {
        func recipient(_ account: Tweet.Account) throws -> OrderIntent? {
            try intents(Tweet(platform: .x, text: "#send €5 @carol", mentions: [account])).first
        }
        let span = TextSpan(11, 17)
        let same = try recipient(Tweet.Account(id: "did:1", handle: "carol", span: span))
        #expect(same?.status == .complete && same?.reading.recipient?.id == "did:1")
        let nameless = try recipient(Tweet.Account(id: "did:1", span: span))
        #expect(nameless?.status == .complete && nameless?.reading.recipient?.id == "did:1")
        let other = try recipient(Tweet.Account(id: "did:2", handle: "mallory", span: span))
        #expect(other?.status == .rejected && other?.issues.map(\.code) == [.confusableAccount])
        #expect(other?.issues.first?.message == "@carol leads to @mallory, another account.")
        #expect(other?.reading.recipient?.found == .confusable)
    }

    @Test func whoPaysHimselfUnderAnotherHandleIsRefused() throws {
        let author = Tweet.Account(id: "7", handle: "carol")
        let mention = Tweet.Account(id: "7", handle: "carol_old")
        let intent = try intents(
            Tweet(platform: .x, text: "#send €5 @carol_old", author: author, mentions: [mention])
        ).first
        #expect(intent?.status == .rejected && intent?.issues.map(\.code) == [.selfPayment])
    }

    @Test func theAuthorOfTheParentMayBeNoLookalikeEither() throws {
        let text = """
            grammar tips 1
            language en

            intent send -> tip
              : amount money
              : recipient account

            match send: send when reply = #tip {amount}
              "#tip €5" in reply to a post by @ann  -> complete
              "#tip €5"                             -> none
            """
        let engine = try IntentEngine(
            grammars: GrammarSet(grammars: [GrammarSet.File(name: "tips.grammar", text: text)]),
            knowledge: Knowledge.samples())
        func tip(to handle: String, id: String? = nil) -> OrderIntent? {
            let parent = PostContext.Parent(id: "900", authorID: id, authorHandle: handle)
            return engine.intents(in: Tweet(platform: .x, text: "#tip €5", context: PostContext(reply: parent))).first
        }
        #expect(tip(to: "zoe")?.status == .complete)
        #expect(tip(to: "beanhouse", id: "9100001")?.status == .complete)
        #expect(tip(to: "beanh0use")?.issues.map(\.code) == [.confusableAccount])
        #expect(tip(to: "beanhouse", id: "5")?.issues.map(\.code) == [.confusableAccount])
        let renamed = tip(to: "beanh0use", id: "9100001")
        #expect(renamed?.status == .complete && renamed?.reading.recipient?.found == .id)
    }
}
