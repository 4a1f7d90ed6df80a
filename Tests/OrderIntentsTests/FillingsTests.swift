import TestSupport
import Testing
import TweetText

@testable import OrderIntents
@testable import OrderMatching

@Suite("Fillings of several rounds")
struct FillingsTests {
    /// Fillings of made-up slots, in rounds that follow one another.
    private static func fillings(_ generator: inout SplitMix64) -> [PostMatch.Filling] {
        let names = ["item", "quantity", "merchant", "size", "memo"]
        var rounds = 0
        return (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
            if Int.random(in: 0..<3, using: &generator) == 0 { rounds += 1 }
            let number = Int.random(in: 0..<names.count, using: &generator)
            return PostMatch.Filling(
                slot: names[number], role: SlotRole(ofSlot: names[number]), number: number, span: TextSpan(0, 1),
                value: .words, options: [], round: Bool.random(using: &generator) ? rounds : 0, terms: 0..<1)
        }
    }

    @Test("repeat what may be said once as grouping them shows, and are several lines as their rounds show")
    func twin() {
        var generator = SplitMix64(seed: 9)
        var repeated = 0
        var several = 0
        for _ in 0..<5000 {
            let fillings = Self.fillings(&generator)
            let isRepeated = Dictionary(grouping: fillings) { Saying($0) }.values.contains { $0.count > 1 }
            let rounds = Set(fillings.filter(\.role.isOfLine).map(\.round)).subtracting([0])
            #expect(fillings.mayRepeat == isRepeated)
            #expect(fillings.makeSeveralLines == (rounds.count > 1))
            if isRepeated { repeated += 1 }
            if rounds.count > 1 { several += 1 }
        }
        #expect(repeated > 500 && repeated < 4500 && several > 200 && several < 4500)
    }
}
