import Foundation
import Testing

/// Files, folders and archives as the command reads them, and what `inspect` says of them.
@Suite struct InputTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private static func post(_ id: Int, _ text: String) -> String {
        "{\"id_str\":\"52194000000000000\(id)\",\"text\":\"\(text)\",\"user\":{\"id_str\":\"11\",\"screen_name\":\"ann\"}}\n"
    }

    /// A file of the shape of Archive Team's: minutes packed one by one, in folders, in one archive.
    private func writeMinutes() throws {
        for minute in 0..<3 {
            try folder.write(
                Self.post(minute, "hello") + Self.post(minute + 3, "@SMoneyfr #envoyer 1\(minute)€ @bob"),
                to: "month/2019/01/0\(minute).json")
        }
        try folder.run("bzip2", ["month/2019/01/00.json"])
        try folder.run("gzip", ["month/2019/01/02.json"])
        try folder.write("no posts", to: "month/README.md")
    }

    private func amounts(_ run: CommandRun) -> [String] {
        run.output.split(separator: "\n").compactMap { line in
            line.components(separatedBy: "\"amount\":{\"amount\":\"").dropFirst().first.map { String($0.prefix(5)) }
        }
    }

    @Test func archivesAndFoldersGiveWhatTheirFilesGive() throws {
        try writeMinutes()
        try folder.run("tar", ["--sort=name", "-cf", "month.tar", "month"])
        try folder.run("tar", ["--sort=name", "-czf", "month.tgz", "month"])
        let files = ["00.json.bz2", "01.json", "02.json.gz"].map { folder.path("month/2019/01/" + $0) }
        let expected = try CommandRun(["extract"] + files)
        #expect(amounts(expected) == ["10.00", "11.00", "12.00"])
        for name in ["month", "month.tar", "month.tgz"] {
            let found = try CommandRun(["extract", folder.path(name)])
            #expect(found.status == 0 && found.output == expected.output, "\(name): \(found.complaints)")
            #expect(found.complaints.contains("1 file was passed over") && found.complaints.contains("README.md"))
        }
        let piped = try CommandRun(
            ["extract", "-"], input: [UInt8](try Data(contentsOf: URL(filePath: folder.path("month.tar")))))
        #expect(piped.output == expected.output)
    }

    @Test func aFileOfAFolderThatIsReadIsNotOverwritten() throws {
        try folder.write(Self.post(1, "hi"), to: "in/a.json")
        let run = try CommandRun(["extract", folder.path("in"), "--output", folder.path("in/a.json")])
        #expect(run.status == 64 && run.complaints.contains("is an input"))
        #expect(try folder.text("in/a.json") == Self.post(1, "hi"))
        // A new file among them is none of the inputs.
        #expect(
            try CommandRun(["extract", folder.path("in"), "--output", folder.path("in/b.json"), "--trailer"]).status
                == 0)
        #expect(try folder.text("in/b.json").contains("\"in\":1,"))
    }

    @Test func rejectsNameTheFileInTheArchive() throws {
        try folder.write("{\"id\":\n", to: "in/a.json")
        try folder.run("tar", ["-cf", "a.tar", "in"])
        _ = try CommandRun(["extract", folder.path("a.tar"), "--rejects", folder.path("rejects.jsonl")])
        let rejects = try folder.text("rejects.jsonl")
        #expect(rejects.contains("a.tar!/in/a.json\",\"line\":1"))
    }

    @Test func aDamagedArchiveKeepsWhatCameBefore() throws {
        try writeMinutes()
        try folder.run("tar", ["--sort=name", "--format=ustar", "-cf", "month.tar", "month"])
        var bytes = try Data(contentsOf: URL(filePath: folder.path("month.tar")))
        let last = try #require(bytes.range(of: Data("month/2019/01/02.json.gz".utf8))?.lowerBound)
        try bytes.prefix(last + 100).write(to: URL(filePath: folder.path("cut.tar")))
        let cut = try CommandRun(["extract", folder.path("cut.tar"), "--trailer"])
        #expect(cut.status == 2 && amounts(cut) == ["10.00", "11.00"])
        #expect(cut.complaints.contains("cut.tar: the tar archive breaks off at byte \(last + 100)"))
        #expect(cut.output.contains("\"truncated\":true"))
        bytes[last + 1] ^= 1
        try bytes.write(to: URL(filePath: folder.path("bad.tar")))
        let bad = try CommandRun(["extract", folder.path("bad.tar")])
        #expect(bad.status == 2 && amounts(bad) == ["10.00", "11.00"])
        #expect(bad.complaints.contains("bad.tar: the tar archive is damaged at byte \(last)"))
    }

    @Test func theOwnerOfAPersonalArchiveStandsBesideIt() throws {
        let item = "{\"tweet\":{\"id_str\":\"521940000000000001\",\"full_text\":\"@SMoneyfr #envoyer 10€ @bob\"}}"
        try folder.write("window.YTD.tweets.part0 = [ \(item) ]", to: "data/tweets.js")
        try folder.write("window.YTD.like.part0 = [ {\"like\":{\"fullText\":\"#envoyer\"}} ]", to: "data/like.js")
        let account = "window.YTD.account.part0 = [ {\"account\":{\"username\":\"ann\",\"accountId\":\"11\"}} ]"
        try folder.write(account, to: "data/account.js")
        let author = "\"author\":{\"id\":\"11\",\"handle\":\"ann\"}"
        for name in ["data", "data/tweets.js"] {
            let found = try CommandRun(["extract", folder.path(name)])
            #expect(found.output.contains(author) && amounts(found) == ["10.00"], "\(name): \(found.complaints)")
        }
        try FileManager.default.removeItem(atPath: folder.path("data/account.js"))
        #expect(try !CommandRun(["extract", folder.path("data/tweets.js")]).output.contains("\"author\""))
        let named = try CommandRun(["extract", folder.path("data/tweets.js"), "--author", "@eve"])
        #expect(named.output.contains("\"author\":{\"handle\":\"eve\"}"))
        // Whoever pays himself is refused, so the owner counts.
        #expect(
            try CommandRun(["extract", folder.path("data/tweets.js"), "--author", "bob"]).output.contains(
                "self_payment"))
    }

    @Test func inspectSaysWhatAFileIs() throws {
        let lines =
            Self.post(1, "hi…")
            + "{\"id\":\"1\",\"text\":\"a\",\"lang\":\"en\"}\n{\"foo\":1,\"bar\":2}\n{\"foo\":3,\"bar\":4}\n"
            + "{\"delete\":{\"status\":{\"id\":5}}}\n"
            + "{\"did\":\"did:plc:a\",\"kind\":\"identity\"}\n{\"id\":\"2\",\"text\":\"\\ud800\"}\n{\"id\":"
        try folder.write(lines, to: "mixed.jsonl")
        let run = try CommandRun(["inspect", "--json", folder.path("mixed.jsonl")])
        #expect(run.status == 0)
        let record = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.output)")
        #expect(record["type"] as? String == "inspection" && record["layouts"] as? [String] == ["json-lines"])
        #expect(record["shapes"] as? [String: Int] == ["x-v1": 2, "x-v2": 2, "jetstream": 1])
        #expect(record["posts"] as? [String: Int] == ["all": 3, "original": 3])
        #expect(record["notices"] as? [String: Int] == ["all": 2, "delete": 1, "account": 1])
        #expect(record["languages"] as? [String: Int] == ["en": 1])
        #expect(record["cut"] as? Int == 1 && record["repaired"] as? Int == 1 && record["truncated"] as? Bool == true)
        let unreadable = try #require(record["unreadable"] as? [[String: Any]])
        #expect(unreadable.first?["count"] as? Int == 2)
        #expect((unreadable.first?["reason"] as? String)?.contains("`foo`, `bar`") == true)
        #expect((unreadable.first?["first"] as? String)?.contains("mixed.jsonl:3, byte ") == true, "\(unreadable)")
        let table = try CommandRun(["inspect", folder.path("mixed.jsonl")]).output
        #expect(table.contains("JSON Lines") && table.contains("the last record is cut off"))
        #expect(table.contains("2 × unknown record shape: the object begins with `foo`, `bar`"))
    }

    /// Lines are counted as people count them, and nothing is said of what could not be read.
    @Test(arguments: [
        ("[{\"id\":\"1\",\"text\":\"a\"}]", "a JSON array; ASCII; 23 B", "in 1 line"),
        ("{\"id\":\"1\",\"text\":\"a\"}\n[]\n{\"id\":\"2\",\"text\":\"b\"}", "JSON Lines; ASCII; 46 B", "in 3 lines"),
        ("{\"id\":\"1\",\"text\":\"a\"}\n", "JSON Lines; ASCII; 22 B", "in 1 line"),
        ("\0\0\0\0", "nothing that is read; 4 B", "in 0 lines"),
    ])
    func inspectCountsLines(text: String, what: String, lines: String) throws {
        try folder.write(text, to: "input")
        let table = try CommandRun(["inspect", folder.path("input")]).output
        #expect(table.contains(what) && table.contains(lines), "\(table)")
    }

    @Test func inspectLooksIntoArchivesAndFolders() throws {
        try writeMinutes()
        try folder.run("tar", ["-czf", "month.tgz", "month"])
        for name in ["month", "month.tgz"] {
            let run = try CommandRun(["inspect", "--json", folder.path(name)])
            let record = try #require(
                JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.output)")
            #expect(record["files"] as? Int == 3 && record["files_passed"] as? Int == 1)
            #expect(record["packing"] as? [String] == ["bzip2", "gzip"])
            #expect(record["posts"] as? [String: Int] == ["all": 6, "original": 6])
            #expect(record["container"] as? String == (name == "month" ? "folder" : "tar"))
        }
        let missing = try CommandRun(["inspect", folder.path("nowhere")])
        #expect(missing.status == 2 && missing.output.contains("nowhere: cannot be read"))
    }

    @Test(arguments: ["bluesky", "mastodon"])
    func formatsOfNetworksCanBeSaid(format: String) throws {
        let run = try CommandRun(
            ["extract", "--format", format, "--trailer", "--strict"], input: Array(Self.post(1, "hi").utf8))
        #expect(run.status == 0 && run.output.contains("\"posts\":0,\"intents\":0,\"unreadable\":1"))
    }
}
