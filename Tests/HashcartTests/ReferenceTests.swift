import Foundation
import Hashcart
import TestSupport
import Testing

/// The grammar language's manual: every whole grammar in it does what its examples say.
@Suite struct ReferenceTests {
    /// The blocks of Grammars/README.md that are whole grammars.
    private func blocks() throws -> [String] {
        let manual = try String(contentsOf: Repository.root.appending(path: "Grammars/README.md"), encoding: .utf8)
        return manual.components(separatedBy: "```grammar\n").dropFirst()
            .compactMap { $0.components(separatedBy: "\n```").first }
            .filter { $0.hasPrefix("grammar ") }
            .map { $0 + "\n" }
    }

    @Test func everyExampleOfTheManualHolds() throws {
        let blocks = try blocks()
        try #require(blocks.count >= 3)
        let knowledge = try Knowledge.samples()
        for block in blocks {
            let set = GrammarSet.standardLanguages.adding(
                GrammarSet(grammars: [GrammarSet.File(name: "README.md", text: block)]))
            let contents = try set.read()
            #expect(contents.warnings.isEmpty, "\(DiagnosticPrinter().text(of: contents.warnings))")
            for grammar in contents.grammars {
                // With the built-in samples, and without: what the manual shows must not hang on them.
                for known in [knowledge, Knowledge()] {
                    let report = try ExampleCheck(grammar, languages: contents.languages, knowledge: known).run()
                    #expect(report.passed > 0)
                    #expect(
                        report.failures.isEmpty,
                        "\(grammar.name):\n\(DiagnosticPrinter().text(of: report.failures))\(block)")
                }
            }
        }
    }
}
