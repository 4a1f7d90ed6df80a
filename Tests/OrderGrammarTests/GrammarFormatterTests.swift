import Foundation
import TestSupport
import Testing

@testable import OrderGrammar

/// Grammar files have one form.
@Suite struct GrammarFormatterTests {
    /// Every grammar that is kept here: the standard ones, the tests' good ones, and those of libraries.
    private static func files() throws -> [(name: String, text: String)] {
        let folders = [
            Repository.root.appending(path: "Grammars"), Repository.cases.appending(path: "grammar/good"),
            Repository.cases.appending(path: "grammar/library"), Repository.cases.appending(path: "grammar/format"),
        ]
        return try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "grammar" }
                .map { ($0.lastPathComponent, try GrammarFiles.text($0)) }
        }
    }

    /// Kind and text of every lexeme, line ends apart, and every outcome: what a file says.
    private static func meaning(_ text: String) -> [String] {
        let source = SourceText(text, file: "f")
        return source.lines.indices.flatMap { index -> [String] in
            let line = SourceLine(source, index)
            return line.lexemes.map { "\($0.kind) \($0.text)" }
                + [line.outcome, line.comment ?? ""].filter { !$0.isEmpty }
        }
    }

    @Test func standardFilesAreWrittenInIt() throws {
        for file in try Self.files() where file.name != "messy.grammar" {
            #expect(try GrammarFormatter().formatted(file.text, file: file.name) == file.text, "\(file.name)")
        }
    }

    @Test func whatAFileSaysStays() throws {
        let files = try Self.files()
        try #require(files.count > 15)
        for file in files {
            let formatted = try GrammarFormatter().formatted(file.text, file: file.name)
            #expect(Self.meaning(formatted) == Self.meaning(file.text), "\(file.name)")
            #expect(try GrammarFormatter().formatted(formatted, file: file.name) == formatted, "\(file.name)")
        }
    }

    /// Spaces and empty lines that somebody adds where there are some already change nothing.
    @Test func spacesDoNotMatter() throws {
        var random = SplitMix64(seed: 7)
        for file in try Self.files() {
            var text = ""
            var isQuoted = false
            var last: Character = "\n"
            for character in file.text {
                if character == "\"", last != "\\" { isQuoted.toggle() }
                if character == "\n" { isQuoted = false }
                text.append(character)
                if character == " ", !isQuoted, last != "/", Int.random(in: 0..<4, using: &random) == 0 {
                    text += String(repeating: " ", count: Int.random(in: 1...3, using: &random))
                }
                if character == "\n", last == "\n", Int.random(in: 0..<3, using: &random) == 0 { text += "\n\n" }
                last = character
            }
            let formatter = GrammarFormatter()
            // A comment's own spaces are its author's.
            let expected = try formatter.formatted(file.text, file: file.name)
            let found = try formatter.formatted(text, file: file.name)
            #expect(Self.withoutComments(found) == Self.withoutComments(expected), "\(file.name)")
        }
    }

    private static func withoutComments(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.firstRange(of: "//").map { String(line[..<$0.lowerBound]) } ?? String(line)
        }
    }

    @Test func aMessyFileIsTidied() throws {
        let folder = Repository.cases.appending(path: "grammar/format")
        let messy = try GrammarFiles.text(folder.appending(path: "messy.grammar"))
        let formatted = try GrammarFormatter().formatted(messy, file: "messy.grammar")
        let expected = folder.appending(path: "messy.formatted")
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
            try formatted.write(to: expected, atomically: true, encoding: .utf8)
        }
        #expect(formatted == (try GrammarFiles.text(expected)))
    }

    @Test func whatCannotBeReadIsLeftAlone() {
        #expect(throws: Diagnostics.self) {
            try GrammarFormatter().formatted("grammar g 1\nlanguage en\nmatch m buy =\n", file: "f")
        }
    }

    @Test(arguments: ["", "\n\n", "// only a comment", "\u{FEFF}// mark"])
    func littleFilesStayLittle(text: String) throws {
        let formatted = try? GrammarFormatter().formatted(text, file: "f")
        #expect(formatted == nil || formatted?.hasPrefix("//") == true || formatted?.isEmpty == true)
    }
}
