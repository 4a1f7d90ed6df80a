import OrderGrammar

/// What a match is, wherever it is found: its name, what it asks of the post's context, and the intent that it fills.
///
/// A class, since everything that is found holds it: an intent is large, and its slots are looked up here once instead
/// of at every post.
package final class MatchInfo: Sendable {
    /// Position among the matcher's grammars.
    package let grammar: Int
    /// Its name.
    package let name: String
    /// The intent that it fills.
    package let intent: IntentDefinition
    /// What it asks of the post's context.
    package let conditions: [MatchDefinition.Condition]
    /// Whether it finds talk with somebody who is known, which holds no command.
    package let isTalk: Bool
    /// What the record makes of each slot of the intent.
    package let roles: [SlotRole]
    /// The first slot of each role; -1 where there is none.
    private let slots: [Int]

    init(grammar: Int, name: String, intent: IntentDefinition, conditions: [MatchDefinition.Condition]) {
        self.grammar = grammar
        self.name = name
        self.intent = intent
        self.conditions = conditions
        isTalk = RecordVocabulary.kindsOfTalk.contains(intent.kind)
        let roles = intent.slots.map { SlotRole(ofSlot: $0.name) }
        self.roles = roles
        slots = SlotRole.allCases.map { roles.firstIndex(of: $0) ?? -1 }
    }

    /// Position of the intent's first slot of a role; nil where there is none.
    package func slot(_ role: SlotRole) -> Int? {
        let slot = slots[Int(role.rawValue)]
        return slot < 0 ? nil : slot
    }
}
