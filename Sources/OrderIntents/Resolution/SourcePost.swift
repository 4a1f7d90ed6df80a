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
    public var mentions: [AccountReference]
    /// Where the links in the text lead.
    public var links: [String]

    /// Makes a post.
    public init(
        reference: PostReference, text: String, context: PostContext = PostContext(),
        mentions: [AccountReference] = [], links: [String] = []
    ) {
        self.links = links
        self.reference = reference
        self.text = text
        self.context = context
        self.mentions = mentions
    }

    /// The words under `span`.
    func words(_ span: TextSpan) -> String {
        let utf8 = text.utf8
        guard let start = utf8.index(utf8.startIndex, offsetBy: span.start, limitedBy: utf8.endIndex),
            let end = utf8.index(utf8.startIndex, offsetBy: span.end, limitedBy: utf8.endIndex), start <= end
        else { return "" }
        return String(text[start..<end])
    }

    /// The handle under `span`, without its sigil.
    func handle(_ span: TextSpan) -> String { String(words(span).unicodeScalars.dropFirst()) }

    /// Whether `handle` is the author's.
    func isAuthor(_ handle: String?) -> Bool {
        guard let handle, let author = reference.author.handle else { return false }
        return Handle.key(handle) == Handle.key(author)
    }
}
