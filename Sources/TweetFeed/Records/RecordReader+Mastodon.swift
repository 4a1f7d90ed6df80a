import TweetText

/// Records of Mastodon: statuses, and the events of its streams.
extension RecordReader {
    mutating func readMastodon(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        if fields[.event].isString(in: bytes), fields[.payload].isPresent { return frame(fields, in: bytes) }
        guard fields[.account].isObject(in: bytes), fields[.content].isString(in: bytes) else {
            return format == .mastodon ? answerMastodon(fields, in: bytes) : nil
        }
        return status(fields, in: bytes)
    }

    /// Reads the data of a server-sent event: what it is says its name.
    mutating func read(event: MastodonEvent?, _ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading {
        guard let event else { return read(fields, in: bytes) }
        isRepaired = false
        shape = .mastodonEvent
        switch event {
        case .update, .statusUpdate:
            return readMastodon(fields, in: bytes) ?? unknown(bytes, "no status of Mastodon")
        case .delete:
            return .notice(FeedNotice(.delete, postID: JSONReader.id(JSONValue(0, bytes.count), in: bytes)))
        case .notification:
            return notification(fields, in: bytes)
        case .conversation:
            // A direct status, as those whom it addresses are told of it.
            let last = JSONReader.fields(of: fields[.lastStatus], in: bytes)
            return readMastodon(last, in: bytes) ?? .notice(FeedNotice(.directMessage))
        default:
            return .notice(FeedNotice(.other))
        }
    }

    /// Somebody is told that he is mentioned: the status comes along. What else people are told of is no post.
    private mutating func notification(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading {
        let status = JSONReader.fields(of: fields[.status], in: bytes)
        if JSONReader.string(fields[.type], in: bytes) == "mention", let reading = readMastodon(status, in: bytes) {
            return reading
        }
        let account = JSONReader.fields(of: fields[.account], in: bytes)
        return .notice(
            FeedNotice(
                .other, postID: JSONReader.id(status[.id], in: bytes), userID: JSONReader.id(account[.id], in: bytes)))
    }

    /// A frame of the WebSocket, whose payload is JSON written as a string.
    private mutating func frame(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        guard let name = JSONReader.string(fields[.event], in: bytes) else { return nil }
        shape = .mastodonEvent
        guard let event = MastodonEvent(rawValue: name) else { return .notice(FeedNotice(.other)) }
        guard fields[.payload].isString(in: bytes) else {
            let inner = JSONReader.fields(of: fields[.payload], in: bytes)
            if event == .delete {
                return .notice(FeedNotice(.delete, postID: JSONReader.id(fields[.payload], in: bytes)))
            }
            return read(event: event, inner, in: bytes)
        }
        guard let payload = string(fields[.payload], in: bytes) else { return nil }
        let wasRepaired = isRepaired
        if event == .delete { return .notice(FeedNotice(.delete, postID: payload.isEmpty ? nil : payload)) }
        if event.hasBareData { return .notice(FeedNotice(.other)) }
        let inner = Array(payload.utf8)
        var scanner = JSONScanner()
        guard scanner.scan(inner.span, atEnd: true) == .complete else {
            return .unreadable("the payload of a frame is not JSON, as seen at its byte \(scanner.position)")
        }
        let reading = read(event: event, scanner.fields, in: inner.span.extracting(0..<scanner.position))
        isRepaired = isRepaired || wasRepaired
        return reading
    }

    /// What Mastodon's API answers that holds no status.
    private func answerMastodon(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        if fields[.error].isString(in: bytes) { return .notice(FeedNotice(.error)) }
        guard fields[.acct].isString(in: bytes) else { return nil }
        return .notice(FeedNotice(.users, userID: JSONReader.id(fields[.id], in: bytes)))
    }
}
