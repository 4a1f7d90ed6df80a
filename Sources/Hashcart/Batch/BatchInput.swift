import TweetFeed

/// Something that a batch job reads: one feed, or, as an archive does, several one after the other.
///
/// The engine opens no compressed file by itself; whoever makes the input says how its bytes are had.
public struct BatchInput: Sendable {
    /// The name, for messages.
    public var name: String
    /// Opens it. Called once for each run, on the thread that then reads it.
    public var open: @Sendable () throws -> any BatchFeeds

    /// Makes an input of several feeds.
    public init(name: String, feeds open: @escaping @Sendable () throws -> any BatchFeeds) {
        self.name = name
        self.open = open
    }

    /// Makes an input that is one feed.
    ///
    /// - Parameters:
    ///   - format: how it is written.
    ///   - author: who wrote the posts whose records do not say.
    ///   - open: opens it, on the thread that then reads it.
    public init(
        name: String, format: FeedFormat = .auto, author: Tweet.Account? = nil,
        open: @escaping @Sendable () throws -> any BatchSource
    ) {
        self.init(name: name) {
            OneFeed(feed: BatchFeed(name: name, format: format, author: author, source: try open()))
        }
    }
}

/// One feed of an input that is open.
public struct BatchFeed {
    /// The name, for messages.
    public var name: String
    /// How it is written.
    public var format: FeedFormat
    /// Who wrote the posts whose records do not say.
    public var author: Tweet.Account?
    /// Its bytes.
    public var source: any BatchSource

    /// Makes a feed.
    public init(name: String, format: FeedFormat = .auto, author: Tweet.Account? = nil, source: any BatchSource) {
        self.name = name
        self.format = format
        self.author = author
        self.source = source
    }
}

/// The feeds of an open input, one after the other: the next is asked for when the one before is read.
public protocol BatchFeeds {
    /// Passes on to the next feed; nil behind the last. What is left of the one before is passed over.
    mutating func next() throws -> BatchFeed?
}

/// The bytes of a feed, as they are read: decompressed, where they are packed. One thread at a time asks for them.
public protocol BatchSource {
    /// Fills an array from an offset on with the next bytes, at most up to its end, and says how many came: 0 at the end
    /// of the feed.
    mutating func read(_ bytes: inout [UInt8], from start: Int) throws -> Int

    /// Bytes of the file that were used up, as it is stored; nil where nobody counts them, which are those that came.
    var taken: Int? { get }

    /// Whether nothing is at hand, so that `read` would wait: what came before is handed on first. May wait a little
    /// itself to see.
    var waits: Bool { get }

    /// The same bytes by their place; nil where they only come one behind the other. Asked for when some have come.
    var placed: (any PlacedBytes)? { get }
}

extension BatchSource {
    /// Nobody counts them.
    public var taken: Int? { nil }

    /// They are always at hand.
    public var waits: Bool { false }

    /// They only come one behind the other.
    public var placed: (any PlacedBytes)? { nil }
}

/// The bytes of a feed of which any thread may fetch those at a place, as of a file that is not packed: who reads a stretch
/// then fetches it, too.
public protocol PlacedBytes: Sendable {
    /// Fills a part of an array with the bytes at a place of the feed, and says how many came: 0 at the end of the feed.
    func read(_ bytes: inout [UInt8], in part: Range<Int>, at place: Int) throws -> Int
}

private struct OneFeed: BatchFeeds {
    var feed: BatchFeed?

    mutating func next() -> BatchFeed? { feed.take() }
}
