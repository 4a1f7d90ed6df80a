/// One thing that a feed said.
public enum FeedRecord: Hashable, Sendable {
    /// A post.
    case post(Tweet, RecordPlace)
    /// Something that is no post and means to be none: a deletion, a limit, a list of users.
    case notice(FeedNotice, RecordPlace)
    /// Something that could not be read.
    case unreadable(UnreadableRecord)

    /// Where it stands.
    public var place: RecordPlace {
        switch self {
        case .post(_, let place), .notice(_, let place): place
        case .unreadable(let record): record.place
        }
    }
}

/// Where a record stands in its input, decompressed.
public struct RecordPlace: Hashable, Sendable {
    /// Line that it begins on, from 1.
    public var line: Int
    /// Offset of its first byte.
    public var offset: Int
    /// Bytes it covers.
    public var length: Int

    /// Makes a place.
    public init(line: Int, offset: Int, length: Int) {
        self.line = line
        self.offset = offset
        self.length = length
    }
}

/// A message of a feed that is no post.
public struct FeedNotice: Hashable, Sendable {
    /// What it is about; open, as feeds announce new messages at any time.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        /// The name, as reports print it.
        public let rawValue: String
        /// Makes a kind of that name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A post was deleted.
        public static let delete = Kind(rawValue: "delete")
        /// Places must be removed from somebody's posts.
        public static let scrubGeo = Kind(rawValue: "scrub_geo")
        /// Posts were left out of a stream.
        public static let limit = Kind(rawValue: "limit")
        /// A stream ends.
        public static let disconnect = Kind(rawValue: "disconnect")
        /// A stream is about to end.
        public static let warning = Kind(rawValue: "warning")
        /// A post or an account is withheld in some countries.
        public static let withheld = Kind(rawValue: "withheld")
        /// Another message about what must happen to stored posts.
        public static let compliance = Kind(rawValue: "compliance")
        /// Errors of the platform's API.
        public static let error = Kind(rawValue: "error")
        /// Numbers of posts.
        public static let counts = Kind(rawValue: "counts")
        /// Accounts.
        public static let users = Kind(rawValue: "users")
        /// A post was edited: it is another version of the first one.
        public static let edit = Kind(rawValue: "edit")
        /// An account came, went, or changed its name.
        public static let account = Kind(rawValue: "account")
        /// A stream tells of itself.
        public static let info = Kind(rawValue: "info")
        /// What happens in messages between accounts, or one of which a part is missing.
        public static let directMessage = Kind(rawValue: "direct_message")
        /// A page without posts.
        public static let empty = Kind(rawValue: "empty")
        /// An answer of the platform's API about something else than posts.
        public static let other = Kind(rawValue: "other")
    }

    /// What it is about.
    public var kind: Kind
    /// The post it is about.
    public var postID: String?
    /// The account it is about.
    public var userID: String?
    /// The first version of an edited post.
    public var firstID: String?

    /// Makes a notice.
    public init(_ kind: Kind, postID: String? = nil, userID: String? = nil) {
        self.kind = kind
        self.postID = postID
        self.userID = userID
    }
}

/// A record that could not be read, with the reason and its bytes.
public struct UnreadableRecord: Hashable, Sendable {
    /// Where it stands.
    public var place: RecordPlace
    /// Why it could not be read: a sentence.
    public var reason: String
    /// Offset, within the record, of what was wrong.
    public var errorOffset: Int?
    /// Its bytes, of a very long one the first.
    public var raw: [UInt8]

    /// Bytes of a record that are kept at most.
    public static let rawLimit = 1 << 20

    /// Makes an unreadable record.
    public init(place: RecordPlace, reason: String, errorOffset: Int? = nil, raw: [UInt8] = []) {
        self.place = place
        self.reason = reason
        self.errorOffset = errorOffset
        self.raw = raw
    }
}

/// What a feed has given so far.
public struct FeedCounts: Hashable, Sendable {
    /// Line ends.
    public var lines = 0
    /// Posts.
    public var posts = 0
    /// Notices.
    public var notices = 0
    /// Records that could not be read.
    public var unreadable = 0
    /// Posts in which bytes or escapes that are no text were replaced by U+FFFD.
    public var repaired = 0
    /// The input ends within a record.
    public var truncated = false
    /// Posts and notices by the shape of their records.
    public private(set) var shapes: [RecordShape: Int] = [:]

    /// Makes counts of nothing.
    public init() {}

    /// Counts a record of a shape.
    mutating func add(_ count: Int = 1, of shape: RecordShape) { shapes[shape, default: 0] += count }
}

/// A feed that cannot be read at all.
public struct FeedError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The input's name.
    public var name: String
    /// The line at fault, from 1.
    public var line: Int
    /// What is wrong and the way out.
    public var message: String

    /// Makes an error.
    public init(name: String, line: Int, message: String) {
        self.name = name
        self.line = line
        self.message = message
    }

    /// `name:line: message`.
    public var description: String { "\(name):\(line): \(message)" }
}
