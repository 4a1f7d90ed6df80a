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
        let shown = [readings.first, readings.second].compactMap { $0?.description }.joined(separator: " or ")
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
        #expect(DecimalNumber(0, scale: 40).scaled(to: 2) == 0)
        #expect(DecimalNumber(5).negated.scaled(to: 2) == -500)
        #expect(
            DecimalNumber(5, scale: 3).description == "0.005"
                && DecimalNumber(129900, scale: 2).description == "1299.00")
        #expect(DecimalNumber(1205, scale: 2).negated.description == "-12.05")
    }

    @Test("take powers of ten exactly, or not at all")
    func powers() {
        #expect(DecimalNumber(346, scale: 1).times(powerOfTen: 6) == DecimalNumber(34_600_000))
        #expect(DecimalNumber(12345, scale: 4).times(powerOfTen: 3) == DecimalNumber(12345, scale: 1))
        #expect(DecimalNumber(5).times(powerOfTen: -3) == DecimalNumber(5, scale: 3))
        #expect(DecimalNumber(0).times(powerOfTen: 999) == DecimalNumber(0))
        #expect(DecimalNumber(2).times(powerOfTen: 19) == nil && DecimalNumber(1).times(powerOfTen: 19) != nil)
        #expect(DecimalNumber(1).times(powerOfTen: -31) == nil && DecimalNumber(1).times(powerOfTen: .max) == nil)
        #expect(DecimalNumber(1).times(powerOfTen: -.max) == nil)
    }
}
