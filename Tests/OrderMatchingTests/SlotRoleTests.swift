import OrderGrammar
import Testing

@testable import OrderMatching

@Suite("Roles of slots")
struct SlotRoleTests {
    @Test("are one for each slot of the record, and options for all other names")
    func names() {
        for name in RecordVocabulary.slots { #expect("\(SlotRole(ofSlot: name))" == name) }
        #expect(SlotRole.allCases.count == RecordVocabulary.slots.count + 1)
        for name in ["size", "option", "Item", ""] { #expect(SlotRole(ofSlot: name) == .option) }
    }
}
