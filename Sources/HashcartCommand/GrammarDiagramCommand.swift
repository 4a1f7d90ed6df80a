import ArgumentParser
import Hashcart

extension GrammarCommand {
    /// `hashcart grammar diagram`
    struct Diagram: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diagram",
            abstract: "Draws a grammar, or a match of it, as a railroad diagram (SVG).",
            discussion: """
                Examples:
                  hashcart grammar diagram my-campaign.grammar > my-campaign.svg
                  hashcart grammar diagram smoney --match send > send.svg
                """)

        @Argument(help: ArgumentHelp("A .grammar file, or the name of a built-in grammar.", valueName: "path|name"))
        var grammar: String

        @Option(help: ArgumentHelp("Only this match and the rules that it uses.", valueName: "name"))
        var match: String?

        func run() throws {
            try Console.run {
                let grammars = try Self.grammars(grammar)
                guard let chosen = grammars.first else {
                    throw Self.complaint(
                        grammar, "The file holds no grammar.", "Name a file that begins with `grammar`.")
                }
                guard let diagram = RailroadDiagram(chosen, match: match) else {
                    let names = chosen.matches.map(\.name).joined(separator: ", ")
                    throw Self.complaint(
                        chosen.file, "The grammar has no match \(match ?? "").", "Take one of \(names).")
                }
                print(SVGDrawing().text(of: diagram), terminator: "")
            }
        }

        private static func grammars(_ name: String) throws(Diagnostics) -> [Grammar] {
            let standard = try GrammarSet.standard.read().grammars.filter { $0.name == name }
            return standard.isEmpty ? try GrammarSet(contentsOf: name).read().grammars : standard
        }

        private static func complaint(_ file: String, _ message: String, _ help: String) -> Diagnostics {
            Diagnostics([
                Diagnostic(id: "diagram", message: message, place: SourcePlace(file: file, line: 1), help: help)
            ])
        }
    }
}
