import TestSupport
import Testing

@testable import TweetText

@Suite("Number readings")
struct NumberReadingsTests {
    private static let marks: [String: NumberMarks] = [
        "point": .point, "comma": .comma, "french": .french, "swiss": .swiss, "unknown": .unknown,
    ]

    @Test("are those of the cases", arguments: try CaseFile.load("numbers.cases", separator: " = "))
    func cases(_ example: CaseFile.Case) throws {
        let space = try #require(example.left.firstIndex(of: " "))
        let marks = try #require(Self.marks[String(example.left[..<space])])
        let number = String(example.left[example.left.index(after: space)...])
        let readings = NumberReadings(of: Array(number.utf8).span, marks: marks)
        let shown = [readings.first, readings.second].compactMap { $0?.shown }.joined(separator: " or ")
        #expect((shown.isEmpty ? "none" : shown) == example.right)
        #expect(readings.isAmbiguous == example.right.contains(" or "))
        #expect(readings.only == (readings.isAmbiguous ? nil : readings.first))
        if marks != .unknown, !example.left.contains("𝟙") {
            #expect(Tokenizer().tokens(in: number).map(\.kind).filter { $0 != .number }.isEmpty, "one token")
        }
    }

    @Test("never differ in their digits, and never overflow")
    func digits() {
        var generator = SplitMix64(seed: 8)
        let pieces = ["0", "1", "23", "456", "000", ".", ",", "'", "\u{A0}", "٣", "٫", "99999999999"]
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 1...9, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            for marks in Self.marks.values {
                let readings = NumberReadings(of: Array(text.utf8).span, marks: marks)
                guard let first = readings.first else {
                    #expect(readings.second == nil)
                    continue
                }
                if let second = readings.second {
                    #expect(first.scale > 0 && second.scale == 0 && first.significand == second.significand)
                }
            }
        }
    }

    @Test("decimal numbers keep every digit")
    func decimals() {
        #expect(DecimalNumber("250.00") == DecimalNumber(25000, scale: 2))
        #expect(DecimalNumber("1.") == nil && DecimalNumber(".5") == nil && DecimalNumber("") == nil)
        #expect(DecimalNumber("18446744073709551616") == nil)
        #expect(DecimalNumber(25, scale: 1).scaled(to: 2) == 250)
        #expect(DecimalNumber(255, scale: 2).scaled(to: 1) == nil)
        #expect(DecimalNumber(.max).scaled(to: 2) == nil)
    }
}

extension DecimalNumber {
    /// As a person writes it, with a point.
    var shown: String {
        var digits = String(significand)
        while digits.count <= scale { digits = "0" + digits }
        return scale == 0 ? digits : "\(digits.dropLast(scale)).\(digits.suffix(scale))"
    }
}
