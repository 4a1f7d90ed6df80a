import OrderGrammar
import Testing
import TweetText

@testable import OrderIntents

struct AccountsTests {
    func accounts(_ text: String) throws -> Accounts {
        try Accounts(contentsOf: Array(text.utf8), name: "accounts.csv")
    }

    func known() throws -> Accounts {
        try accounts(
            """
            handle,role,platform,id,name,aliases,currency,language,note
            @BeanHouse,Merchant,X,100,Bean House,beans @bean_help,usd,en,hello
            riverfund,charity,,,River Fund,,,,
            beanhouse,user,bluesky,100,Somebody else,,,,
            ann,user,bluesky,7,,,,,
            """)
    }

    @Test func readsAllColumns() throws {
        let accounts = try known()
        #expect(accounts.complaints == [])
        let entry = try #require(accounts.entries.first)
        #expect(entry.handle == "BeanHouse")
        #expect(entry.role == .merchant)
        #expect(entry.platform == "x")
        #expect(entry.id == "100")
        #expect(entry.aliases == ["beans", "bean_help"])
        #expect(entry.currency?.code == "USD")
        #expect(entry.language == "en")
        #expect(entry.others["note"] == "hello")
    }

    @Test func findsByHandleAndAlias() throws {
        let accounts = try known()
        #expect(accounts.find(handle: "@beanHOUSE", platform: "x")?.found == .exact)
        #expect(accounts.find(handle: "beanhouse", platform: "bluesky")?.entry.role == .user)
        #expect(accounts.find(handle: "beanhouse") == nil, "two networks have one")
        #expect(accounts.find(handle: "BEANS", platform: "x")?.found == .alias)
        #expect(accounts.find(handle: "beans")?.entry.id == "100")
        #expect(accounts.find(handle: "beans", platform: "bluesky") == nil)
        #expect(accounts.find(handle: "riverfund", platform: "x")?.entry.role == .charity, "known on any network")
        #expect(accounts.find(handle: "ann", platform: "x") == nil, "another network")
        #expect(accounts.find(handle: "ann", platform: "text")?.found == .exact, "plain text says of no network")
        #expect(accounts.find(handle: "nobody") == nil)
        #expect(accounts.find(handle: "beanhouße") == nil)
    }

    @Test func findsByIDFirst() throws {
        let accounts = try known()
        #expect(accounts.find(platform: "x", id: "100", handle: "renamed")?.found == .id)
        #expect(accounts.find(platform: "x", id: "100", handle: nil)?.entry.handle == "BeanHouse")
        #expect(accounts.find(platform: "x", id: "100", handle: "beanhouse")?.found == .exact)
        #expect(accounts.find(platform: "x", id: nil, handle: "beanhouse")?.found == .exact)
        #expect(accounts.find(platform: "x", id: "666", handle: "beanhouse")?.found == .confusable, "handed on")
        #expect(accounts.find(platform: "x", id: "666", handle: "riverfund")?.found == .exact, "its id is not known")
        #expect(accounts.find(platform: "x", id: "666", handle: nil) == nil)
        #expect(accounts.find(platform: "mastodon", id: "100", handle: nil) == nil)
    }

    @Test func reportsRowsAndUsesTheRest() throws {
        let accounts = try accounts(
            """
            role;handle;id;aliases;currency
            king;a;;;
            user;;;;
            user;a b;;;
            user;ok;1;;EURO
            user;ok;1;friend;EUR
            user;OK;2;;
            user;third;1;;
            user;fourth;;ok friend;
            ;fifth;;;
            """)
        #expect(accounts.entries.map(\.handle) == ["ok", "fourth"])
        #expect(
            accounts.complaints.map(\.id) == [
                "unknown-word", "missing-field", "bad-handle", "unknown-currency", "missing-field", "repeated-account",
                "repeated-account", "taken-alias", "shared-alias",
            ])
        #expect(accounts.complaints.map(\.place.line) == [2, 3, 4, 5, 10, 7, 8, 9, 9])
        #expect(accounts.find(handle: "friend") == nil, "two claim it")
        #expect(accounts.find(handle: "ok")?.entry.id == "1")
    }

    @Test func mergesFiles() throws {
        let both = Accounts(merging: [try known(), try accounts("handle,role\nbob,user\nriverfund,user\n")])
        #expect(both.entries.count == 5)
        #expect(both.complaints.map(\.id) == ["repeated-account"])
        #expect(both.find(handle: "riverfund")?.entry.role == .charity)
    }
}
