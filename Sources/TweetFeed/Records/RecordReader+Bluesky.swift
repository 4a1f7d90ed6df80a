import TweetText

/// Records of Bluesky: events of Jetstream in both its versions, posts as the API shows them, and bare post records.
extension RecordReader {
    /// The collection of posts.
    static let postCollection = "app.bsky.feed.post"

    mutating func readBluesky(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        if fields[.did].isString(in: bytes), fields[.kind].isString(in: bytes) {
            return event(fields, in: bytes)
        }
        if fields[.typeName].isString(in: bytes) { return typed(fields, in: bytes) }
        if fields[.uri].isString(in: bytes), fields[.record].isObject(in: bytes) { return view(fields, in: bytes) }
        // An item of a feed or a thread; in a feed it may be somebody's repost.
        if fields[.post].isObject(in: bytes) {
            let inner = JSONReader.fields(of: fields[.post], in: bytes)
            guard inner[.uri].isString(in: bytes), inner[.record].isObject(in: bytes) else { return nil }
            return item(inner, JSONReader.fields(of: fields[.reason], in: bytes), in: bytes)
        }
        // The sync tool Tap wraps what it sends: `{"type":"record","record":{"did":…,"action":…}}`.
        if fields[.type].isString(in: bytes), fields[.record].isObject(in: bytes) {
            let inner = JSONReader.fields(of: fields[.record], in: bytes)
            guard inner[.did].isString(in: bytes) else { return nil }
            shape = .jetstream
            return change(inner, inner[.action], did: inner[.did], time: nil, in: bytes)
        }
        guard format == .bluesky else { return nil }
        for page in [RecordField.posts, .feed] where fields[page].isArray(in: bytes) {
            let isEmpty = JSONReader.first(of: fields[page], in: bytes) == nil
            return isEmpty ? .notice(FeedNotice(.empty)) : .page(fields[page], of: .bluesky)
        }
        return nil
    }

    /// An event of Jetstream's first version.
    private mutating func event(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        shape = .jetstream
        let time = JSONReader.integer(fields[.timeUs], in: bytes).map { $0 / 1000 }
        switch JSONReader.string(fields[.kind], in: bytes) {
        case "commit":
            guard fields[.commit].isObject(in: bytes) else { return nil }
            let commit = JSONReader.fields(of: fields[.commit], in: bytes)
            return change(commit, commit[.operation], did: fields[.did], time: time, in: bytes)
        case "identity": return .notice(FeedNotice(.account, userID: JSONReader.id(fields[.did], in: bytes)))
        case "account": return account(JSONReader.fields(of: fields[.account], in: bytes), fields[.did], in: bytes)
        default: return .notice(FeedNotice(.other, userID: JSONReader.id(fields[.did], in: bytes)))
        }
    }

    /// What says its type: a message of Jetstream's second version, or a record of some collection.
    private mutating func typed(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        guard let type = JSONReader.string(fields[.typeName], in: bytes) else { return nil }
        switch type {
        case "error":
            shape = .jetstream
            return .notice(FeedNotice(.error))
        case "message":
            guard fields[.payload].isObject(in: bytes) else { return nil }
            shape = .jetstream
            return message(JSONReader.fields(of: fields[.payload], in: bytes), in: bytes)
        case Self.postCollection:
            shape = .bluesky
            return post(fields, uri: nil, by: Tweet.Account(), at: nil, in: bytes)
        default:
            guard type.hasPrefix("app.bsky.") || type.hasPrefix("chat.bsky.") else { return nil }
            shape = .bluesky
            if type.hasSuffix("#postView"), fields[.record].isObject(in: bytes) { return view(fields, in: bytes) }
            return .notice(FeedNotice(.other))
        }
    }

    private mutating func message(_ payload: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        let type = JSONReader.string(payload[.typeName], in: bytes) ?? ""
        let did = JSONReader.id(payload[.did], in: bytes)
        switch type.split(separator: "#").last {
        case "commit":
            let time = JSONReader.string(payload[.time], in: bytes).flatMap(PostTime.milliseconds)
            return change(payload, payload[.operation], did: payload[.did], time: time, in: bytes)
        case "identity", "sync": return .notice(FeedNotice(.account, userID: did))
        case "account": return account(payload, payload[.did], in: bytes)
        case "info": return .notice(FeedNotice(.info))
        default: return .notice(FeedNotice(.other, userID: did))
        }
    }

    /// An account that is gone takes its posts along.
    private func account(_ account: FieldIndex, _ did: JSONValue, in bytes: Span<UInt8>) -> Reading {
        let status = JSONReader.string(account[.status], in: bytes)
        let kind: FeedNotice.Kind = status == "deleted" || status == "takendown" ? .compliance : .account
        return .notice(FeedNotice(kind, userID: JSONReader.id(did, in: bytes)))
    }

    /// A record of somebody's collections that came, was changed or went.
    private mutating func change(
        _ commit: FieldIndex, _ operation: JSONValue, did: JSONValue, time: Int64?, in bytes: Span<UInt8>
    ) -> Reading? {
        guard let author = JSONReader.string(did, in: bytes) else { return nil }
        guard let collection = JSONReader.string(commit[.collection], in: bytes) else {
            return .notice(FeedNotice(.other, userID: author))
        }
        let key = JSONReader.id(commit[.rkey], in: bytes)
        let uri = key.map { "at://\(author)/\(collection)/\($0)" }
        guard collection == Self.postCollection else { return .notice(FeedNotice(.other, userID: author)) }
        switch JSONReader.string(operation, in: bytes) {
        case "create", "update":
            guard commit[.record].isObject(in: bytes) else { return nil }
            let record = JSONReader.fields(of: commit[.record], in: bytes)
            return post(record, uri: uri, by: Tweet.Account(id: author), at: time, in: bytes)
        case "delete": return .notice(FeedNotice(.delete, postID: uri, userID: author))
        default: return nil
        }
    }
}
