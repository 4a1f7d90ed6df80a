import Foundation
import TestSupport
import Testing
import TweetText

@Suite("Amounts and their definition")
struct AmountTwinTests {
    private static let pieces = [
        "5", "5", "10", "299", "000", "1.5", "2,50", "1,299", "1.299,00", "1.2.3", ".50", ",50", "e3", "e20", "E-2",
        "½", "⅓",
        ",-", ".-", "/-", ":-", "k", " k", " million", "€", "€", "€", "¥", "EUR", "EUR", "rmb", "doge", " ", " ", " ",
        " ", "-",
        "-", "+", "/", ":", ".", ",", "%", "(", "x", "  ",
    ]

    @Test("agree on any text of its pieces", arguments: 0..<12)
    func agree(part: Int) throws {
        var generator = SplitMix64(seed: UInt64(0xA110 + part))
        var withAmounts = 0
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 2...9, using: &generator))
                .map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)] }.joined()
            let bytes = Array(text.utf8)
            let found = AmountScanner().amounts(in: text).map { amount in
                NaiveAmounts.Found(
                    text: String(decoding: bytes[amount.span.start..<amount.span.end], as: UTF8.self),
                    start: String(decoding: bytes[..<amount.span.start], as: UTF8.self).count,
                    numbers: Set(amount.readings.compactMap { Decimal(string: $0.number.description) }))
            }
            let naive = NaiveAmounts.find(in: text)
            #expect(found == naive, "\(text.debugDescription)")
            if !naive.isEmpty { withAmounts += 1 }
        }
        #expect(withAmounts > 500)
    }
}
