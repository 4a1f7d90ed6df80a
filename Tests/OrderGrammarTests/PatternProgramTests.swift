import Testing
import TweetText

@testable import OrderGrammar

@Suite struct PatternProgramTests {
    private func match(_ source: String, _ text: String, usesJIT: Bool = true) throws -> PatternProgram.Outcome {
        let bytes = Array(text.utf8)
        return try PatternProgram(source, usesJIT: usesJIT).match(
            TextSpan(0, bytes.count), of: bytes.span, scratch: PatternScratch())
    }

    /// The interpreter is the twin of the generated code.
    @Test(arguments: [
        (#"[A-Z]{2}\d+"#, "ab12", PatternProgram.Outcome.match), (#"[A-Z]{2}\d+"#, "xab12", .noMatch),
        (#"[A-Z]{2}\d+"#, "ab12x", .noMatch), (#"(?-i)[A-Z]+"#, "ab", .noMatch), (#"\w+"#, "çà", .match),
        (#"\d+"#, "١٢", .match), (#"a|ab"#, "ab", .match), ("É", "é", .match), ("#ATM\\d{6}", "#atm400001", .match),
        ("a", "", .noMatch), ("(?:a*)*", "", .match), ("ab$", "ab\n", .noMatch), ("(?<=x)a", "a", .noMatch),
    ])
    func wholeRunsAreMatched(source: String, text: String, outcome: PatternProgram.Outcome) throws {
        #expect(try match(source, text) == outcome)
        #expect(try match(source, text, usesJIT: false) == outcome)
    }

    @Test func theRunAloneIsSeen() throws {
        let bytes = Array("xabx".utf8)
        let scratch = PatternScratch()
        #expect(try PatternProgram("ab").match(TextSpan(1, 3), of: bytes.span, scratch: scratch) == .match)
        #expect(try PatternProgram("(?<=x)ab").match(TextSpan(1, 3), of: bytes.span, scratch: scratch) == .noMatch)
        #expect(try PatternProgram("ab(?=x)").match(TextSpan(1, 3), of: bytes.span, scratch: scratch) == .noMatch)
    }

    @Test func badSpansAreNoMatch() throws {
        let bytes = Array("é".utf8)
        let program = try PatternProgram(".")
        for span in [TextSpan(0, 1), TextSpan(1, 2), TextSpan(0, 9), TextSpan(-1, 2), TextSpan(2, 0)] {
            #expect(program.match(span, of: bytes.span, scratch: PatternScratch()) == .noMatch, "\(span)")
        }
    }

    @Test(arguments: [true, false])
    func catastrophesHitALimit(usesJIT: Bool) throws {
        let text = String(repeating: "a", count: 60) + "!"
        for source in [#"(a+)+"#, #"(a|aa)+"#, #"(?:a?){60}a{60}b"#, #"((a*)*)*b"#] {
            #expect(try match(source, text, usesJIT: usesJIT) != .match, "\(source)")
        }
        #expect(try match(#"(a|aa)+$"#, text, usesJIT: usesJIT) == .limitHit)
    }

    @Test func longRunsAreRefused() throws {
        #expect(try match("a+", String(repeating: "a", count: 256)) == .match)
        #expect(try match("a+", String(repeating: "a", count: 257)) == .runTooLong)
    }

    @Test(arguments: [("a(b", 3), ("a[b", 3), (#"\C"#, 2), ("é*+*", 4), (String(repeating: "(", count: 60), 51)])
    func failuresHaveAPlace(source: String, offset: Int) {
        #expect {
            try PatternProgram(source)
        } throws: { error in
            guard let failure = error as? PatternProgram.Failure else { return false }
            return failure.offset == offset && !failure.message.isEmpty
        }
    }

    @Test(arguments: [
        (#"ATM\d{6}"#, "ATM"), (#"#x?"#, "#"), (#"\+tip.*"#, "+tip"), ("a|b", ""), ("(ab)", ""), ("ab*", "a"),
        ("ab+c", "ab"), ("a{2}", ""), (#"\d"#, ""), ("", ""), ("^ab", "ab"), ("a[|]b", "a"), ("a(b|c)", "a"),
    ])
    func prefixesArePlain(source: String, prefix: String) {
        #expect(PatternProgram.literalPrefix(of: source) == prefix)
    }

    @Test func emptyMatchesAreKnown() throws {
        #expect(try PatternProgram("a*").matchesEmpty)
        #expect(try !PatternProgram("a+").matchesEmpty)
    }
}
