import Foundation
import Testing

@testable import TweetText

/// Offsets in every unit, over escaped and plain texts: the shared break tests and naughty strings as data.
@Suite("Offsets")
struct OffsetTests {
    /// The samples of a Unicode break test: scalars in hexadecimal between ÷ and ×.
    static func breakTest(_ name: String) throws -> [String] {
        try SharedFile.text("data/unicode/\(name)").split(separator: "\n").compactMap { line in
            let sample = line.prefix { $0 != "#" }
            var text = String.UnicodeScalarView()
            for part in sample.split(whereSeparator: { " \t÷×".contains($0) }) {
                guard let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
                text.append(scalar)
            }
            return text.isEmpty ? nil : String(text)
        }
    }

    static func naughtyStrings() throws -> [String] {
        try JSONDecoder().decode([String].self, from: Data(SharedFile.text("data/hostile/blns.json").utf8))
    }

    /// As X delivers texts.
    static func escaped(_ text: String) -> String {
        // By scalars: an ampersand with a combining mark is one as well.
        text.unicodeScalars.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] ?? String($0) }.joined()
    }

    @Test("lead from unit to unit and back on the break tests and naughty strings", .enabled(if: SharedFile.mayRead))
    func shared() throws {
        let graphemes = try Self.breakTest("GraphemeBreakTest.txt")
        let words = try Self.breakTest("WordBreakTest.txt")
        let naughty = try Self.naughtyStrings()
        #expect(graphemes.count > 500 && words.count > 1500 && naughty.count > 400)
        for text in graphemes + words + naughty { check(text) }
    }

    @Test("lead from unit to unit and back on texts made of everything")
    func made() {
        for text in HostileTexts.texts(400, seed: 30) { check(text + "&<&amp;>") }
    }

    @Test("of tokens never lie within a character sequence that an emoji joins", .enabled(if: SharedFile.mayRead))
    func graphemes() throws {
        // A token may end within a grapheme (a letter and a mark of another token), but never within a scalar, and an
        // emoji token never within a grapheme that begins with it.
        for text in try Self.breakTest("GraphemeBreakTest.txt") {
            var ends: Set<Int> = []
            var offset = 0
            for character in text {
                offset += character.utf8.count
                ends.insert(offset)
            }
            for token in Tokenizer().tokens(in: text) where token.kind == .emoji {
                let rest = Array(text.utf8)[Int(token.end)...]
                let next = String(decoding: rest, as: UTF8.self).unicodeScalars.first
                let extends = next.map { ScalarFacts($0.value).kind }.map { [.mark, .joiner].contains($0) } ?? false
                #expect(ends.contains(Int(token.end)) || extends, "\(text.debugDescription)")
            }
        }
    }

    private func check(_ text: String) {
        let source = Self.escaped(text)
        let (decoded, map) = EntityDecoding.decode(source, style: .x)
        #expect(decoded == text && decoded.utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
        let bytes = decoded.utf8.span
        let sourceBytes = Array(source.utf8)
        var units = TextUnits(bytes)
        var position = TextPosition()
        var last = 0
        for scalar in text.unicodeScalars {
            for unit in TextUnits.Unit.allCases {
                #expect(units.position(at: position[unit], counting: unit, in: bytes) == position)
            }
            let place = map.source(position.utf8)
            #expect(place >= last && map.text(place) == position.utf8)
            // The source holds there what the text holds, or its escape.
            let lead = Array(scalar.utf8)[0]
            #expect(sourceBytes[place] == ("&<>".unicodeScalars.contains(scalar) ? UInt8(ascii: "&") : lead))
            last = place
            position.utf8 += scalar.utf8.count
            position.scalars += 1
            position.utf16 += scalar.utf16.count
        }
        for unit in TextUnits.Unit.allCases {
            #expect(units.position(at: position[unit], counting: unit, in: bytes) == position)
        }
        #expect(map.source(position.utf8) == sourceBytes.count)
        checkEntities(of: text)
    }

    /// Spans in each unit cut the same text out.
    private func checkEntities(of text: String) {
        let utf8 = EntityExtractor(unit: .utf8).extractEntities(from: text)
        let scalars = EntityExtractor(unit: .scalars).extractEntities(from: text)
        let utf16 = EntityExtractor(unit: .utf16).extractEntities(from: text)
        #expect(utf8.count == scalars.count && utf8.count == utf16.count)
        for ((first, second), third) in zip(zip(utf8, scalars), utf16) {
            let bytes = Array(text.utf8)[first.span.start..<first.span.end]
            let name = (first.listSlug ?? first.text).utf8
            let part = String(decoding: bytes, as: UTF8.self)
            let view = Array(text.unicodeScalars)[second.span.start..<second.span.end]
            #expect(part.unicodeScalars.elementsEqual(view))
            let units = Array(text.utf16)[third.span.start..<third.span.end]
            #expect(part.utf16.elementsEqual(units))
            #expect(bytes.suffix(name.count).elementsEqual(name))
            #expect(TextUnits.convert(first.span, from: .utf8, to: .scalars, in: text) == second.span)
            #expect(TextUnits.convert(third.span, from: .utf16, to: .utf8, in: text) == first.span)
        }
    }
}
