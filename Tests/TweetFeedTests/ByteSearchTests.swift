import TestSupport
import Testing

@testable import TweetFeed

/// Letters in raw bytes, by vectors and one by one.
@Suite struct ByteSearchTests {
    @Test func vectorsAgreeWithLoops() {
        var random = SplitMix64(seed: 31)
        let pieces = ["essageCreate\"", "eCr", "\"tag", "\"tags\"", "a", "C", "r", "\"", "xy", "Create"].map {
            Array($0.utf8)
        }
        var found = 0
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                bytes += pieces.randomElement(using: &random) ?? []
                bytes += [UInt8](repeating: 0x2E, count: Int.random(in: 0...9, using: &random))
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            let range = start..<Int.random(in: start...bytes.count, using: &random)
            for (text, pair) in [("essageCreate\"", 6), ("\"tag", 2)] as [(StaticString, Int)] {
                let naive = Self.naive(Array("\(text)".utf8), in: bytes, range)
                bytes.withUnsafeBytes { raw in
                    #expect(ByteSearch.first(text, at: pair, in: raw, range, NativeVector.self) == naive)
                    #expect(ByteSearch.first(text, at: pair, in: raw, range, WordPair.self) == naive)
                }
                if naive != nil { found += 1 }
            }
        }
        #expect(found > 2_000)
    }

    private static func naive(_ text: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard text.count <= range.count else { return nil }
        return (range.lowerBound...range.upperBound - text.count).first { Array(bytes[$0..<$0 + text.count]) == text }
    }
}
