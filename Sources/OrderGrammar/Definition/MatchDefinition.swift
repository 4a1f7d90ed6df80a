/// One way to say an intent: a context, a pattern, and the examples that prove it.
public struct MatchDefinition: Hashable, Sendable {
    /// A condition after `when`.
    public enum Condition: Hashable, Sendable {
        case `public`, direct, live
        case reply, replyToListing, replyToService
        /// `reply to link amazon.com`: the parent holds a link to that domain or one below it.
        case replyToLink(domain: String)
        case quote, retweet, photo
        case place(String)
        /// The post's own words begin with the match.
        case starts
        /// Nothing else in the post but punctuation and emoji.
        case whole
        /// Nothing else at all.
        case exactly
        /// A mention that the platform added does not count as `service`.
        case typed
    }

    public var name: String
    /// Name of the intent it fills.
    public var intent: String
    public var conditions: [Condition]
    public var pattern: Pattern
    public var examples: [Example]
    public var place: SourcePlace
}

/// A post under a match and what must become of it.
public struct Example: Hashable, Sendable {
    /// Where the example post stands.
    public enum Setting: Hashable, Sendable {
        /// `in reply to listing LAT by @beanhouse`
        case replyToListing(String, by: String?)
        /// `in reply to a post by @ann`
        case replyToPost(by: String)
        /// `in reply to a post with https://…`
        case replyToLink(String)
        /// `in a direct message`
        case direct
        /// `in a live session`
        case live
        /// `by @beanhouse`: the author; otherwise a made-up customer.
        case author(String)
        /// `with a photo`
        case photo
        /// `retweeted`
        case retweeted
    }

    /// What must come out.
    public enum Outcome: Hashable, Sendable {
        /// `-> none`
        case none
        /// `-> amount=10.00 EUR, recipient=@bob`: a complete intent with these slots.
        case complete
        /// `-> incomplete, unit_not_glued`
        case incomplete
        case rejected
        case ambiguous
    }

    public var text: String
    public var settings: [Setting]
    public var outcome: Outcome
    /// Issue codes that must be there.
    public var issues: [String]
    /// Slot values that must be there, as written: `("amount", "10.00 EUR")`.
    public var slots: [Slot]
    public var place: SourcePlace

    public struct Slot: Hashable, Sendable {
        public var name: String
        public var value: String
    }
}
