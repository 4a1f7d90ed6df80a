import ArgumentParser
import Hashcart
import TweetArchives

/// `hashcart inspect`: what files are, what they hold, and what of them would be lost.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Says what a file is, what records it holds by shape, and what of it would be lost.",
        discussion: """
            Every record is read, and none looked at for commands.

            Examples:
              hashcart inspect tweets.jsonl.gz
              hashcart inspect --json archiveteam-2019-01.tar | python3 -m json.tool
            """)

    @Argument(help: "Files, folders and tar archives; standard input where none or `-` is given.")
    var files: [String] = []

    @Option(help: ArgumentHelp(FeedFormat.help))
    var format: FeedFormat = .auto

    @Flag(help: "One JSON object a file.")
    var json = false

    func run() throws {
        try Console.run {
            var output = try RecordOutput(path: nil)
            var hasFailed = false
            for (number, path) in (files.isEmpty ? ["-"] : files).enumerated() {
                let inspection = try inspect(path)
                hasFailed = hasFailed || !inspection.failures.isEmpty
                try output.append { bytes in
                    if json {
                        InspectionRecord.append(inspection, to: &bytes)
                    } else {
                        bytes.append(contentsOf: ((number > 0 ? "\n" : "") + InspectionTable(inspection).text).utf8)
                    }
                }
            }
            try output.flush()
            if hasFailed { throw ExitCode(2) }
        }
    }

    /// A file, an archive or a folder with all files in it.
    private func inspect(_ path: String) throws -> Inspection {
        var inspection = Inspection(name: path)
        let (files, tally) = InputFile.all(of: [path], author: nil)
        inspection.isFolder = path != "-" && FileKind(at: path) == .folder
        let passed = PassedFiles(tally)
        for file in files {
            do {
                let archive = try file.open { passed.note($0, $1) }
                defer { inspection.note(archive) }
                while let input = try archive.next() {
                    inspection.read(input, format: format, author: file.author)
                }
            } catch {
                inspection.failures.append("\(error)")
            }
        }
        inspection.passed = passed.all
        return inspection
    }
}
