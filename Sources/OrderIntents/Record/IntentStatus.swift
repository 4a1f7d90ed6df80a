/// How far an intent got.
public enum IntentStatus: String, Hashable, Sendable, CaseIterable {
    /// Every required slot is filled and resolved.
    case complete
    /// A near miss, or something is unresolved: the issues say what.
    case incomplete
    /// Several readings are equally good: they are the alternatives.
    case ambiguous
    /// A full match that a rule forbids.
    case rejected
}
