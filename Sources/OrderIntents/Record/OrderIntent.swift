/// What a post asks for: one record of the output.
///
/// The slots are those of its `reading` and can be asked of the intent itself: `intent.amount`, `intent.lines`.
@dynamicMemberLookup
public struct OrderIntent: Hashable, Sendable {
    /// Equal for retries, replays and edits of the same post.
    public var id: IntentID
    /// How far it got.
    public var status: IntentStatus
    /// The post it was read from.
    public var post: PostReference
    /// What was read; of an ambiguous intent, what all alternatives agree on.
    public var reading: IntentReading
    /// The readings of an ambiguous intent, in a fixed order.
    public var alternatives: [IntentReading]

    /// Makes an intent.
    public init(
        id: IntentID, status: IntentStatus, post: PostReference, reading: IntentReading,
        alternatives: [IntentReading] = []
    ) {
        self.id = id
        self.status = status
        self.post = post
        self.reading = reading
        self.alternatives = alternatives
    }

    /// A slot of the reading.
    public subscript<Value>(dynamicMember slot: WritableKeyPath<IntentReading, Value>) -> Value {
        get { reading[keyPath: slot] }
        set { reading[keyPath: slot] = newValue }
    }
}
