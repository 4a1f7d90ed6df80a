import Foundation
import Testing

@testable import TweetText

@Suite("Weights of tweets")
struct TweetParserTests {
    @Test("are those of the cases", arguments: try CaseFile.load("text-weights.cases", separator: " ⇒ "))
    func cases(_ example: CaseFile.Case) {
        let weights = [TweetConfiguration.v1, .v2, .v3].map {
            TweetParser.parse(example.left, configuration: $0).weightedLength
        }
        let end = TweetParser.parse(example.left).validRange.end
        #expect((weights + [end]).map(String.init).joined(separator: " ") == example.right)
    }

    @Test("compose as Foundation does, and lead back to the source")
    func composition() {
        var texts = HostileTexts.texts(600, seed: 31)
        for value in UInt32(0)...0x2FFFF {
            if let scalar = Unicode.Scalar(value), scalar.properties.age?.major ?? 99 <= 14 {
                texts.append("\(scalar)")
                if value % 64 == 0 { texts.append("a\u{345}\u{301}\(scalar)\u{327}\u{300}") }
            }
        }
        var composed: [UInt8] = []
        for text in texts {
            let map = CanonicalComposition.compose(text.utf8.span, into: &composed)
            // Foundation on Linux composes pairs beyond U+FFFF by their low 16 bits, so those have another twin: the
            // standard library's equality, which is canonical equivalence.
            #expect(String(decoding: composed, as: UTF8.self) == text)
            if text.unicodeScalars.count == 1 || text.unicodeScalars.allSatisfy({ $0.value <= 0xFFFF }) {
                let expected = text.precomposedStringWithCanonicalMapping
                #expect(composed.elementsEqual(expected.utf8), "\(text.debugDescription)")
            }
            #expect(map.isIdentity == composed.elementsEqual(text.utf8))
            #expect(map.source(composed.count) == text.utf8.count && map.source(0) == 0)
        }
    }

    @Test("order any number of marks")
    func deepMarks() {
        let text = "a" + String(repeating: "\u{301}\u{327}\u{345}", count: 5000)
        var composed: [UInt8] = []
        _ = CanonicalComposition.compose(text.utf8.span, into: &composed)
        #expect(composed.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8))
        #expect(TweetParser.parse(text).validRange.end < text.utf8.count)
    }

    @Test("grow with the text and end where it grows too heavy", arguments: TextUnits.Unit.allCases)
    func ranges(_ unit: TextUnits.Unit) {
        for text in HostileTexts.texts(300, seed: 32, longest: 160) {
            let measure = TweetParser.parse(text, unit: unit)
            let whole = TextUnits.convert(TextSpan(0, text.utf8.count), from: .utf8, to: unit, in: text)
            #expect(measure.displayRange == whole && measure.unit == unit)
            #expect(measure.validRange.start == 0 && measure.validRange.end <= whole.end)
            if measure.isValid { #expect(measure.validRange == whole && measure.weightedLength <= 280) }
            if measure.weightedLength > 280 { #expect(!measure.isValid && measure.validRange != whole) }
            #expect(measure.permillage == measure.weightedLength * 1000 / 280)
        }
        let empty = TweetParser.parse("", unit: unit)
        #expect(!empty.isValid && empty.validRange == TextSpan(0, 0) && empty.weightedLength == 0)
    }

    @Test("survive configurations that nobody would write")
    func configurations() {
        for value in [Int.min, -1, 0, .max] {
            let configuration = TweetConfiguration(
                version: 9, maxWeightedTweetLength: value, scale: value, defaultWeight: value,
                transformedURLLength: value, emojiParsingEnabled: true)
            let measure = TweetParser.parse("a http://a.com 👍", configuration: configuration)
            #expect(measure.displayRange == TextSpan(0, 19))
        }
    }
}
