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
    package func words(_ span: TextSpan) -> String { range(of: span).map { String(text[$0]) } ?? "" }

    /// The handle under `span`, without its sigil.
    func handle(_ span: TextSpan) -> String {
        range(of: span).map { String(text.unicodeScalars[$0].dropFirst()) } ?? ""
    }

    private func range(of span: TextSpan) -> Range<String.Index>? {
        let utf8 = text.utf8
        guard let start = utf8.index(utf8.startIndex, offsetBy: span.start, limitedBy: utf8.endIndex),
            let end = utf8.index(utf8.startIndex, offsetBy: span.end, limitedBy: utf8.endIndex), start <= end
        else { return nil }
        return start..<end
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
