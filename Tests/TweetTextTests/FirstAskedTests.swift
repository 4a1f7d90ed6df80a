import Synchronization
import Testing

@testable import TweetText

/// What is made when it is first asked for is made once.
@Suite struct FirstAskedTests {
    @Test func isMadeOnceWhoeverAsks() async {
        let made = Atomic(0)
        let value = FirstAsked<Int> { made.add(1, ordering: .relaxed).newValue }
        #expect(made.load(ordering: .relaxed) == 0)
        let values = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<16 { group.addTask { value.value } }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(values == [1])
        #expect(made.load(ordering: .relaxed) == 1)
    }

    /// What it is made of is let go with it.
    @Test func keepsNothingThatItIsMadeOf() {
        final class Part: Sendable {}
        weak var part: Part?
        let value: FirstAsked<Int>
        do {
            let own = Part()
            part = own
            value = FirstAsked { withExtendedLifetime(own) { 7 } }
        }
        #expect(part != nil)
        #expect(value.value == 7)
        #expect(part == nil)
        #expect(value.value == 7)
    }
}
