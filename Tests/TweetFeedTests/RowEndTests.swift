import TestSupport
import Testing
import TweetText

@testable import TweetFeed

@Suite struct RowEndTests {
    /// The end of a row, found piece by piece, is where `DelimitedText` ends it.
    @Test func agreesWithDelimitedText() {
        var random = SplitMix64(seed: 5)
        let alphabet = Array("a\"\",,\n\r \"".utf8)
        var complete = 0
        for _ in 0..<4000 {
            let bytes = (0..<Int.random(in: 1...16, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let row = DelimitedText().row(in: bytes.span, from: 0, atEnd: false)
            var end = RowEnd(separator: UInt8(ascii: ","))
            var found: Int?
            for count in 1...bytes.count where found == nil {
                if end.scan(bytes.span.extracting(0..<count)) { found = end.position }
            }
            #expect(found == row?.end, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            if row != nil { complete += 1 }
        }
        #expect(complete > 100)
    }
}
