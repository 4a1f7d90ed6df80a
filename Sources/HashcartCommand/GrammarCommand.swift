import ArgumentParser
import Hashcart

/// `hashcart grammar`: tools for those who write grammars.
struct GrammarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grammar", abstract: "Tools for those who write grammars.",
        subcommands: [Check.self, Sample.self, Format.self, Diagram.self])

    /// `hashcart grammar check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Finds every mistake and every clash in grammar files, and runs their examples.",
            discussion: """
                Without a path the built-in grammars are checked. Examples run with the built-in sample products, \
                campaigns, accounts and listings, and with the grammar alone. Then every two matches of all files are \
                compared: a post that both would read, with as many words claimed and another outcome, is a clash.

                Examples:
                  hashcart grammar check
                  hashcart grammar check my-campaign.grammar
                  hashcart grammar check standard my-campaign.grammar
                """)

        @Argument(help: ArgumentHelp("A .grammar file or a folder of them; repeatable.", valueName: "path|standard"))
        var paths: [String] = ["standard"]

        @Flag(help: "Show also clashes of posts that hold a command of each of two matches.")
        var allClashes = false

        func run() throws {
            try Console.run {
                var set = GrammarSet.standardLanguages
                for path in paths {
                    set = set.adding(path == "standard" ? .standard : try GrammarSet(contentsOf: path))
                }
                let contents = try set.read()
                Console.report(contents.warnings)
                let knowledge = try Knowledge.samples()
                var failures: [Diagnostic] = []
                for grammar in contents.grammars {
                    let report = try ExampleCheck(grammar, languages: contents.languages, knowledge: knowledge).run()
                    failures += report.failures
                    let bad = report.failures.isEmpty ? "" : ", \(report.failures.count) failed"
                    print("\(grammar.name) \(grammar.version): \(report.passed) examples passed\(bad)")
                }
                guard failures.isEmpty else { throw Diagnostics(failures) }
                let report = try ClashCheck(contents, knowledge: knowledge)
                    .run(meeting: allClashes ? .twoCommands : .oneCommand)
                Console.report(report.clashes + report.overruled)
                print(Self.summary(of: report))
            }
        }

        private static func summary(of report: ClashCheck.Report) -> String {
            var parts = ["\(report.clashes.count) clash"]
            if report.toldApart > 0 {
                parts.append("\(report.toldApart) are told apart by listing or addressee")
            }
            if !report.open.isEmpty {
                let names = report.open.joined(separator: "; ")
                parts.append("\(report.open.count) without a clash found or ruled out (\(names))")
            }
            return "\(report.pairs) pairs of matches: " + parts.joined(separator: ", ")
        }
    }
}
