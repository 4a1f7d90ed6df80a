import Testing

@testable import OrderGrammar

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("amout", "amount", 1), ("aomunt", "amount", 1), ("kitten", "sitting", 3),
        ("ca", "abc", 3),
    ])
    func editsAreCounted(first: String, second: String, distance: Int) {
        #expect(EditDistance.between(Array(first), Array(second)) == distance)
        #expect(EditDistance.between(Array(second), Array(first)) == distance)
    }

    @Test func onlyNearNamesAreSuggested() {
        #expect(EditDistance.nearest(to: "amout", among: ["merchant", "amount"]) == "amount")
        #expect(EditDistance.nearest(to: "USD", among: ["EUR"]) == nil)
        #expect(EditDistance.nearest(to: "Merchant", among: ["merchant"]) == "merchant")
        #expect(EditDistance.nearest(to: "b", among: ["x", "y"]) == nil)
        #expect(EditDistance.nearest(to: String(repeating: "a", count: 100), among: ["a"]) == nil)
    }
}
