import Testing

@testable import OrderGrammar

@Suite struct DiagnosticPrinterTests {
    private func diagnostic(_ line: String, _ column: Int, _ length: Int) -> Diagnostic {
        Diagnostic(
            id: "x", message: "wrong", place: SourcePlace(file: "f", line: 9, column: column, length: length),
            sourceLine: line, notes: [], help: "do right")
    }

    @Test func caretsStandUnderWideCharactersAndTabs() {
        let printer = DiagnosticPrinter()
        #expect(
            printer.text(of: diagnostic("粉🍕é\tab", 5, 2))
                == "f:9:5: error: wrong\n  9 | 粉🍕é   ab\n    |         ^^\n    = help: do right\n")
        #expect(
            printer.text(of: diagnostic("粉🍕", 2, 1))
                == "f:9:2: error: wrong\n  9 | 粉🍕\n    |   ^^\n    = help: do right\n")
    }

    @Test func aPlaceBetweenCharactersHasOneCaret() {
        #expect(DiagnosticPrinter().text(of: diagnostic("ab", 3, 0)).contains("\n    |   ^\n"))
        #expect(DiagnosticPrinter().text(of: diagnostic("", 1, 0)).contains("\n  9 |\n    | ^\n"))
        #expect(DiagnosticPrinter().text(of: diagnostic("ab", 99, 7)).contains("\n    |   ^\n"))
    }

    @Test func longLinesAreCutAroundThePlace() {
        let line = String(repeating: "a", count: 500) + "XY" + String(repeating: "b", count: 500)
        let text = DiagnosticPrinter(width: 20).text(of: diagnostic(line, 501, 2))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[1].contains("…"))
        #expect(lines[1].count <= 28)
        let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
        let mark = lines[1].firstIndex(of: "X").map { lines[1].distance(from: lines[1].startIndex, to: $0) }
        #expect(caret != nil && caret == mark)
    }

    @Test func nothingSteersTheTerminal() {
        var wrong = diagnostic("a\u{1B}[31mb\u{202E}", 2, 1)
        wrong.message = "a\u{1B}b"
        let text = DiagnosticPrinter().text(of: wrong)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        #expect(text.contains("a<U+001B>b"))
    }

    @Test func colourIsAskedFor() {
        #expect(
            DiagnosticPrinter(usesColor: true).text(of: diagnostic("ab", 1, 1)).contains("\u{1B}[31;1merror:\u{1B}[0m"))
    }

    @Test func notesHaveTheirLines() {
        var wrong = diagnostic("ab", 1, 1)
        wrong.notes = [
            Diagnostic.Note(
                message: "first", place: SourcePlace(file: "f", line: 10, column: 2, length: 1), sourceLine: "cd")
        ]
        #expect(
            DiagnosticPrinter().text(of: wrong)
                == "f:9:1: error: wrong\n   9 | ab\n     | ^\nf:10:2: note: first\n  10 | cd\n     |  ^\n     = help: do right\n"
        )
    }
}
