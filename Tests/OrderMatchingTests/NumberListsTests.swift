import TestSupport
import Testing

@testable import OrderMatching

@Suite struct NumberListsTests {
    @Test func keepsTheOrderOfThePairs() {
        let lists = NumberLists([(list: 2, member: "a"), (0, "b"), (2, "c"), (2, "a")], count: 4)
        #expect((0..<4).map { Array(lists[$0]) } == [["b"], [], ["a", "c", "a"], []])
        #expect(lists[4].isEmpty && lists[-1].isEmpty)
        #expect(NumberLists<Int>([], count: 0)[0].isEmpty)
    }

    @Test func listsAreTheGroupsOfThePairs() {
        var generator = SplitMix64(seed: 3)
        let pairs = (0..<1_000).map { (list: Int.random(in: 0..<50, using: &generator), member: $0) }
        let lists = NumberLists(pairs, count: 50)
        let groups = Dictionary(grouping: pairs, by: \.list)
        for list in 0..<50 { #expect(Array(lists[list]) == (groups[list] ?? []).map(\.member)) }
    }
}

@Suite struct CandidateSetTests {
    @Test func holdsEachMemberOnceInOrder() {
        var set = CandidateSet()
        var generator = SplitMix64(seed: 5)
        for _ in 0..<20 {
            set.removeAll()
            #expect(set.isEmpty)
            let members = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                Int.random(in: 0..<150, using: &generator)
            }
            for member in members { set.insert(member) }
            set.filter { $0 % 3 != 0 }
            // What was left out can come back.
            for member in members where member % 2 == 0 { set.insert(member) }
            set.sort()
            #expect(Array(set) == Set(members.filter { $0 % 3 != 0 || $0 % 2 == 0 }).sorted())
        }
    }
}

@Suite struct AnchorMarksTests {
    @Test func forgetsWhatWasMarked() {
        var marks = AnchorMarks()
        marks.insert(0, .word)
        #expect(marks.numbers.isEmpty)
        marks.insert(3, .word)
        marks.insert(9, .imitation)
        marks.insert(3, .parent)
        #expect(marks.numbers == [3, 9])
        #expect(marks.holds(3, .word) && marks.holds(3, .parent) && !marks.holds(3, .imitation))
        #expect(marks.holds(9, [.word, .imitation]) && !marks.holds(10, .word) && !marks.holds(4, .word))
        marks.removeAll()
        #expect(marks.numbers.isEmpty && !marks.holds(3, [.word, .parent]))
    }
}
