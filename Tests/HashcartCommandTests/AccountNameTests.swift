import Hashcart
import Testing

@testable import HashcartCommand

/// Accounts as `--author` names them.
@Suite struct AccountNameTests {
    @Test(
        arguments: [
            ("ann", Tweet.Account(handle: "ann")), ("@ann_1", Tweet.Account(handle: "ann_1")),
            ("ann.example", Tweet.Account(handle: "ann.example")),
            ("@ann@social.example", Tweet.Account(handle: "ann@social.example")), ("42", Tweet.Account(id: "42")),
            ("did:plc:abc", Tweet.Account(id: "did:plc:abc")),
            ("did:web:ann.example%3A8080", Tweet.Account(id: "did:web:ann.example%3A8080")),
        ])
    func accounts(name: String, account: Tweet.Account) {
        #expect(Tweet.Account(named: name) == account)
    }

    @Test(arguments: [
        "", " ", "@", "@@ann", "a b", "ann@", "a@b@c", "#ann", "a,b", "did:", "did:plc", "did:plc:", "did:a:b c",
    ])
    func noAccounts(name: String) throws {
        #expect(Tweet.Account(named: name) == nil)
        let run = try CommandRun(["extract", "--author", name])
        #expect(run.status == 64 && run.complaints.contains("\"\(name)\" is no account; write --author as"))
    }
}
