/// How an account of a post was found among the known ones.
public enum AccountMatch: String, Hashable, Sendable, CaseIterable {
    /// By its handle.
    case exact
    /// By the platform's id, whatever the handle.
    case id
    /// By another handle that the accounts file gives it.
    case alias
    /// It looks like the known one and is another: never to be trusted.
    case confusable
}

/// An account that an intent names: the merchant or the recipient.
public struct AccountReference: Hashable, Sendable {
    /// Handle without `@`.
    public var handle: String?
    /// The platform's id.
    public var id: String?
    /// How it was found among the known accounts; nil where it is not known.
    public var found: AccountMatch?

    /// Makes a reference of what is known.
    public init(handle: String? = nil, id: String? = nil, found: AccountMatch? = nil) {
        self.handle = handle
        self.id = id
        self.found = found
    }
}
