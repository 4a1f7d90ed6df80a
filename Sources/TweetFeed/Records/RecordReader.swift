import TweetText

/// Reads one JSON record that a scan has accepted into posts, a notice or a complaint, by its shape.
struct RecordReader {
    let format: FeedFormat
    /// A text of the post being read held something that is no text.
    var isRepaired = false

    init(format: FeedFormat) {
        self.format = format
    }

    /// The form of the record that was read last.
    var shape = RecordShape.unknown

    /// What a record is.
    enum Reading {
        case post(Tweet)
        case notice(FeedNotice)
        case unreadable(String)
        /// One post an element.
        case page(JSONValue, of: Page)
    }

    /// What the elements of a page are.
    enum Page {
        case v1, v2, messages, messagesV2, bluesky
        /// The messages of a conversation in a personal archive, with the conversation's id.
        case archivedMessages(String?)
    }

    /// Tells the record's shape and reads it; `fields` are those of `bytes`, the record's own bytes.
    mutating func read(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading {
        isRepaired = false
        shape = .unknown
        switch format {
        case .xV2:
            // v1.1 has `text` too; read as v2 it would lose its id and its author.
            let reading = isV1(fields, in: bytes) ? nil : readV2(fields, in: bytes)
            return reading ?? unknown(bytes, "no record of X API v2")
        case .xV1:
            return readX(fields, in: bytes) ?? readV1(fields, in: bytes) ?? unknown(bytes, "no record of X API v1.1")
        case .bluesky: return readBluesky(fields, in: bytes) ?? unknown(bytes, "no record of Bluesky")
        case .mastodon: return readMastodon(fields, in: bytes) ?? unknown(bytes, "no record of Mastodon")
        default:
            if let reading = readBluesky(fields, in: bytes) ?? readMastodon(fields, in: bytes) { return reading }
            if let reading = readX(fields, in: bytes) { return reading }
            shape = .unknown
            if isForeign(fields, in: bytes) { return unknown(bytes, "unknown record shape") }
            let isV1 = isV1(fields, in: bytes)
            let first = isV1 ? readV1(fields, in: bytes) : readV2(fields, in: bytes)
            if let reading = first { return reading }
            let second = isV1 ? readV2(fields, in: bytes) : readV1(fields, in: bytes)
            return second ?? unknown(bytes, "unknown record shape")
        }
    }

    /// Reads what X wrote in other forms than those of its API's posts.
    private mutating func readX(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        readActivity(fields, in: bytes) ?? readArchive(fields, in: bytes) ?? readMessage(fields, in: bytes)
    }

    /// Reads one element of a page.
    mutating func read(_ element: JSONValue, of page: Page, _ includes: Includes, in bytes: Span<UInt8>) -> Reading? {
        isRepaired = false
        let fields = JSONReader.fields(of: element, in: bytes)
        switch page {
        case .v1: return readV1(fields, in: bytes)
        case .v2: return postV2(fields, includes, in: bytes)
        case .messages: return readMessage(fields, in: bytes)
        case .messagesV2: return messageV2(fields, includes, in: bytes)
        case .archivedMessages(let conversation): return archivedMessage(fields, conversation, in: bytes)
        case .bluesky: return readBluesky(fields, in: bytes)
        }
    }

    private func isV1(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Bool {
        fields.has(.idStr, in: bytes) || fields[.user].isObject(in: bytes)
    }

    /// Whether a record has names that X has not, and none by which X is known: it is another network's, and
    /// not guessed at.
    private func isForeign(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Bool {
        let names: [RecordField] = [.did, .uri, .kind, .account, .content, .body]
        return !fields.has(.idStr, in: bytes) && !fields[.data].isPresent
            && names.contains { fields.has($0, in: bytes) }
    }

    /// A complaint that shows what the record has, by the names that stand first in it.
    mutating func unknown(_ bytes: Span<UInt8>, _ complaint: String) -> Reading {
        shape = .unknown
        let value = JSONValue(0, bytes.count)
        guard value.isObject(in: bytes) else {
            let kind = value.kind(in: bytes).rawValue
            return .unreadable("\(complaint): \(kind) stands where an object should")
        }
        let names = JSONReader.names(of: value, in: bytes, upTo: 5)
        let list = names.isEmpty ? "is empty" : "begins with \(names.map { "`\($0)`" }.joined(separator: ", "))"
        return .unreadable("\(complaint): the object \(list). See the option --format for what is read")
    }

    /// A text of the record, noting repairs.
    mutating func string(_ value: JSONValue, in bytes: Span<UInt8>) -> String? {
        JSONReader.string(value, in: bytes, repaired: &isRepaired)
    }

    /// The first of two ids that is there.
    func id(_ first: JSONValue, or second: JSONValue, in bytes: Span<UInt8>) -> String? {
        JSONReader.id(first, in: bytes) ?? JSONReader.id(second, in: bytes)
    }

    /// A time as a post has it: from the record, else from the id.
    func time(_ created: JSONValue, milliseconds: JSONValue = JSONValue(), id: String?, in bytes: Span<UInt8>) -> Int64?
    {
        JSONReader.integer(milliseconds, in: bytes)
            ?? JSONReader.string(created, in: bytes).flatMap(PostTime.milliseconds)
            ?? id.flatMap(PostTime.snowflake)
    }

    /// The links of an `entities.urls` array.
    mutating func links(_ urls: JSONValue, in bytes: Span<UInt8>) -> [Tweet.Link] {
        var links: [Tweet.Link] = []
        JSONReader.elements(of: urls, in: bytes) { element in
            var url: String?
            var expanded: String?
            var unwound: String?
            JSONReader.members(of: element, in: bytes) { field, value in
                switch field {
                case .url: url = JSONReader.string(value, in: bytes)
                case .expandedUrl: expanded = JSONReader.string(value, in: bytes)
                case .unwoundUrl: unwound = JSONReader.string(value, in: bytes)
                case .unwound:
                    JSONReader.members(of: value, in: bytes) { field, value in
                        if field == .url { unwound = JSONReader.string(value, in: bytes) }
                    }
                default: break
                }
            }
            if let shown = url ?? expanded {
                links.append(
                    Tweet.Link(url: shown, expanded: expanded ?? shown, unwound: unwound == expanded ? nil : unwound))
            }
        }
        return links
    }

    /// The accounts of an `entities.user_mentions` or `entities.mentions` array.
    func accounts(_ mentions: JSONValue, in bytes: Span<UInt8>) -> [Tweet.Account] {
        var accounts: [Tweet.Account] = []
        JSONReader.elements(of: mentions, in: bytes) { element in
            let account = account(element, in: bytes)
            if account.id != nil || account.handle != nil { accounts.append(account) }
        }
        return accounts
    }

    /// An account object of either version.
    func account(_ object: JSONValue, in bytes: Span<UInt8>) -> Tweet.Account {
        var id: String?
        var number: String?
        var handle: String?
        JSONReader.firstMembers(of: object, in: bytes) { field, value in
            switch field {
            case .idStr: id = JSONReader.id(value, in: bytes)
            case .id: number = JSONReader.id(value, in: bytes)
            case .screenName, .username: handle = JSONReader.string(value, in: bytes)
            default: break
            }
            // Of the many fields of an account these stand in front.
            return id == nil || handle == nil
        }
        return Tweet.Account(id: id ?? number, handle: handle)
    }

    /// Name of a place: the full one if there is one.
    func placeName(_ place: JSONValue, in bytes: Span<UInt8>) -> String? {
        var name: String?
        var full: String?
        JSONReader.members(of: place, in: bytes) { field, value in
            switch field {
            case .name: name = JSONReader.string(value, in: bytes)
            case .fullName: full = JSONReader.string(value, in: bytes)
            default: break
            }
        }
        return full ?? name
    }

    /// The number that `display_text_range` begins with.
    func displayStart(_ range: JSONValue, in bytes: Span<UInt8>) -> Int64? {
        JSONReader.first(of: range, in: bytes).flatMap { JSONReader.integer($0, in: bytes) }
    }
}
