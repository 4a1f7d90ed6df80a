import OrderGrammar
import OrderMatching

/// Slots that are filled, by the post or by what it refers to.
struct FilledSlots {
    /// A bit for each role that the record has a place for.
    private var roles: UInt16 = 0
    /// Names of the others.
    private var options: [String] = []

    func contains(_ role: SlotRole) -> Bool { roles & 1 << UInt16(role.rawValue) != 0 }

    /// Whether a slot of an intent is filled.
    func contains(_ slot: Int, of info: MatchInfo) -> Bool {
        let role = info.roles[slot]
        return role == .option ? options.contains(info.intent.slots[slot].name) : contains(role)
    }

    mutating func insert(_ role: SlotRole) { roles |= 1 << UInt16(role.rawValue) }

    mutating func insert(_ filling: PostMatch.Filling) {
        if filling.role != .option {
            insert(filling.role)
        } else if !options.contains(filling.slot) {
            options.append(filling.slot)
        }
    }
}
