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
            abstract: "Finds every mistake in grammar files and runs their examples.",
            discussion: """
                Without a path the built-in grammars are checked. Examples run with the built-in sample products, \
                campaigns, accounts and listings, and with the grammar alone.

                Examples:
                  hashcart grammar check
                  hashcart grammar check my-campaign.grammar
                """)

        @Argument(help: ArgumentHelp("A .grammar file or a folder of them; repeatable.", valueName: "path|standard"))
        var paths: [String] = ["standard"]

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
            }
        }
    }
}
