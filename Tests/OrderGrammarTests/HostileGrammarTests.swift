import Testing

@testable import OrderGrammar

/// Nothing that a file holds makes the parser stop, hang or trap.
@Suite struct HostileGrammarTests {
    /// xorshift64*, so that a failure can be repeated.
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return state &* 2_685_821_657_736_338_717
        }
    }

    @Test func mutationsOfGoodFilesAreReadOrRefused() throws {
        var random = Random(state: 0x9E37_79B9_7F4A_7C15)
        let printer = DiagnosticPrinter(usesColor: true)
        let scraps = [
            "\"", "/", "(", ")", "[", "]", "{", "}", "<", ">", "|", "&", "~", "+", "->", ":", "=", "\\", "\n", "\t",
            "\0",
            "//", "\u{202E}", "\u{200B}", "🍕", "e\u{301}", "9999999999999999999999", "match", "rule <x> = <x>", "#",
            "@", "at most", "\\u{110000}", "service", "\r", "１", "﷽",
        ]
        var refused = 0
        var accepted = 0
        for name in ["smoney", "shop", "everything"] {
            let good = Array(try GrammarFiles.good(name))
            for _ in 0..<150 {
                var text = good
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let place = Int.random(in: 0..<text.count, using: &random)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: text.remove(at: place)
                    case 1: text.insert(contentsOf: scraps.randomElement(using: &random) ?? "", at: place)
                    case 2: text.removeSubrange(place..<min(text.count, place + 30))
                    default: text.insert(contentsOf: text[place..<min(text.count, place + 60)], at: place)
                    }
                }
                let (grammar, diagnostics) = GrammarParser().parse(String(text), file: "f")
                if grammar == nil { refused += 1 } else { accepted += 1 }
                #expect((grammar == nil) == diagnostics.contains { $0.severity == .error })
                let printed = printer.text(of: diagnostics)
                #expect(diagnostics.isEmpty == printed.isEmpty)
                for diagnostic in diagnostics {
                    #expect(diagnostic.place.line >= 1 && diagnostic.place.column >= 1 && !diagnostic.message.isEmpty)
                }
            }
        }
        #expect(refused > 100)
        #expect(accepted > 10)
    }

    private func ids(_ text: String) -> Set<String> {
        Set(GrammarParser().parse(text, file: "f").diagnostics.map(\.id))
    }

    private func header(_ rest: String) -> String {
        "grammar x 1\nlanguage en\nintent vote\n" + rest
    }

    @Test func deepBracketsAreRefusedOnce() {
        for bracket in ["(", "["] {
            let text = header("match a: vote = #x " + String(repeating: bracket, count: 100_000) + "\n")
            let diagnostics = GrammarParser().parse(text, file: "f").diagnostics
            #expect(diagnostics.map(\.id) == ["nested-too-deep"])
        }
        #expect(ids(header("match a: vote = #x " + String(repeating: ")", count: 100_000))).contains("bracket"))
    }

    @Test func longChainsOfRulesCostNoStack() {
        var text = header("match a: vote = #x <r0>\n  \"#x\" -> complete\n  \"x\" -> none\n")
        for number in 0..<900 { text += "rule <r\(number)> = <r\(number + 1)>\n" }
        #expect(GrammarParser().parse(text + "rule <r900> = a\n", file: "f").diagnostics.isEmpty)
        #expect(ids(text + "rule <r900> = <r0>\n") == ["recursion"])
        for number in 901..<8_000 { text += "rule <r\(number)> = <r\(number + 1)>\n" }
        #expect(ids(text) == ["too-large"])
    }

    @Test func rulesThatDoubleAreRefusedAtOnce() {
        var text = header("match a: vote = #x <r0>\n  \"#x\" -> complete\n  \"x\" -> none\n")
        for number in 0..<200 { text += "rule <r\(number)> = <r\(number + 1)> <r\(number + 1)>\n" }
        #expect(ids(text + "rule <r200> = a\n") == ["too-large"])
    }

    @Test func sizesAreBounded() {
        let line = String(repeating: "a ", count: 500_000)
        #expect(ids(header("match a: vote = #x " + line)).contains("too-large"))
        #expect(ids(String(repeating: "x", count: 1 << 21)) == ["too-large"])
        #expect(ids(header(String(repeating: "list a = b\n", count: 20_000))).contains("too-large"))
        #expect(ids(header(String(repeating: "intent a\n", count: 300))).contains("too-large"))
        #expect(!ids(String(repeating: "\"", count: 200_000)).isEmpty)
        #expect(!ids(String(repeating: "\0", count: 200_000)).isEmpty)
        #expect(!ids(String(repeating: "/", count: 200_000)).isEmpty)
        #expect(!ids("").isEmpty)
        #expect(!ids("a" + String(repeating: "\u{301}", count: 100_000)).isEmpty)
    }

    @Test func complaintsAreBounded() {
        let text = header(String(repeating: "match a: b = (\n", count: 5_000))
        #expect(GrammarParser().parse(text, file: "f").diagnostics.count <= DiagnosticReport.mostDiagnostics)
    }
}
