import TweetText

/// Items of somebody's personal archive of X; whose it is stands in another file.
extension RecordReader {
    mutating func readArchive(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        // What has a time of its own is no conversation; `UnprovenShapes` relies on it.
        if fields[.dmConversation].isObject(in: bytes), !fields[.createdAt].isPresent {
            let conversation = JSONReader.fields(of: fields[.dmConversation], in: bytes)
            shape = .message
            guard JSONReader.first(of: conversation[.messages], in: bytes) != nil else {
                return .notice(FeedNotice(.empty))
            }
            return .page(
                conversation[.messages],
                of: .archivedMessages(JSONReader.id(conversation[.conversationID], in: bytes)))
        }
        if fields[.tweet].isObject(in: bytes) {
            let item = JSONReader.fields(of: fields[.tweet], in: bytes)
            guard item.has(.idStr, in: bytes) || item.has(.id, in: bytes) else { return nil }
            shape = .archive
            return statusV1(item, in: bytes)
        }
        guard fields[.account].isObject(in: bytes) else { return nil }
        let account = JSONReader.fields(of: fields[.account], in: bytes)
        guard account[.accountID].isPresent else { return nil }
        shape = .archive
        return .notice(FeedNotice(.users, userID: JSONReader.id(account[.accountID], in: bytes)))
    }

    /// A message of a conversation; other things that happen in one are notices.
    mutating func archivedMessage(_ fields: FieldIndex, _ conversation: String?, in bytes: Span<UInt8>) -> Reading? {
        shape = .message
        guard fields[.archivedMessage].isObject(in: bytes) else { return .notice(FeedNotice(.directMessage)) }
        let message = JSONReader.fields(of: fields[.archivedMessage], in: bytes)
        let sender = JSONReader.id(message[.senderID], in: bytes)
        var links: [Tweet.Link] = []
        JSONReader.elements(of: message[.urls], in: bytes) { element in
            let link = JSONReader.fields(of: element, in: bytes)
            guard let url = JSONReader.string(link[.url], in: bytes) else { return }
            links.append(Tweet.Link(url: url, expanded: JSONReader.string(link[.expanded], in: bytes) ?? url))
        }
        let addressee = JSONReader.id(message[.recipientID], in: bytes)
        return self.message(
            message[.text], id: JSONReader.id(message[.id], in: bytes), from: Tweet.Account(id: sender),
            to: Tweet.Account(id: addressee ?? Self.addressee(of: conversation, from: sender)),
            at: JSONReader.string(message[.created], in: bytes).flatMap(PostTime.milliseconds), links: links,
            hasPhoto: JSONReader.first(of: message[.mediaURLs], in: bytes) != nil, in: bytes)
    }
}
