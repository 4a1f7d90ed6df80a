import Foundation
import TestSupport
import Testing

/// The command as scripts see it: what goes in, what comes out, and the exit status.
@Suite struct CommandTests {
    private func hashcart(_ arguments: [String], input: String = "") throws -> CommandRun {
        try CommandRun(arguments, input: Array(input.utf8))
    }

    private func scratchFolder() throws -> URL { try CommandRun.scratchFolder() }

    @Test func recordsAloneGoToStandardOutput() throws {
        let posts = "@SMoneyfr #envoyer 10€ @bob\nhello\n"
        let run = try hashcart(["extract", "--trailer", "--strict"], input: posts)
        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0)
        #expect(run.complaints.isEmpty)
        #expect(lines.count == 2)
        #expect(lines.first?.contains(#""kind":"pay","status":"complete""#) == true)
        let trailer = #"{"type":"trailer","in":2,"posts":2,"intents":1,"unreadable":0,"notices":0,"truncated":false}"#
        #expect(lines.last.map(String.init) == trailer)
        // What is passed over unread is counted by its line alone.
        let filtered = try hashcart(["extract", "--trailer"], input: posts)
        #expect(filtered.output == run.output.replacing("\"posts\":2", with: "\"posts\":1"))
    }

    @Test func emptyInputGivesNothing() throws {
        let run = try hashcart(["extract"])
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
    }

    @Test func unreadableRecordsAreWrittenWithTheirReason() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let rejects = folder.appending(path: "rejects.jsonl").path
        let input = "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\n{\"id\":\"3\",\"text\":\"c\"}\n"
        let run = try hashcart(["extract", "--trailer", "--rejects", rejects], input: input)
        #expect(run.status == 0)
        #expect(run.output.contains(#""posts":2,"intents":0,"unreadable":1"#))
        let reject = try String(contentsOfFile: rejects, encoding: .utf8)
        #expect(reject.contains(#""file":"-","line":2,"offset":22"#))
        #expect(reject.contains(#""raw":"{\"id\":""#))
        #expect(run.complaints.contains("1 record could not be read\n"))
        let other = try hashcart(["extract", "--max-error-rate", "0.1"], input: input + "{\"\u{7F}\u{1B}[31m\":1}\n")
        #expect(
            other.status == 1 && other.complaints.contains("2 records could not be read; --rejects PATH writes them"))
        for told in [run, other] {
            let first = try #require(told.complaints.split(separator: "\n").last)
            #expect(first.hasPrefix("hashcart: the first: -:2: the record is cut off"), "\(told.complaints)")
        }
        let steering = try hashcart(["extract", "--strict"], input: "{\"\\u001b[31m\":1}\n").complaints
        #expect(steering.contains("the first: -:1: ") && !steering.contains("\u{1B}"), "\(steering)")
    }

    @Test(
        arguments: [
            (["extract", "/nowhere/posts.jsonl"], 2, "/nowhere/posts.jsonl"),
            (["extract", "--catalog", "/nowhere/feed.tsv"], 2, "there is no file of that name"),
            (["extract", "--grammar", "/nowhere"], 2, "no file or folder"),
            (["extract", "--format", "csv"], 2, "no column `text`"),
            (["extract", "--status", "done"], 64, "no status \"done\""),
            (["extract", "--max-error-rate", "2"], 64, "between 0 and 1"),
            (["bogus"], 64, "bogus"),
            (["extract", "--output", "/dev/full"], 74, "cannot be written"),
        ] as [([String], Int32, String)])
    func statusAndComplaintSayWhatIsWrong(arguments: [String], status: Int32, words: String) throws {
        let run = try hashcart(arguments, input: "a,b\n@SMoneyfr #envoyer 10€ @bob\n")
        #expect(run.status == status, "\(run.complaints)")
        #expect(run.complaints.contains(words), "\(run.complaints)")
        #expect(run.output.isEmpty)
    }

    @Test func anInputIsNeverOverwritten() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let posts = folder.appending(path: "posts.txt")
        try Data("hello\n".utf8).write(to: posts)
        for option in ["--output", "--rejects"] {
            let run = try hashcart(["extract", posts.path, option, posts.path])
            #expect(run.status == 64)
            #expect(run.complaints.contains("is an input"))
        }
        #expect(try String(contentsOf: posts, encoding: .utf8) == "hello\n")
    }

    @Test func aCompiledCatalogueGivesTheRecordsOfItsFeed() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        func path(_ name: String) -> String { folder.appending(path: name).path }
        try Data("handle,role,currency\nkettles,merchant,EUR\n".utf8).write(to: folder.appending(path: "accounts.csv"))
        try Data("id,title,price\nK-1,Copper Kettle,39.00\nK-1,Twice,1.00\nK-2,Glass Mug,9.00\nK-3,Tin Mug,8.00\n".utf8)
            .write(to: folder.appending(path: "feed.csv"))
        let accounts = ["--accounts", path("accounts.csv")]
        let compile = ["catalog", "compile", "@kettles=" + path("feed.csv"), "-o", path("shop.hashcart")] + accounts
        let compiled = try hashcart(compile)
        #expect(compiled.status == 0 && compiled.output.isEmpty)
        #expect(compiled.complaints.contains("K-1") && compiled.complaints.hasSuffix("shop.hashcart: 2 products\n"))

        let posts = ["2 glass mugs", "k-3", "a glas mug", "a copper kettle"].map { "#buy \($0) @kettles\n" }.joined()
        let fromFeed = try hashcart(["extract", "--catalog", "@kettles=" + path("feed.csv")] + accounts, input: posts)
        let fromFile = try hashcart(["extract", "--catalog", path("shop.hashcart")] + accounts, input: posts)
        #expect(fromFeed.output.split(separator: "\n").count == 4 && fromFeed.output.contains("9.00"))
        #expect(fromFile.output == fromFeed.output && fromFile.status == 0)
        #expect(fromFile.complaints.isEmpty, "rows were told when they were compiled")

        let bytes = try Data(contentsOf: folder.appending(path: "shop.hashcart"))
        try bytes.dropLast(9).write(to: folder.appending(path: "cut.hashcart"))
        let cut = try hashcart(["extract", "--catalog", path("cut.hashcart")], input: posts)
        #expect(cut.status == 2 && cut.output.isEmpty)
        #expect(cut.complaints.contains("cut off") && cut.complaints.contains("hashcart catalog compile"))
        let named = try hashcart(["extract", "--catalog", "@kettles=" + path("shop.hashcart")], input: posts)
        #expect(named.status == 2 && named.complaints.contains("has its merchants"))
    }

    @Test func theClockJudgesDates() throws {
        let samples = Repository.root.appending(path: "Grammars/Samples").path
        let arguments = [
            "extract", "--campaigns", samples + "/campaigns.tsv", "--catalog", samples + "/catalog.tsv", "--accounts",
            samples + "/accounts.tsv",
        ]
        // Written in 2025, by its id.
        let post = ##"{"data":{"id":"1990000000000000000","text":"#buy #SockTuesday","author_id":"7"}}"## + "\n"
        func issues(_ clock: [String]) throws -> String {
            let run = try hashcart(arguments + clock, input: post)
            #expect(run.status == 0, "\(run.complaints)")
            return run.output
        }
        #expect(try issues([]).contains(#""code":"expired""#))
        #expect(try issues(["--at", "2020-05-31T23:59:59Z"]).contains(#""code":"not_started""#))
        let open = try issues(["--at", "2020-06-01T00:00:00Z"])
        #expect(open.contains(#""status":"complete""#))
        // The clock is no part of what is recorded.
        #expect(open.contains(#""created_at":"2025-"#))
        #expect(try hashcart(arguments + ["--at", "last week"], input: post).status == 64)
    }

    @Test func progressAndSummaryAreApartFromRecords() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let summary = folder.appending(path: "summary.json")
        let run = try hashcart(
            ["extract", "--summary", summary.path, "--progress", "always"], input: "@SMoneyfr #envoyer 10€ @bob\n")
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.complaints.contains("1 intent"))
        #expect(!run.complaints.contains("\u{1B}"))
        let counts = try String(contentsOf: summary, encoding: .utf8)
        #expect(counts.hasPrefix(#"{"type":"trailer","in":1,"#))
        #expect(try hashcart(["extract"], input: "hello\n").complaints.isEmpty)
    }

    @Test func demoAndExplainSpeakToPeople() throws {
        let demo = try hashcart(["demo"])
        #expect(demo.status == 0)
        for status in ["✓ complete", "… incomplete", "? ambiguous", "✗ rejected", "no command"] {
            #expect(demo.output.contains(status))
        }
        let explanation = try hashcart(["explain", "@SMoneyfr #envoyer 20 euros @bob"])
        #expect(explanation.output.contains("unit_not_glued"))
        #expect(explanation.output.contains("  corrected: @SMoneyfr #envoyer 20€ @bob\n"))
        #expect(!explanation.output.contains("\u{1B}"))
        let listing = try hashcart(["explain", "--where", "in reply to listing LAT by @beanhouse", "buy 2"])
        #expect(listing.output.contains("Result: complete purchase by shop"))
        #expect(try hashcart(["explain", "--where", "under a bridge", "buy 2"]).status == 2)
        let json = try hashcart(["explain", "--json", "#buy @beanhouse"])
        #expect(json.output.hasPrefix(#"{"type":"explanation","text":"#))
    }

    @Test func grammarCheckRunsEveryExample() throws {
        let run = try hashcart(["grammar", "check"])
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.output.split(separator: "\n").count >= 12)
    }

    @Test func grammarSampleMakesPostsThatAreRead() throws {
        let run = try hashcart(["grammar", "sample", "smoney", "--count", "6", "--seed", "3"])
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.output.split(separator: "\n").count == 6)
        #expect(try hashcart(["grammar", "sample", "smoney", "--count", "6", "--seed", "3"]).output == run.output)
        let json = try hashcart(["grammar", "sample", "smoney", "--count", "1", "--json"])
        let names = #""grammar":"smoney","match":"send","intent":"pay","seed":1,"slots":[{"slot":"amount""#
        #expect(json.output.contains(names))
        let check = try hashcart(["grammar", "sample", "smoney", "--check", "--count", "50"])
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.hasPrefix("seed 1: 50 posts, "))
        #expect(try hashcart(["grammar", "sample", "smoney", "--match", "nothing"]).status == 2)
    }

    /// A grammar in a language of one's own, its words in a folder beside it.
    @Test func wordsBesideAGrammarAreRead() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "kauf.grammar")
        try Data(
            """
            grammar kauf 1
            language gsw
            intent buy -> purchase
              : quantity count
            match one: buy = #chaufe {quantity}
              "#chaufe drü" -> quantity=3
              "#chaufe" -> none

            """.utf8
        ).write(to: file)
        let bare = try hashcart(["grammar", "check", file.path])
        #expect(bare.status == 2)
        let words = folder.appending(path: "Languages")
        try FileManager.default.createDirectory(at: words, withIntermediateDirectories: true)
        try Data("language gsw\ndecimal .\nnumbers\n  3 drü\n".utf8).write(to: words.appending(path: "gsw.words"))
        for path in [file.path, folder.path] {
            let run = try hashcart(["grammar", "check", path])
            #expect(run.status == 0, "\(run.complaints)")
            #expect(run.output.contains("2 examples passed"))
        }
    }

    @Test func tokensTellLookalikes() throws {
        let post = "#buy @beanh\u{43E}use 2 lattes"
        let json = try hashcart(["tokens", "--json", post])
        #expect(
            json.output.contains(
                #""mentions":[{"text":"beanh","scalars":[5,11],"findings":["mixed_script","confusable"]}]"#))
        #expect(
            json.output.contains(
                #""lookalikes":[{"text":"@beanh\#u{43E}use","scalars":[5,15],"findings":["mixed_script","confusable"],"#
                    + #""scripts":["Cyrillic","Latin"],"resembles":"beanhouse","confusable_kind":"mixed_script"}]}"#))
        let table = try hashcart(["tokens", post])
        #expect(table.output.contains("@beanh\u{43E}use: looks like beanhouse, mixes Cyrillic, Latin\n"))
        #expect(try !hashcart(["tokens", "--json", "#buy @beanhouse 2 lattes"]).output.contains("lookalikes"))
    }

    @Test func tokensCountOverTheSourcesOwnText() throws {
        let folder = try scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let posts = folder.appending(path: "posts.jsonl")
        try Data(#"{"id":"7","author_id":"1","text":"a &amp; b #buy 😀 10€"}"#.utf8).write(to: posts)
        let run = try hashcart(["tokens", "--json", "--file", posts.path])
        #expect(run.output.contains(#""hashtags":[{"text":"buy","scalars":[10,14]}]"#), "\(run.output)")
        #expect(run.output.contains(#""scalars":[17,20],"readings":[{"amount":"10.00","currency":"EUR"}]"#))
    }
}
