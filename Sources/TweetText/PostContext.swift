/// Where and how a post was written, as far as grammars may ask: the feed fills it, the matcher reads it.
public struct PostContext: Hashable, Sendable {
    /// Where a post stands.
    public enum Channel: String, Hashable, Sendable, CaseIterable {
        case `public`, direct, live
    }

    /// A post that this one answers or quotes, with what is known of it.
    public struct Parent: Hashable, Sendable {
        /// The platform's id of that post.
        public var id: String?
        /// Platform id of its author.
        public var authorID: String?
        /// Handle of its author, without `@`.
        public var authorHandle: String?
        /// Its text, if the record carried it.
        public var text: String?
        /// Expanded addresses of the links in it.
        public var links: [String]

        /// Makes a parent from what is known of it.
        public init(
            id: String? = nil, authorID: String? = nil, authorHandle: String? = nil, text: String? = nil,
            links: [String] = []
        ) {
            self.id = id
            self.authorID = authorID
            self.authorHandle = authorHandle
            self.text = text
            self.links = links
        }
    }

    /// Where the post stands.
    public var channel: Channel
    /// Handle of the account that a direct message was sent to, without `@`, where that is known.
    public var addressee: String?
    /// The platform's id of that account, for records that know it by that alone.
    public var addresseeID: String?
    /// Words that name one account each where single words would not, as `@ann.example` and `@ann@social.example` do on
    /// networks whose handles hold dots: in UTF-8 bytes with their `@`, in order and apart.
    public var mentionSpans: [TextSpan] = []
    /// The post it answers.
    public var reply: Parent?
    /// The post it quotes.
    public var quote: Parent?
    /// Whether it is a plain retweet: the words are somebody else's.
    public var isRetweet: Bool
    /// UTF-8 offset at which the author's own words begin, behind the mentions that the platform put in
    /// front of a reply.
    public var ownWordsStart: Int
    /// Whether a photo or video is attached.
    public var hasPhoto: Bool
    /// Name of the tagged place.
    public var place: String?

    /// Makes a context; the default is an original public post.
    public init(
        channel: Channel = .public, addressee: String? = nil, reply: Parent? = nil, quote: Parent? = nil,
        isRetweet: Bool = false, ownWordsStart: Int = 0, hasPhoto: Bool = false, place: String? = nil
    ) {
        self.channel = channel
        self.addressee = addressee
        self.reply = reply
        self.quote = quote
        self.isRetweet = isRetweet
        self.ownWordsStart = ownWordsStart
        self.hasPhoto = hasPhoto
        self.place = place
    }
}
