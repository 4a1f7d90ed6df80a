/// How an order is to be confirmed before it counts, or how it is taken back.
public struct OrderFollowUp: Hashable, Sendable {
    /// The tag, words or place that do it: `#ConfirmKindleFireHD`, `in app`.
    public var by: String
    /// Seconds that the customer has.
    public var withinSeconds: Int?

    /// Makes a follow-up.
    public init(by: String, withinSeconds: Int? = nil) {
        self.by = by
        self.withinSeconds = withinSeconds
    }
}

/// How often an order may be repeated. It is carried for the ledger, which alone can count.
public struct RepetitionLimit: Hashable, Sendable {
    /// At most so many.
    public var count: Int
    /// Counted for each customer.
    public var perUser: Bool
    /// Counted for each day.
    public var perDay: Bool

    /// Makes a limit.
    public init(count: Int, perUser: Bool, perDay: Bool) {
        self.count = count
        self.perUser = perUser
        self.perDay = perDay
    }
}
