/// One reason why an intent is not complete, with the slot that it concerns.
public struct IntentIssue: Hashable, Sendable {
    /// Which reason.
    public var code: IssueCode
    /// The slot concerned, by the grammar's name for it.
    public var slot: String?
    /// The reason as a sentence.
    public var message: String

    /// Makes an issue; without a message, the code's own sentence stands.
    public init(_ code: IssueCode, slot: String? = nil, message: String? = nil) {
        self.code = code
        self.slot = slot
        self.message = message ?? code.sentence
    }
}
