import TweetText

/// Which column of a table holds what, by the names in its header, in any order.
struct RowColumns {
    private let count: Int
    private let text: Int
    private var places: [Role: Int] = [:]

    /// What a column may hold beside the text.
    private enum Role: CaseIterable {
        case id, firstID, handle, authorID, createdAt, language, platform, channel, replyID, replyAuthorID, replyHandle

        /// The names by which it goes, the first that a header has being used.
        var names: [String] {
            switch self {
            case .id: ["id", "id_str", "post_id", "tweet_id", "status_id"]
            case .firstID: ["first_id"]
            case .handle: ["handle", "author", "username", "screen_name", "user_screen_name"]
            case .authorID: ["author_id", "user_id"]
            case .createdAt: ["created_at"]
            case .language: ["lang", "language"]
            case .platform: ["platform"]
            case .channel: ["channel"]
            case .replyID: ["in_reply_to", "in_reply_to_id", "in_reply_to_status_id", "in_reply_to_tweet_id"]
            case .replyAuthorID: ["in_reply_to_user_id", "in_reply_to_author_id"]
            case .replyHandle: ["in_reply_to_handle", "in_reply_to_screen_name", "in_reply_to_username"]
            }
        }
    }

    /// Names by which the text goes, the first that a header has being used.
    static let textNames = ["text", "full_text", "tweet_text"]

    /// Reads a header; one without a column for the text is an error.
    init(header: [String], name: String, line: Int) throws(FeedError) {
        let names = header.map(Self.name)
        guard let text = Self.textNames.lazy.compactMap(names.firstIndex(of:)).first else {
            let found = header.map { "`\(Self.trim($0))`" }.joined(separator: ", ")
            throw FeedError(
                name: name, line: line,
                message: "the header has no column `text`; it has \(found). "
                    + "Name the column that holds the posts `text`, or read plain lines with --format text")
        }
        self.text = text
        count = header.count
        for role in Role.allCases {
            places[role] = role.names.lazy.compactMap(names.firstIndex(of:)).first
        }
    }

    /// A column's name as it is compared.
    static func name(_ field: String) -> String {
        trim(field).lowercased()
    }

    /// Whether some column goes by a name, beside that of the text.
    static func isKnown(_ name: String) -> Bool { Role.allCases.contains { $0.names.contains(name) } }

    /// Whether a name is one as columns have, and no words of a post.
    static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "_") }
    }

    /// A column's name without spaces around it or a byte order mark.
    static func trim(_ field: String) -> String {
        var scalars = Substring(field).unicodeScalars
        let blank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\r" || $0 == "\u{FEFF}" }
        while let first = scalars.first, blank(first) { scalars.removeFirst() }
        while let last = scalars.last, blank(last) { scalars.removeLast() }
        return String(scalars)
    }

    /// Why a row cannot be used, if it cannot.
    func complaint(about row: DelimitedText.Row) -> String? {
        if row.isCutOff { return "a field begins with a quote that is not closed" }
        let own = row.fields.count
        if own <= text { return "the row ends in field \(own), and the text is field \(text + 1)" }
        if own > count, row.fields[count...].contains(where: { !$0.isEmpty }) {
            return "the row has \(own) fields, the header \(count): put texts that hold separators in quotes"
        }
        // A post without a time is one of any time, so that a campaign long over would be taken for one that is on.
        if let place = places[.createdAt], place < own, !row.fields[place].isEmpty,
            PostTime.milliseconds(row.fields[place]) == nil
        {
            return "no time is read from \u{201C}\(row.fields[place].prefix(40))\u{201D}: "
                + "write 2014-10-14T08:00:00Z, or leave the field empty where it is not known"
        }
        return nil
    }

    /// The post that a row holds. Of a row that says of no network nothing is decoded.
    func tweet(_ row: [String]) -> Tweet {
        func field(_ role: Role) -> String? {
            guard let place = places[role], place < row.count, !row[place].isEmpty else { return nil }
            return row[place]
        }
        func handle(_ role: Role) -> String? {
            field(role).map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
        }
        let platform = field(.platform).map { Self.platform($0.lowercased()) } ?? .text
        let decoded = EntityDecoding.decode(row[text], style: platform == .x ? .x : .none)
        let id = field(.id)
        var tweet = Tweet(
            platform: platform, id: id, firstID: field(.firstID), text: decoded.text,
            sourceText: decoded.map.isIdentity ? nil : row[text],
            author: Tweet.Account(id: field(.authorID), handle: handle(.handle)),
            createdAt: field(.createdAt).flatMap(PostTime.milliseconds)
                ?? (platform == .x ? id.flatMap(PostTime.snowflake) : nil),
            language: field(.language))
        if platform == .bluesky { tweet.context.mentionSpans = HandleRuns.hosts(in: decoded.text) }
        tweet.context.channel = field(.channel).flatMap { PostContext.Channel(rawValue: $0.lowercased()) } ?? .public
        if let parent = field(.replyID) {
            let handle = handle(.replyHandle)
            tweet.context.reply = PostContext.Parent(
                id: parent, authorID: field(.replyAuthorID), authorHandle: handle)
            if let handle {
                tweet.context.ownWordsStart = OwnWords.start(of: decoded.text) { OwnWords.isSame($0, handle) }
            }
        }
        return tweet
    }

    private static func platform(_ name: String) -> Tweet.Platform {
        name == "twitter" ? .x : Tweet.Platform(rawValue: name)
    }
}
