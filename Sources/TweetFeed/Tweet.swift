import TweetText

/// One post as its author wrote it, with what the record says of author, place and company.
public struct Tweet: Hashable, Sendable {
    /// Where a post comes from; open to more networks.
    public struct Platform: RawRepresentable, Hashable, Sendable {
        /// The name, as ids of intents begin with it.
        public let rawValue: String
        /// Makes a platform of that name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// X, formerly Twitter.
        public static let x = Platform(rawValue: "x")
        /// Bluesky.
        public static let bluesky = Platform(rawValue: "bluesky")
        /// Mastodon, and what speaks its API.
        public static let mastodon = Platform(rawValue: "mastodon")
        /// Lines or table rows that say of no network.
        public static let text = Platform(rawValue: "text")
    }

    /// Somebody who writes or is mentioned.
    public struct Account: Hashable, Sendable {
        /// The platform's id.
        public var id: String?
        /// Handle without `@`.
        public var handle: String?
        /// Where the text mentions it, in UTF-8 bytes with its `@`, for platforms on which the words of a mention need
        /// not be the account's handle.
        public var span: TextSpan?
        /// Makes an account from what is known of it.
        public init(id: String? = nil, handle: String? = nil, span: TextSpan? = nil) {
            self.id = id
            self.handle = handle
            self.span = span
        }
    }

    /// A link in the text with the address behind it.
    public struct Link: Hashable, Sendable {
        /// As it stands in the text.
        public var url: String
        /// Where it leads.
        public var expanded: String
        /// Where it leads in the end, where the platform has followed it.
        public var unwound: String?
        /// Makes a link.
        public init(url: String, expanded: String, unwound: String? = nil) {
            self.url = url
            self.expanded = expanded
            self.unwound = unwound
        }
        /// The addresses behind it, the nearest first.
        public var addresses: [String] { [expanded] + (unwound.map { [$0] } ?? []) }
    }

    /// Where it comes from.
    public var platform: Platform
    /// The platform's id; absent in plain text.
    public var id: String?
    /// Id of the first version of an edited post; equal to `id` for others.
    public var firstID: String?
    /// The words with entities decoded: what every span counts over.
    public var text: String
    /// The text as the source had it, where that differs: X escapes `&`, `<` and `>`, Mastodon writes HTML, and on Bluesky
    /// hashtags may stand beside the text, which then follow it.
    public var sourceText: String?
    /// Where people read it, if the record says so.
    public var url: String?
    /// Who wrote it.
    public var author: Account
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public var createdAt: Int64?
    /// Language code that the platform gave.
    public var language: String?
    /// Reply, quote, retweet, channel, photo and place.
    public var context: PostContext
    /// Accounts that the record says are mentioned, with their ids.
    public var mentions: [Account]
    /// Links in the text.
    public var links: [Link]

    /// Makes a post; all but the text may be unknown.
    public init(
        platform: Platform = .text, id: String? = nil, firstID: String? = nil, text: String,
        sourceText: String? = nil, author: Account = Account(), createdAt: Int64? = nil,
        language: String? = nil, context: PostContext = PostContext(), mentions: [Account] = [],
        links: [Link] = []
    ) {
        self.platform = platform
        self.id = id
        self.firstID = firstID ?? id
        self.text = text
        self.sourceText = sourceText
        self.author = author
        self.createdAt = createdAt
        self.language = language
        self.context = context
        self.mentions = mentions
        self.links = links
    }
}
