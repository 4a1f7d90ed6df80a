/// The last record of a run that was asked for one: it proves that the output is whole.
public struct IntentTrailer: Hashable, Sendable {
    /// Line ends read.
    public var linesIn: Int
    /// Posts read; with unreadable records and notices they are all that was read.
    public var posts: Int
    /// Intents written.
    public var intents: Int
    /// Records that could not be read.
    public var unreadable: Int
    /// Deletes, limits and other notices.
    public var notices: Int
    /// Whether the input ended within a record.
    public var isTruncated: Bool

    /// Makes a trailer.
    public init(linesIn: Int, posts: Int = 0, intents: Int, unreadable: Int, notices: Int, isTruncated: Bool = false) {
        self.linesIn = linesIn
        self.posts = posts
        self.intents = intents
        self.unreadable = unreadable
        self.notices = notices
        self.isTruncated = isTruncated
    }
}
