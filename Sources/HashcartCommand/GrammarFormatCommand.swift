import ArgumentParser
import Hashcart

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension GrammarCommand {
    /// `hashcart grammar format`
    struct Format: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "format",
            abstract: "Prints grammar files in the form in which all of them are written.",
            discussion: """
                Words, comments and line breaks stay; spaces, columns and empty lines are set. What it means stays.

                Examples:
                  hashcart grammar format my-campaign.grammar
                  hashcart grammar format --write Grammars
                  hashcart grammar format --check Grammars
                """)

        @Argument(help: ArgumentHelp("A .grammar file or a folder of them; repeatable.", valueName: "path"))
        var paths: [String]

        @Flag(help: "Rewrite the files instead of printing them.")
        var write = false

        @Flag(help: "Only name the files that are written otherwise, and exit with 2 if there are any.")
        var check = false

        func run() throws {
            try Console.run {
                var complaints: [Diagnostic] = []
                for path in paths {
                    for file in try GrammarSet(contentsOf: path).grammars where !isLibraryBeside(file, path) {
                        do throws(Diagnostics) {
                            complaints += try format(file)
                        } catch {
                            complaints += error.all
                        }
                    }
                }
                guard complaints.isEmpty else { throw Diagnostics(complaints) }
            }
        }

        /// A file that was named brings the libraries that it imports; they were not asked for.
        private func isLibraryBeside(_ file: GrammarSet.File, _ path: String) -> Bool {
            path.hasSuffix(".grammar") && file.name != path
        }

        private func format(_ file: GrammarSet.File) throws(Diagnostics) -> [Diagnostic] {
            let formatted = try GrammarFormatter().formatted(file.text, file: file.name)
            if check {
                guard formatted != file.text else { return [] }
                return [Self.complaint(file.name, "The file is written otherwise.", "hashcart grammar format --write")]
            }
            guard write else {
                print(formatted, terminator: "")
                return []
            }
            guard formatted != file.text else { return [] }
            do {
                try formatted.write(toFile: file.name, atomically: true, encoding: .utf8)
                return []
            } catch {
                return [Self.complaint(file.name, "The file cannot be written.", "Check who may write it.")]
            }
        }

        private static func complaint(_ file: String, _ message: String, _ help: String) -> Diagnostic {
            Diagnostic(id: "format", message: message, place: SourcePlace(file: file, line: 1), help: help)
        }
    }
}
