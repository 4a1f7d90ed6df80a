import Foundation
import TestSupport
import Testing

@testable import OrderGrammar

/// Every check has a bad grammar and the exact text that is printed for it.
///
/// Where a text changes on purpose, run the tests with `UPDATE_EXPECTED=1` and read the difference.
@Suite struct GoldenDiagnosticsTests {
    @Test func badGrammarsAreExplained() throws {
        for file in try GrammarFiles.cases("bad") {
            let (isUsable, diagnostics) = try Self.read(file)
            let printed = DiagnosticPrinter().text(of: diagnostics)
            #expect(!isUsable == diagnostics.contains { $0.severity == .error }, "\(file.lastPathComponent)")
            #expect(!diagnostics.isEmpty, "\(file.lastPathComponent) has nothing wrong")
            let expected = file.deletingPathExtension().appendingPathExtension("expected")
            if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
                try printed.write(to: expected, atomically: true, encoding: .utf8)
            }
            #expect(printed == (try GrammarFiles.text(expected)), "\(file.lastPathComponent)")
        }
    }

    /// Reads a grammar, or a library where the file is one.
    private static func read(_ file: URL) throws -> (isUsable: Bool, diagnostics: [Diagnostic]) {
        let text = try GrammarFiles.text(file)
        if GrammarParser.isLibrary(text) {
            let (library, diagnostics) = GrammarParser().library(from: text, file: file.lastPathComponent)
            return (library != nil, diagnostics)
        }
        let (grammar, diagnostics) = GrammarParser().parse(text, file: file.lastPathComponent)
        return (grammar != nil, diagnostics)
    }

    /// A check without a case would be a sentence that nobody has read.
    @Test func everyCheckHasACase() throws {
        var seen: Set<String> = []
        for folder in ["bad"] {
            for file in try GrammarFiles.cases(folder) {
                seen.formUnion(try Self.read(file).diagnostics.map(\.id))
            }
        }
        let text = try GrammarFiles.text(
            Repository.root.appending(path: "Sources/OrderGrammar/Diagnostics/Fault+Identity.swift"))
        var ids: Set<String> = []
        for line in text.split(separator: "\n") where line.contains("case .") {
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            if parts.count == 3 { ids.insert(String(parts[1])) }
        }
        // Sizes are tested with the hostile inputs, `.words` files in LanguageParserTests.
        ids.subtract(["unknown-section", "missing-section", "bad-number-word"])
        ids.insert(Fault.tooLargeID)
        #expect(ids.count > 50)
        #expect(ids.subtracting(seen).sorted() == [])
    }
}
