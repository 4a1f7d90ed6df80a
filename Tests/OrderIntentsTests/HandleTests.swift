import TestSupport
import Testing

@testable import OrderIntents

@Suite("Handles")
struct HandleTests {
    @Test("are the same where their keys are equal")
    func twin() {
        let letters = [
            "a", "A", "b", "Z", "z", "@", "`", "{", "[", "_", "9", "é", "e\u{301}", "É", "\u{212A}", "K", "k",
        ]
        var generator = SplitMix64(seed: 5)
        var same = 0
        for _ in 0..<20_000 {
            var one = ""
            var other = ""
            for _ in 0..<Int.random(in: 0..<4, using: &generator) {
                let letter = letters[Int.random(in: 0..<letters.count, using: &generator)]
                one += letter
                let isOther = Int.random(in: 0..<3, using: &generator) == 0
                other += isOther ? letters[Int.random(in: 0..<letters.count, using: &generator)] : letter.uppercased()
            }
            let isSame = Handle.key(one) == Handle.key(other)
            #expect(Handle.areSame(one, other) == isSame, "\(one) \(other)")
            if isSame, one != other { same += 1 }
        }
        #expect(same > 100)
    }
}
