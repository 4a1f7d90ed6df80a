import TestSupport
import Testing

@testable import OrderGrammar

/// Lines and columns against the characters of Swift's own strings.
@Suite struct SourceTextTests {
    private static func lines(_ text: String) -> [[Character]] {
        var lines: [[Character]] = []
        var line: [Character] = []
        for character in text {
            if character == "\n" || character == "\r\n" || character == "\r" {
                lines.append(line)
                line = []
            } else {
                line.append(character)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    @Test func columnsCountCharacters() {
        var generator = SplitMix64(seed: 1)
        let pieces = [
            "a", "b", "1", " ", "\t", "\"", "\n", "\r\n", "\r", "é", "e\u{301}", "1\u{FE0F}\u{20E3}", "🍕", "👩‍👩‍👧", "🇩🇩",
            "ไก่", "한", "\u{1112}\u{1161}\u{11AB}", "\u{200D}", "\u{301}", "\u{600}1", "“", "=",
            "д", "и\u{306}", "خبز", "ك\u{64F}", "漢", "ひ", "ひ\u{3099}", "가", "가\u{11A8}", "ά", "ß",
        ]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            let source = SourceText(text, file: "f")
            let shown = source.lines.map { line in line.map { source.text(of: $0) } }
            #expect(shown == Self.lines(text).map { $0.map(String.init) }, "\(text.debugDescription)")
            for (number, line) in source.lines.enumerated() {
                #expect(source.shownLine(number + 1) == String(Self.lines(text)[number]))
                for (character, expected) in zip(line, Self.lines(text)[number]) {
                    #expect(CharacterClass.isWord(character) == CharacterClass.isWord(expected))
                    #expect(CharacterClass.isInner(character) == CharacterClass.isInner(expected))
                }
            }
        }
    }

    @Test func aByteOrderMarkIsNoCharacter() {
        let source = SourceText("\u{FEFF}grammar a 1", file: "f")
        #expect(source.shownLine(1) == "grammar a 1")
    }

    @Test func aClusterIsNoLiteral() {
        let line = SourceText("=\u{338}=", file: "f").lines[0]
        #expect(line.count == 2)
        #expect(line[0] != "=" && line[1] == "=" && line[0] == line[0])
    }
}
