import TweetText

/// Records of X API v1.1: REST, streaming, premium search and what archives made of them.
extension RecordReader {
    mutating func readV1(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        shape = .xV1
        if hasTextV1(fields, in: bytes) {
            // One side of a message alone is none that can be read: see `readMessage`.
            if fields[.sender].isObject(in: bytes) {
                return .notice(FeedNotice(.directMessage, postID: id(fields[.idStr], or: fields[.id], in: bytes)))
            }
            return statusV1(fields, in: bytes)
        }
        for page in [RecordField.statuses, .results, .tweetCreateEvents] where fields[page].isArray(in: bytes) {
            let isEmpty = JSONReader.first(of: fields[page], in: bytes) == nil
            return isEmpty ? .notice(FeedNotice(.empty)) : .page(fields[page], of: .v1)
        }
        return noticeV1(fields, in: bytes)
    }

    private func hasTextV1(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Bool {
        fields[.text].isString(in: bytes) || fields[.fullText].isString(in: bytes)
            || fields[.extendedTweet].isObject(in: bytes)
    }

    /// Of an extended status the inner text, range and entities, which belong together.
    private mutating func words(_ fields: FieldIndex, in bytes: Span<UInt8>) -> EscapedWords? {
        var part = fields
        if fields[.extendedTweet].isObject(in: bytes) {
            let extended = JSONReader.fields(of: fields[.extendedTweet], in: bytes)
            if extended[.fullText].isString(in: bytes) || extended[.text].isString(in: bytes) { part = extended }
        }
        guard
            let source = string(part[.fullText], in: bytes) ?? string(part[.text], in: bytes)
                ?? string(fields[.text], in: bytes)
        else { return nil }
        return escapedWords(
            source, part[.displayTextRange], entities: part[.entities], media: part[.extendedEntities], in: bytes)
    }

    mutating func statusV1(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        // The words of a retweet are those of the inner status: the outer text is cut.
        let isRetweet = fields[.retweetedStatus].isObject(in: bytes)
        let inner = isRetweet ? JSONReader.fields(of: fields[.retweetedStatus], in: bytes) : fields
        guard let words = words(hasTextV1(inner, in: bytes) ? inner : fields, in: bytes) else { return nil }
        let id = id(fields[.idStr], or: fields[.id], in: bytes)
        var tweet = Tweet(
            platform: id == nil && !fields[.user].isObject(in: bytes) ? .text : .x, id: id, text: words.text,
            sourceText: words.map.isIdentity ? nil : words.source,
            author: account(fields[.user], in: bytes),
            createdAt: time(fields[.createdAt], milliseconds: fields[.timestampMs], id: id, in: bytes),
            language: JSONReader.string(fields[.lang], in: bytes), mentions: words.mentions, links: words.links)
        tweet.context.isRetweet = isRetweet
        tweet.context.hasPhoto = words.hasPhoto
        tweet.context.place = placeName(fields[.place], in: bytes)
        tweet.context.quote = quoteV1(inner, in: bytes)
        if let parent = self.id(inner[.inReplyToStatusIdStr], or: inner[.inReplyToStatusId], in: bytes) {
            tweet.context.reply = PostContext.Parent(
                id: parent,
                authorID: self.id(inner[.inReplyToUserIdStr], or: inner[.inReplyToUserId], in: bytes),
                authorHandle: JSONReader.string(inner[.inReplyToScreenName], in: bytes))
        }
        tweet.context.ownWordsStart = ownWords(of: tweet, displayStart: words.displayStart, words.source, words.map)
        return .post(tweet)
    }

    private mutating func quoteV1(_ fields: FieldIndex, in bytes: Span<UInt8>) -> PostContext.Parent? {
        let named = id(fields[.quotedStatusIdStr], or: fields[.quotedStatusId], in: bytes)
        guard fields[.quotedStatus].isObject(in: bytes) else { return named.map { PostContext.Parent(id: $0) } }
        let quoted = JSONReader.fields(of: fields[.quotedStatus], in: bytes)
        let words = words(quoted, in: bytes)
        let author = account(quoted[.user], in: bytes)
        return PostContext.Parent(
            id: id(quoted[.idStr], or: quoted[.id], in: bytes) ?? named, authorID: author.id,
            authorHandle: author.handle, text: words?.text, links: words?.links.flatMap(\.addresses) ?? [])
    }

    /// Where the author's own words begin: by the range the record gives, else, in a reply, by its mentions.
    func ownWords(of tweet: Tweet, displayStart: Int64?, _ source: String, _ map: SourceMap) -> Int {
        if let displayStart { return OwnWords.start(displayedFrom: displayStart, in: source, map) }
        guard let parent = tweet.context.reply else { return 0 }
        return OwnWords.start(of: tweet.text) { handle in
            parent.authorHandle.map { OwnWords.isSame($0, handle) } == true
                || tweet.mentions.contains { $0.handle.map { OwnWords.isSame($0, handle) } == true }
        }
    }

    /// Messages of streams and answers of the API that hold no post.
    private func noticeV1(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        func holds(_ field: RecordField) -> Bool { fields[field].isObject(in: bytes) }
        if holds(.delete) {
            let delete = JSONReader.fields(of: fields[.delete], in: bytes)
            let status = JSONReader.fields(of: delete[.status], in: bytes)
            return .notice(
                FeedNotice(
                    .delete, postID: id(status[.idStr], or: status[.id], in: bytes),
                    userID: id(status[.userIdStr], or: status[.userId], in: bytes)))
        }
        let kinds: [(RecordField, FeedNotice.Kind)] = [
            (.scrubGeo, .scrubGeo), (.limit, .limit), (.disconnect, .disconnect), (.warning, .warning),
            (.statusWithheld, .withheld), (.userWithheld, .withheld),
        ]
        for (field, kind) in kinds where holds(field) {
            let part = JSONReader.fields(of: fields[field], in: bytes)
            let own = id(part[.idStr], or: part[.id], in: bytes)
            let user = id(part[.userIdStr], or: part[.userId], in: bytes)
            let isUser = field == .userWithheld
            return .notice(FeedNotice(kind, postID: isUser ? nil : own, userID: isUser ? own : user))
        }
        if fields[.events].isArray(in: bytes) {
            let isEmpty = JSONReader.first(of: fields[.events], in: bytes) == nil
            return .notice(FeedNotice(isEmpty ? .empty : .directMessage))
        }
        // What Gnip says of a stream: that a replay is complete, and what it gave.
        if holds(.info) { return .notice(FeedNotice(.info)) }
        if fields[.users].isArray(in: bytes) { return .notice(FeedNotice(.users)) }
        if fields.has(.screenName, in: bytes) {
            return .notice(FeedNotice(.users, userID: id(fields[.idStr], or: fields[.id], in: bytes)))
        }
        return errorNotice(fields, in: bytes)
    }

    /// Errors as either version of the API writes them.
    func errorNotice(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        let isProblem = fields[.title].isString(in: bytes) && fields[.type].isString(in: bytes)
        let isError =
            fields.has(.errors, in: bytes) || fields[.error].isString(in: bytes) || isProblem
            || fields.has(.connectionIssue, in: bytes)
        return isError ? .notice(FeedNotice(.error)) : nil
    }
}
