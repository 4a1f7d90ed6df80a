import Foundation
import TestSupport
import Testing

@testable import OrderGrammar

/// The reference manual's blocks are grammars that work.
@Suite struct ManualTests {
    private let manual = Repository.root.appending(path: "Grammars/README.md")

    /// The blocks marked ```grammar, or ```library.
    private func blocks(marked mark: String = "grammar") throws -> [String] {
        var blocks: [String] = []
        var block: [Substring]?
        for line in try GrammarFiles.text(manual).split(separator: "\n", omittingEmptySubsequences: false) {
            if let lines = block {
                if line == "```" {
                    blocks.append(lines.joined(separator: "\n") + "\n")
                    block = nil
                } else {
                    block = lines + [line]
                }
            } else if line == "```" + mark {
                block = []
            }
        }
        return blocks
    }

    @Test func everyBlockIsAGrammarWithoutComplaint() throws {
        let blocks = try blocks()
        try #require(blocks.count >= 3)
        for block in blocks {
            let (grammar, diagnostics) = GrammarParser().parse(block, file: "README.md")
            #expect(grammar != nil && diagnostics.isEmpty, "\(DiagnosticPrinter().text(of: diagnostics))\n\(block)")
        }
    }

    @Test func everyLibraryIsOneWithoutComplaint() throws {
        let blocks = try blocks(marked: "library")
        try #require(!blocks.isEmpty)
        for block in blocks {
            let (library, diagnostics) = GrammarParser().library(from: block, file: "README.md")
            #expect(library != nil && diagnostics.isEmpty, "\(DiagnosticPrinter().text(of: diagnostics))\n\(block)")
        }
    }

    @Test func everyWordOfTheLanguageIsExplained() throws {
        let text = try GrammarFiles.text(manual)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 250)
        let words =
            FileReader.keywords + SlotTypeSyntax.names + RecordVocabulary.kinds + RecordVocabulary.issueCodes
            + RecordVocabulary.slots + ["starts", "whole", "exactly", "typed", "live", "direct", "clamp", "digits"]
        for word in words { #expect(text.contains(word), "\(word)") }
    }
}
