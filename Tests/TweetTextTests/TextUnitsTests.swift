import Testing

@testable import TweetText

@Suite struct TextUnitsTests {
    static let texts = ["", "plain", "é", "☕ 2", "👩‍🚀 10€", "日本語 ok", "a😀b😀c", "Ünïcödé"]

    /// The twin: counts made from the standard library's views.
    @Test(arguments: texts)
    func agreesWithTheStandardLibrary(text: String) {
        let bytes = text.utf8.span
        var walker = TextUnits(bytes)
        var scalars = 0
        for index in text.unicodeScalars.indices {
            let expected = TextPosition(
                utf8: text.utf8.distance(from: text.startIndex, to: index), scalars: scalars,
                utf16: text.utf16.distance(from: text.startIndex, to: index))
            for unit in TextUnits.Unit.allCases {
                #expect(walker.position(at: expected[unit], counting: unit, in: bytes) == expected)
            }
            scalars += 1
        }
        let end = TextPosition(utf8: text.utf8.count, scalars: scalars, utf16: text.utf16.count)
        for unit in TextUnits.Unit.allCases {
            #expect(walker.position(at: end[unit], counting: unit, in: bytes) == end)
            #expect(walker.position(at: Int.max, counting: unit, in: bytes) == end)
            #expect(walker.position(at: 0, counting: unit, in: bytes) == TextPosition())
            #expect(walker.position(at: -1, counting: unit, in: bytes) == TextPosition())
        }
    }

    @Test func offsetsWithinAScalarAreItsStart() {
        let text = "a😀b"
        #expect(TextUnits.convert(TextSpan(3, 5), from: .utf8, to: .scalars, in: text) == TextSpan(1, 2))
        #expect(TextUnits.convert(TextSpan(2, 3), from: .utf16, to: .utf8, in: text) == TextSpan(1, 5))
        #expect(TextUnits.convert(TextSpan(1, 3), from: .scalars, to: .utf16, in: text) == TextSpan(1, 4))
    }
}
