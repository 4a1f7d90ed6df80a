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

    @Test func badWordsAreExplained() throws {
        for file in try GrammarFiles.cases("bad", "words") {
            let report = LanguageParser().checked(
                try GrammarFiles.text(file), file: file.lastPathComponent
            ).report
            let printed = DiagnosticPrinter().text(of: report.all)
            #expect(report.hasErrors, "\(file.lastPathComponent)")
            let expected = file.deletingPathExtension().appendingPathExtension("expected")
            if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
                try printed.write(to: expected, atomically: true, encoding: .utf8)
            }
            #expect(printed == (try GrammarFiles.text(expected)), "\(file.lastPathComponent)")
        }
    }

    /// Nothing stops at the first error: each of many broken declarations, lines and terms of one file is told.
    @Test func everyErrorOfAFileIsTold() throws {
        let file = Repository.cases.appending(path: "grammar/bad/many-errors.grammar")
        let (_, diagnostics) = try Self.read(file)
        let lines = Set(diagnostics.filter { $0.severity == .error }.map(\.place.line))
        let text = try GrammarFiles.text(file).split(separator: "\n", omittingEmptySubsequences: false)
        let marked = text.indices.filter { text[$0].contains("// wrong") }.map { $0 + 1 }
        #expect(marked.count >= 12)
        #expect(Set(marked).subtracting(lines).sorted() == [])
    }

    /// A complaint without a case would be a sentence that nobody has read.
    @Test func everyFaultHasACase() throws {
        var seen: Set<String> = []
        for file in try GrammarFiles.cases("bad") {
            let text = try GrammarFiles.text(file)
            let source = SourceText(text, file: file.lastPathComponent)
            let report =
                GrammarParser.isLibrary(text)
                ? GrammarParser.checkedLibrary(source).report
                : GrammarParser.checked(source, libraries: []).report
            for fault in report.faults { seen.formUnion(Self.names(of: fault)) }
        }
        for file in try GrammarFiles.cases("bad", "words") {
            let words = try GrammarFiles.text(file)
            let report = LanguageParser().checked(words, file: file.lastPathComponent).report
            for fault in report.faults { seen.formUnion(Self.names(of: fault)) }
        }
        let declared = try Self.declaredCases(of: "Fault").union(Self.declaredCases(of: "Expectation"))
        #expect(declared.count > 140)
        // Files of a megabyte and of ten thousand declarations are made by HostileGrammarTests.
        let huge: Set = ["fileTooLong", "tooManyDeclarations", "tooMany"]
        #expect(declared.subtracting(seen).subtracting(huge).sorted() == [])
    }

    /// The names of a fault's case and of what it expects.
    private static func names(of fault: Fault) -> [String] {
        func name(_ value: Any) -> String { Mirror(reflecting: value).children.first?.label ?? "\(value)" }
        guard case .expected(let expectation) = fault else { return [name(fault)] }
        return ["expected", name(expectation)]
    }

    /// The cases that an enumeration of `Fault.swift` declares.
    private static func declaredCases(of type: String) throws -> Set<String> {
        let text = try GrammarFiles.text(
            Repository.root.appending(path: "Sources/OrderGrammar/Diagnostics/Fault.swift"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0.contains("enum \(type):") }) else { return [] }
        let indent = String(lines[start].prefix { $0 == " " })
        var names: Set<String> = []
        for line in lines[(start + 1)...].prefix(while: { $0 != indent + "}" })
        where line.hasPrefix(indent + "    case ") {
            var depth = 0
            var name = ""
            for character in line.dropFirst(indent.count + 9) + "," {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                if character == ",", depth == 0 {
                    names.insert(String(name.prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces))
                    name = ""
                } else {
                    name.append(character)
                }
            }
        }
        return names
    }
}
