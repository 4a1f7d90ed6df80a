/// One way to read a slot from a place of the post.
struct SlotReading: Sendable {
    /// Term behind the last one covered.
    var end: Int
    var value: SlotValue
    /// Terms that count as claimed: none for free words.
    var claims: Int
    /// Set where the words can be read but may not stand.
    var fault: SlotFault? = nil
}

/// What the same operand consumed directly before a slot.
enum Neighbour: Equatable {
    case nothing
    /// A literal or slot that began at this term.
    case literal(Int), slot(Int)
}
