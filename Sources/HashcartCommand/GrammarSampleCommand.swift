import ArgumentParser
import Hashcart

extension GrammarCommand {
    /// `hashcart grammar sample`
    struct Sample: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sample",
            abstract: "Makes posts that a grammar must read, or checks that it reads them.",
            discussion: """
                Posts lean to the edges: optional parts, orders, spellings, digits, scripts, limits. Equal seeds give \
                equal posts. With --check each is read by its own grammar and must come out as the slots that it was \
                made from; what does not is shown at its plainest, with the seed that gives it.

                Examples:
                  hashcart grammar sample smoney
                  hashcart grammar sample my-campaign.grammar --match tag --count 5 --json
                  hashcart grammar sample --check --count 100000 --seed 7
                """)

        @Argument(
            help: ArgumentHelp(
                "A .grammar file or folder, or the name of a built-in grammar; repeatable.",
                valueName: "path|name|standard"))
        var grammars: [String] = ["standard"]

        @Option(help: ArgumentHelp("Posts in all, in turn of each match.", valueName: "n"))
        var count = 20

        @Option(
            help: ArgumentHelp("Where to begin; the next post of a match is that of the next seed.", valueName: "s"))
        var seed: UInt64 = 1

        @Option(help: ArgumentHelp("Only matches of this name.", valueName: "name"))
        var match: String?

        @Flag(help: "Write JSON Lines with the slots and the context of each post.")
        var json = false

        @Flag(help: "Read every post, and fail where one is read otherwise.")
        var check = false

        @Flag(help: "With --check: read every post with all grammars together as well, and tell who wins instead.")
        var together = false

        func validate() throws {
            guard count >= 0 else { throw ValidationError("A count is not negative.") }
            guard check || !together else { throw ValidationError("--together needs --check.") }
        }

        func run() throws {
            try Console.run {
                let contents = try chosen()
                var run = try SampleRun(contents, match: match, isTogether: together)
                try check ? run.check(count: count, seed: seed) : run.print(count: count, seed: seed, asJSON: json)
            }
        }

        private func chosen() throws -> GrammarSet.Contents {
            let standard = try GrammarSet.standard.read()
            if grammars == ["standard"] { return standard }
            var contents = GrammarSet.Contents(grammars: [], languages: standard.languages)
            for name in grammars {
                let known = name == "standard" ? standard.grammars : standard.grammars.filter { $0.name == name }
                if !known.isEmpty {
                    contents.grammars += known
                    continue
                }
                let files = try GrammarSet.standardLanguages.adding(try GrammarSet(contentsOf: name)).read()
                contents.grammars += files.grammars
                contents.languages = files.languages
            }
            return contents
        }
    }
}
