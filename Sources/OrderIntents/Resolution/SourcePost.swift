import TweetText

/// A post with all that resolving its matches may ask for.
public struct SourcePost: Sendable {
    /// Where it stands and who wrote it: goes into the record as it is.
    public var reference: PostReference
    /// The words as their author wrote them.
    public var text: String
    /// Reply, quote, retweet, channel.
    public var context: PostContext
    /// Accounts that the record says are mentioned, with the platform's ids.
    public var mentions: [Mention]
    /// Where the links in the text lead.
    public var links: [String]
    /// The time by which dates are judged, in milliseconds since 1970: the post's own, or that of a replay.
    public var time: Int64?

    /// An account that the record says is mentioned.
    public struct Mention: Hashable, Sendable {
        /// Its handle and id, as the platform has them.
        public var account: AccountReference
        /// The words that lead to it, where the record says which: they need not be its handle.
        public var span: TextSpan?

        /// Makes a mention.
        public init(_ account: AccountReference, span: TextSpan? = nil) {
            self.account = account
            self.span = span
        }
    }

    /// Makes a post; its time is its own where no other is given.
    public init(
        reference: PostReference, text: String, context: PostContext = PostContext(), mentions: [Mention] = [],
        links: [String] = [], time: Int64? = nil
    ) {
        self.links = links
        self.time = time ?? reference.createdAt
        self.reference = reference
        self.text = text
        self.context = context
        self.mentions = mentions
    }

    /// The words under `span`.
    package func words(_ span: TextSpan) -> String { Self.words(span.start, span.end, of: text) }

    /// The words under `span` of a text.
    package static func words(_ span: TextSpan, of text: String) -> String { words(span.start, span.end, of: text) }

    /// The handle under `span`, without its sigil.
    func handle(_ span: TextSpan) -> String {
        let utf8 = text.utf8.span
        guard span.start >= 0, span.start < min(span.end, utf8.count) else { return "" }
        var start = Self.border(span.start, of: utf8) + 1
        while start < utf8.count, UTF8.isContinuation(utf8[start]) { start += 1 }
        return Self.words(start, max(start, span.end), of: text)
    }

    /// The characters that begin between two bytes of the text; none where it does not reach there.
    private static func words(_ start: Int, _ end: Int, of text: String) -> String {
        let utf8 = text.utf8.span
        guard start >= 0, start <= end, end <= utf8.count else { return "" }
        return String(utf8.extracting(border(start, of: utf8)..<border(end, of: utf8)))
    }

    /// Where the character begins that a byte belongs to.
    private static func border(_ offset: Int, of utf8: Span<UInt8>) -> Int {
        var border = offset
        while border > 0, border < utf8.count, UTF8.isContinuation(utf8[border]) { border -= 1 }
        return border
    }

    /// The account behind the words under `span`, where the record says so of these words.
    func mention(at span: TextSpan) -> (account: AccountReference, span: TextSpan)? {
        for mention in mentions {
            if let own = mention.span, own.contains(span.start) { return (mention.account, own) }
        }
        return nil
    }

    /// Whether an account is the author: by the platform's id or by its handle.
    func isAuthor(_ account: AccountReference) -> Bool {
        if let id = account.id, id == reference.author.id { return true }
        return isAuthor(account.handle)
    }

    /// Whether `handle` is the author's.
    func isAuthor(_ handle: String?) -> Bool {
        guard let handle, let author = reference.author.handle else { return false }
        return Handle.areSame(handle, author)
    }
}
