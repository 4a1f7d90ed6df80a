import TweetText

/// Direct messages of X: events of API v1.1, the older messages, events of v2.
extension RecordReader {
    /// Reads a direct message of v1.1 in either form, or a list of them.
    mutating func readMessage(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        if fields[.messageCreate].isObject(in: bytes) { return messageEvent(fields, in: bytes) }
        for wrapper in [RecordField.event, .directMessageEvent, .directMessage]
        where fields[wrapper].isObject(in: bytes) {
            let inner = JSONReader.fields(of: fields[wrapper], in: bytes)
            if let reading = readMessage(inner, in: bytes) { return reading }
            shape = .message
            return .notice(FeedNotice(.directMessage))
        }
        for page in [RecordField.events, .directMessageEvents] {
            guard let first = JSONReader.first(of: fields[page], in: bytes) else { continue }
            let event = JSONReader.fields(of: first, in: bytes)
            guard event[.messageCreate].isPresent else { continue }
            shape = .message
            return .page(fields[page], of: .messages)
        }
        guard fields[.text].isString(in: bytes), fields[.recipient].isObject(in: bytes) else { return nil }
        let id = id(fields[.idStr], or: fields[.id], in: bytes)
        let parts = escapedWords(
            "", JSONValue(), entities: fields[.entities], media: JSONValue(), in: bytes)
        return message(
            fields[.text], id: id, from: account(fields[.sender], in: bytes),
            to: account(fields[.recipient], in: bytes),
            at: time(fields[.createdAt], id: id, in: bytes), mentions: parts.mentions, links: parts.links,
            hasPhoto: parts.hasPhoto, in: bytes)
    }

    private mutating func messageEvent(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        shape = .message
        let create = JSONReader.fields(of: fields[.messageCreate], in: bytes)
        let data = JSONReader.fields(of: create[.messageData], in: bytes)
        guard data[.text].isString(in: bytes) else { return .notice(FeedNotice(.directMessage)) }
        let target = JSONReader.fields(of: create[.target], in: bytes)
        let id = JSONReader.id(fields[.id], in: bytes)
        let parts = escapedWords("", JSONValue(), entities: data[.entities], media: JSONValue(), in: bytes)
        let hasPhoto = parts.hasPhoto || data[.attachment].isObject(in: bytes)
        return message(
            data[.text], id: id, from: Tweet.Account(id: JSONReader.id(create[.senderId], in: bytes)),
            to: Tweet.Account(id: JSONReader.id(target[.recipientId], in: bytes)),
            at: time(JSONValue(), milliseconds: fields[.createdTimestamp], id: id, in: bytes),
            mentions: parts.mentions, links: parts.links, hasPhoto: hasPhoto, in: bytes)
    }

    /// Whether the fields are those of an event of v2's direct messages. A time in v1.1's form is none of theirs: that
    /// `UnprovenShapes` relies on.
    func isMessageV2(_ data: FieldIndex, in bytes: Span<UInt8>) -> Bool {
        guard data[.eventType].isString(in: bytes) else { return false }
        let time = data[.createdAt]
        return !time.isString(in: bytes) || !AnchorScanner.isLetter(bytes[Int(time.start) + 1])
    }

    /// Reads an event of v2; who joins or leaves a conversation says nothing.
    mutating func messageV2(_ fields: FieldIndex, _ includes: Includes, in bytes: Span<UInt8>) -> Reading? {
        shape = .message
        guard JSONReader.string(fields[.eventType], in: bytes) == "MessageCreate", fields[.text].isString(in: bytes)
        else { return .notice(FeedNotice(.directMessage)) }
        let id = JSONReader.id(fields[.id], in: bytes)
        let sender = JSONReader.id(fields[.senderId], in: bytes)
        let addressee = Self.addressee(of: JSONReader.id(fields[.dmConversationId], in: bytes), from: sender)
        let parts = escapedWords("", JSONValue(), entities: fields[.entities], media: JSONValue(), in: bytes)
        let attachments = JSONReader.fields(of: fields[.attachments], in: bytes)
        return message(
            fields[.text], id: id, from: Tweet.Account(id: sender, handle: sender.flatMap(includes.handle)),
            to: Tweet.Account(id: addressee, handle: addressee.flatMap(includes.handle)),
            at: time(fields[.createdAt], id: id, in: bytes), mentions: parts.mentions, links: parts.links,
            hasPhoto: JSONReader.first(of: attachments[.mediaKeys], in: bytes) != nil, in: bytes)
    }

    /// Whom a message goes to whose record names the conversation alone: `11-12` is one of two; that of a group is
    /// nobody's, and has its own id.
    static func addressee(of conversation: String?, from sender: String?) -> String? {
        guard let conversation else { return nil }
        let members = conversation.split(separator: "-").map(String.init)
        guard members.count == 2, let sender, members.contains(sender) else { return conversation }
        return members[0] == sender ? members[1] : members[0]
    }

    /// A message from its parts.
    mutating func message(
        _ text: JSONValue, id: String?, from sender: Tweet.Account, to addressee: Tweet.Account, at time: Int64?,
        mentions: [Tweet.Account] = [], links: [Tweet.Link], hasPhoto: Bool, in bytes: Span<UInt8>
    ) -> Reading? {
        shape = .message
        guard let source = string(text, in: bytes) else { return .notice(FeedNotice(.directMessage, postID: id)) }
        let decoded = EntityDecoding.decode(source, style: .x)
        var tweet = Tweet(
            platform: .x, id: id, text: decoded.text, sourceText: decoded.map.isIdentity ? nil : source, author: sender,
            createdAt: time, mentions: mentions, links: links)
        tweet.context.channel = .direct
        tweet.context.addressee = addressee.handle
        tweet.context.addresseeID = addressee.id
        tweet.context.hasPhoto = hasPhoto
        return .post(tweet)
    }
}
