import Testing

@testable import HashcartCommand

/// Folders: what in them is read, and what of the rest is told.
@Suite struct FolderTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// Amounts stand for the files that they are in.
    private static func post(_ amount: Int) -> String {
        "{\"id\":\"\(amount)\",\"text\":\"@SMoneyfr #envoyer \(amount)€ @bob\"}\n"
    }

    private static func amounts(_ run: CommandRun) -> [Int] {
        run.output.matches(of: #/"amount":\{"amount":"(\d+)\.00"/#).compactMap { Int($0.1) }
    }

    @Test func aPersonalArchiveSpeaksForItsOwnFolderAlone() throws {
        let tweet = "{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"@SMoneyfr #envoyer 10€ @bob\"}}"
        try folder.write("window.YTD.tweets.part0 = [ \(tweet) ]", to: "mix/arch/data/tweets.js")
        let account = "window.YTD.account.part0 = [ {\"account\":{\"username\":\"ann\",\"accountId\":\"11\"}} ]"
        try folder.write(account, to: "mix/arch/data/account.js")
        try folder.write("window.YTD.like.part0 = [ ]", to: "mix/arch/data/like.js")
        try folder.write(Self.post(66), to: "mix/arch/data/deep/er.json")
        try folder.write("MIT", to: "mix/arch/assets/main.js.LICENSE.txt")
        try folder.write(Self.post(20), to: "mix/feeds/v1.jsonl")
        try folder.write("text\n@SMoneyfr #envoyer 30€ @bob\n", to: "mix/t.csv")
        let run = try CommandRun(["extract", folder.path("mix")])
        #expect(run.status == 0 && Self.amounts(run) == [10, 20, 30], "\(run.complaints)")
        #expect(run.output.contains("\"author\":{\"id\":\"11\",\"handle\":\"ann\"}"))
        let lines = run.complaints.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.contains { $0.contains("1 file was passed over, being none of posts by name: ") })
        let others = try #require(lines.first { $0.contains("none of what the owner of a personal archive wrote") })
        for name in ["3 files were", "data/account.js", "data/deep/er.json", "data/like.js"] {
            #expect(others.contains(name), "\(others)")
        }
    }

    /// Whoever is root may list every folder, but nobody one whose path is longer than the system takes.
    @Test func whatCannotBeListedIsTold() throws {
        try folder.write(Self.post(10), to: "in/a.json")
        let name = String(repeating: "d", count: 250)
        try folder.run(
            "python3",
            ["-c", "import os\nos.chdir('in')\nfor _ in range(17): os.mkdir('\(name)'); os.chdir('\(name)')"])
        let run = try CommandRun(["extract", folder.path("in"), "--trailer"])
        #expect(run.status == 2 && Self.amounts(run) == [10])
        #expect(run.complaints.contains("cannot be read: File name too long"), "\(run.complaints.suffix(300))")
        #expect(run.output.contains("\"truncated\":true"))
        let inspection = try CommandRun(["inspect", folder.path("in")])
        #expect(inspection.status == 2 && inspection.output.contains("cannot be read: File name too long"))
    }

    @Test func linksToFilesAreReadAndLinksToFoldersAreNot() throws {
        try folder.write(Self.post(10), to: "in/a.json")
        try folder.write(Self.post(20), to: "elsewhere/2.txt")
        try folder.link("in/b.json", to: "../elsewhere/2.txt")
        try folder.link("in/loop", to: "../in")
        let whole = try CommandRun(["extract", folder.path("in")])
        #expect(whole.status == 0 && Self.amounts(whole) == [10, 20], "\(whole.complaints)")
        #expect(whole.complaints.contains("1 file was passed over, being links to folders, which are not followed: "))
        try folder.link("in/c.json", to: "nowhere")
        try folder.link("in/d.md", to: "nowhere")
        let broken = try CommandRun(["extract", folder.path("in")])
        #expect(broken.status == 2 && Self.amounts(broken) == [10, 20])
        #expect(broken.complaints.contains("in/c.json: cannot be read: the link leads nowhere"))
        #expect(broken.complaints.contains("none of posts by name: \(folder.path("in/d.md"))"))
        let inspection = try CommandRun(["inspect", folder.path("in")])
        #expect(inspection.status == 2 && inspection.output.contains("the link leads nowhere"))
        #expect(inspection.output.contains("1 file was passed over, being links to folders"))
    }

    @Test func aFewOfWhatIsPassedOverAreNamed() {
        var tally = PassedTally()
        for name in ["a", "b", "c", "d", "e"] { tally.note(name, .name) }
        #expect(tally.count == 5)
        #expect(
            tally.sentences == [
                "5 files were passed over, being none of posts by name: a, b, c, and 2 more; "
                    + "name a file itself to have it read"
            ])
    }
}
