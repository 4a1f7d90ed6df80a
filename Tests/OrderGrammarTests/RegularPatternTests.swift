import Testing
import TweetText

@testable import OrderGrammar

/// The regular part of PCRE2 as a tree.
@Suite struct RegularPatternTests {
    @Test(
        arguments: [
            (#"a(?=b)"#, "(?="), (#"(a)\1"#, #"\1"#), (#"a\b"#, #"\b"#), (#"a++"#, "+"), (#"(?i)a"#, "(?i"),
            (#"\p{L}"#, #"\p"#), (#"[[:alpha:]]"#, "[[:"), (#"(*FAIL)"#, "(*F"), (#"a{,3}"#, "{"),
        ] as [(String, String)])
    func saysWhatIsNotRegular(source: String, what: String) {
        #expect(throws: RegularPattern.Failure.unsupported(what)) { try RegularPattern(source) }
    }

    @Test(arguments: ["a)", "(a", "[a", "*a", "a{3,1}", "\\", "[z-a]", String(repeating: "(", count: 60)])
    func whatPCRE2RefusesHasNoTree(source: String) {
        #expect(throws: RegularPattern.Failure.self) { try RegularPattern(source) }
        #expect(throws: PatternProgram.Failure.self) { try PatternProgram(source) }
    }

    @Test func readsEveryLevelOfBinding() throws {
        func one(_ text: String) -> RegularPattern.Node {
            let value = text.unicodeScalars.first?.value ?? 0
            return .character(RegularPattern.Characters(members: [.range(value...value)], isNegated: false))
        }
        #expect(try RegularPattern("ab|c").root == .alternatives([.sequence([one("a"), one("b")]), one("c")]))
        #expect(try RegularPattern("ab*").root == .sequence([one("a"), .repeated(one("b"), least: 0, most: nil)]))
        #expect(
            try RegularPattern("(?:a|b){2,3}?").root
                == .repeated(.alternatives([one("a"), one("b")]), least: 2, most: 3))
        #expect(try RegularPattern(#"^\/$"#).root == .sequence([.start, one("/"), .end]))
        #expect(try RegularPattern("").root == .sequence([]))
        #expect(try !RegularPattern("(?-i)a").ignoresCase)
        #expect(try RegularPattern(#"\x{1F355}"#).root == one("\u{1F355}"))
    }

    /// A set holds what PCRE2 says it holds.
    @Test(arguments: [#"[a-c]"#, #"[^a-c]"#, #"\d"#, #"\D"#, #"\w"#, #"\W"#, #"[\d_-]"#, #"[^@\s]"#, #"[]a]"#, #"."#])
    func setsHoldWhatPCRE2Says(source: String) throws {
        guard case .character(let characters) = try RegularPattern(source).root else {
            Issue.record("\(source) is one character")
            return
        }
        let program = try PatternProgram("(?-i)" + source)
        let scratch = PatternScratch()
        let others: [UInt32] = [
            0xA0, 0xB2, 0xE9, 0x301, 0x430, 0x661, 0x966, 0x4E09, 0xAC00, 0x2028, 0x3000, 0xFF11, 0x1F355,
        ]
        for value in Array(0x09...0x7E) + others {
            let scalar = try #require(Unicode.Scalar(value))
            if [0x0B, 0x0C, 0x0D].contains(value), source == "." { continue }
            let text = Array(String(Character(scalar)).utf8)
            let isMatch = program.match(.init(0, text.count), of: text.span, scratch: scratch) == .match
            #expect(characters.contains(scalar) == isMatch, "\(source) and U+\(String(value, radix: 16))")
        }
    }
}
