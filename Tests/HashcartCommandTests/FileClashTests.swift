import Foundation
import Testing

@testable import HashcartCommand

/// No file that is read is written to, and none is written twice.
@Suite struct FileClashTests {
    private let folder: ScratchFolder
    private static let grammar =
        "grammar kauf 1\nintent buy -> purchase\n  : quantity count\nmatch one: buy = #kaufe {quantity}\n"

    init() throws { folder = try ScratchFolder() }

    @Test(arguments: ["--accounts", "--campaigns", "--listings", "--catalog", "--grammar"])
    func whatIsKnownIsNotOverwritten(option: String) throws {
        try folder.write("{\"id\":\"1\",\"text\":\"hi\"}\n", to: "posts.jsonl")
        let name = option == "--grammar" ? "known.grammar" : "known.tsv"
        let text = option == "--grammar" ? Self.grammar : "handle\trole\nann\tuser\n"
        try folder.write(text, to: name)
        try folder.link("link", to: name)
        try folder.run("ln", [name, "hard"])
        let said = option == "--catalog" ? "@ann=" + folder.path(name) : folder.path(name)
        for target in ["--output", "--rejects", "--summary", "--resume"] {
            for path in [name, "link", "hard"] {
                let run = try CommandRun(
                    ["extract", folder.path("posts.jsonl"), option, said, target, folder.path(path)])
                #expect(run.status == 64, "\(target) \(path)")
                #expect(run.complaints.contains("\(path) is read by \(option); writing to it would destroy it"))
            }
        }
        #expect(try folder.text(name) == text)
    }

    @Test func whatAGrammarBringsIsNotOverwritten() throws {
        try folder.write(Self.grammar, to: "in/kauf.grammar")
        try folder.write("language gsw\n", to: "in/Languages/gsw.words")
        for (grammar, target) in [
            ("in", "in/kauf.grammar"), ("in", "in/Languages/gsw.words"), ("in/kauf.grammar", "in/Languages/gsw.words"),
        ] {
            let run = try CommandRun(["extract", "--grammar", folder.path(grammar), "-o", folder.path(target)])
            #expect(
                run.status == 64 && run.complaints.contains("is read by --grammar"), "\(grammar): \(run.complaints)")
        }
    }

    @Test func aCatalogueIsNotCompiledOverWhatItIsMadeOf() throws {
        let feed = "id\ttitle\tprice\nK-1\tKettle\t39.00 EUR\n"
        try folder.write(feed, to: "k.tsv")
        try folder.write("handle\trole\nann\tmerchant\n", to: "a.tsv")
        try folder.link("link", to: "k.tsv")
        for target in ["k.tsv", "link", "a.tsv"] {
            let run = try CommandRun(
                [
                    "catalog", "compile", "@ann=" + folder.path("k.tsv"), "--accounts", folder.path("a.tsv"), "-o",
                    folder.path(target),
                ])
            #expect(run.status == 64 && run.complaints.contains("would destroy it"), "\(run.complaints)")
        }
        #expect(try folder.text("k.tsv") == feed)
    }

    /// Through a shell, as only it can hand the same file to both ends.
    @Test(
        arguments: [
            ("extract -o x < x", "x is standard input"), ("extract --rejects x < x", "x is standard input"),
            ("extract x >> x", "standard output is an input"), ("tokens --file x >> x", "standard output is an input"),
            ("tokens --file - < x >> x", "standard output is standard input"),
            ("extract < x >> x", "standard output is standard input"),
            ("extract x -o new --rejects ./new", "--output and --rejects name the same file"),
            ("extract x -o link --summary y", "--output and --summary name the same file"),
        ])
    func standardInputAndOutputCount(command: String, complaint: String) throws {
        try folder.write("hello\n", to: "x")
        try folder.write("", to: "y")
        try folder.link("link", to: "y")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "\"$0\" \(command)", BuiltCommand.url.path]
        process.currentDirectoryURL = folder.url
        let complaints = Pipe()
        process.standardError = complaints
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: try complaints.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 64 && said.contains(complaint), "\(said)")
        #expect(try folder.text("x") == "hello\n")
    }

    @Test func whoSaysWhoseAnArchiveIsIsNotOverwritten() throws {
        try folder.write("window.YTD.tweets.part0 = [ ]", to: "tweets.js")
        try folder.write("window.YTD.account.part0 = [ ]", to: "account.js")
        let run = try CommandRun(["extract", folder.path("tweets.js"), "-o", folder.path("account.js")])
        #expect(run.status == 64 && run.complaints.contains("account.js is an input"), "\(run.complaints)")
    }

    @Test func devicesMayBeNamedTwice() throws {
        let run = try CommandRun(["extract", "--output", "/dev/null", "--rejects", "/dev/null"], input: [])
        #expect(run.status == 0, "\(run.complaints)")
    }
}
