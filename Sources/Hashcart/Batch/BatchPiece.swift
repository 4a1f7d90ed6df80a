import OrderIntents
import TweetFeed

/// What a stretch of an input gave, in the order of the inputs.
public struct BatchPiece: Sendable {
    /// Records of intents, one a line, as `IntentWriter` writes them.
    public internal(set) var records: [UInt8] = []
    /// Intents in them.
    public internal(set) var intents = 0
    /// The intents themselves; only where they are asked for.
    public internal(set) var found: [OrderIntent] = []
    /// Records that could not be read, with their places in the whole input: where all are not asked for the first.
    public internal(set) var unreadable: [UnreadableRecord] = []
    /// Bytes of the input in it.
    public internal(set) var bytes = 0
    /// Bytes of the file, as it is stored, that were used up for it.
    public internal(set) var taken = 0
    /// Lines, posts, notices and unreadable records in it.
    public internal(set) var counts = FeedCounts()
    /// The number of its input, from 0.
    public internal(set) var input = 0
    /// The name of its feed: the input's own, or that of a file of the archive.
    public internal(set) var name = ""
    /// The place behind it, where a later run may go on.
    public internal(set) var end = BatchPlace.start
    /// Whether it is the last of its input, which it then says and nothing else.
    public internal(set) var isLast = false
    /// Whether nothing more was at hand behind it, as in a pipe to which somebody writes now and then: who writes it waits
    /// for no more.
    public internal(set) var endsForNow = false
    /// Why its feed, or its input, was not read to the end; all that came before is handed on.
    public internal(set) var failure: (any Error)?

    /// Bytes that it holds.
    var weight: Int { records.count + unreadable.reduce(0) { $0 + $1.raw.count } + 500 * found.count }
}

/// A place between two stretches of the inputs of a job.
public struct BatchPlace: Hashable, Sendable {
    /// The number of the input, from 0.
    public var input: Int
    /// The number of the feed in that input, from 0.
    public var feed: Int
    /// Bytes of that feed before the place, decompressed.
    public var offset: Int

    /// In front of all inputs.
    public static let start = BatchPlace(input: 0, offset: 0)

    /// Makes a place.
    public init(input: Int, feed: Int = 0, offset: Int) {
        self.input = input
        self.feed = feed
        self.offset = offset
    }
}

extension FeedCounts {
    /// What came since `earlier`.
    func since(_ earlier: FeedCounts) -> FeedCounts {
        var counts = self
        counts.lines -= earlier.lines
        counts.posts -= earlier.posts
        counts.notices -= earlier.notices
        counts.unreadable -= earlier.unreadable
        counts.repaired -= earlier.repaired
        return counts
    }
}
