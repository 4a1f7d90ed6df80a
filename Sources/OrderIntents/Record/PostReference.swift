import TweetText

/// The post that an intent was read from, without its words.
public struct PostReference: Hashable, Sendable {
    /// Who wrote it.
    public struct Author: Hashable, Sendable {
        /// The platform's id.
        public var id: String?
        /// Handle without `@`.
        public var handle: String?
        /// Makes an author of what is known.
        public init(id: String? = nil, handle: String? = nil) {
            self.id = id
            self.handle = handle
        }
    }

    /// Where it comes from: `x`, `text`.
    public var platform: String
    /// The platform's id.
    public var id: String?
    /// Id of the first version of an edited post.
    public var firstID: String?
    /// Its address.
    public var url: String?
    /// Where it stands.
    public var channel: PostContext.Channel
    /// Who wrote it.
    public var author: Author
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public var createdAt: Int64?
    /// Language code that the platform gave.
    public var language: String?
    /// Id of the post it answers.
    public var inReplyTo: String?

    /// Makes a reference; all but the platform may be unknown.
    public init(
        platform: String, id: String? = nil, firstID: String? = nil, url: String? = nil,
        channel: PostContext.Channel = .public, author: Author = Author(), createdAt: Int64? = nil,
        language: String? = nil, inReplyTo: String? = nil
    ) {
        self.platform = platform
        self.id = id
        self.firstID = firstID ?? id
        self.url = url
        self.channel = channel
        self.author = author
        self.createdAt = createdAt
        self.language = language
        self.inReplyTo = inReplyTo
    }
}
