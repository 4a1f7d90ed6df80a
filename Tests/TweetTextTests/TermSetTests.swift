import TestSupport
import Testing

@testable import TweetText

@Suite("Term set")
struct TermSetTests {
    @Test("has what a set has, whatever the numbers", arguments: 0..<12)
    func twin(size: Int) {
        var random = SplitMix64(seed: UInt64(size))
        // Few numbers, so that many are drawn twice; close ones and distant ones, so that slots are shared.
        for spread in [1, 3, 256, 1 << 20] as [UInt32] {
            let drawn = (0..<(1 << size)).map { _ in
                TermID(rawValue: UInt32.random(in: 0...UInt32(2 << size), using: &random) &* spread)
            }
            let twin = Set(drawn.filter(\.isKnown))
            let set = TermSet(drawn)
            #expect(Set(set) == twin)
            #expect(set == TermSet(twin))
            for number in 0...UInt32(2 << size) {
                let term = TermID(rawValue: number &* spread)
                #expect(set.contains(term) == twin.contains(term))
            }
        }
    }

    @Test("of nothing has nothing")
    func empty() {
        #expect(!TermSet([]).contains(TermID(rawValue: 1)))
        #expect(!TermSet([.unknown]).contains(.unknown))
        #expect(Array(TermSet([])).isEmpty)
        #expect(TermSet([TermID(rawValue: 1)]) != [])
    }
}
