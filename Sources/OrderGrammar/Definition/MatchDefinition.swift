/// One way to say an intent: a context, a pattern, and the examples that prove it.
public struct MatchDefinition: Hashable, Sendable {
    /// A condition after `when`.
    public indirect enum Condition: Hashable, Sendable {
        /// Written in public, not in a live session.
        case `public`
        /// Written in a direct message.
        case direct
        /// Written during a live session.
        case live
        /// An answer to any post.
        case reply
        /// An answer to a post that the listings file knows.
        case replyToListing
        /// An answer to a post of the service.
        case replyToService
        /// `reply to link amazon.com`: the parent holds a link to that domain or one below it.
        case replyToLink(domain: String)
        /// Quotes another post.
        case quote
        /// A plain retweet: the command is the passing on itself.
        case retweet
        /// A photo or video is attached.
        case photo
        /// The platform tagged that place.
        case place(String)
        /// The post's own words begin with the match.
        case starts
        /// Nothing else in the post but punctuation and emoji.
        case whole
        /// Nothing else at all.
        case exactly
        /// A mention that the platform added does not count as `service`.
        case typed
        /// `not reply`, `not quote`, `not photo`: the other does not hold.
        case not(Condition)
    }

    /// The name that every record carries.
    public var name: String
    /// Name of the intent it fills.
    public var intent: String
    /// All of what stands after `when`; empty is an original post, reply or quote by its own author.
    public var conditions: [Condition]
    /// What the post must hold.
    public var pattern: Pattern
    /// At least one that is accepted and one that is refused.
    public var examples: [Example]
    /// Where its name is declared.
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
        /// `in a direct message`, or `in a direct message to @service`
        case direct(to: String?)
        /// `in a live session`
        case live
        /// `by @beanhouse`: the author; otherwise a made-up customer.
        case author(String)
        /// `quoting a post by @ann`
        case quoting(by: String)
        /// `at "Market Hall"`: the place the platform tagged.
        case place(String)
        /// `with a photo`
        case photo
        /// `retweeted`
        case retweeted
    }

    /// What must come out.
    public enum Outcome: Hashable, Sendable {
        /// `-> none`
        case none
        /// `-> amount=10.00 EUR, recipient=@bob` or `-> complete`: a complete intent with these slots.
        case complete
        /// `-> incomplete, unit_not_glued`
        case incomplete
        /// `-> rejected, retweet`
        case rejected
        /// `-> ambiguous, unclaimed_words`
        case ambiguous
    }

    /// The post's text, with its escapes resolved.
    public var text: String
    /// What is special about where it stands; empty is an original public post by a made-up customer.
    public var settings: [Setting]
    /// What must come out.
    public var outcome: Outcome
    /// Issue codes that must be there.
    public var issues: [String]
    /// Slot values that must be there, as written: `("amount", "10.00 EUR")`.
    public var slots: [Slot]
    /// Where its text stands in the file.
    public var place: SourcePlace

    /// A slot and the value that must come out for it.
    public struct Slot: Hashable, Sendable {
        /// The slot's name.
        public var name: String
        /// The value as written, without quotes.
        public var value: String

        /// Names a slot and its value.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}
