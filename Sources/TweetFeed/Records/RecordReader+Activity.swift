import TweetText

/// Gnip's Activity Streams, in which many archives of X are kept.
extension RecordReader {
    mutating func readActivity(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        guard JSONReader.string(fields[.objectType], in: bytes) == "activity" else { return nil }
        shape = .activity
        switch JSONReader.string(fields[.verb], in: bytes) {
        case "post", "share": return activity(fields, in: bytes)
        case "delete":
            let object = JSONReader.fields(of: fields[.object], in: bytes)
            return .notice(
                FeedNotice(.delete, postID: lastPart(object[.id], in: bytes), userID: actor(fields, in: bytes).id))
        default:
            return .notice(FeedNotice(.other, userID: actor(fields, in: bytes).id))
        }
    }

    /// Of a share the words are those of what is shared: the outer ones are cut.
    private mutating func activity(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        let isShare = JSONReader.string(fields[.verb], in: bytes) == "share"
        let shared = JSONReader.fields(of: fields[.object], in: bytes)
        let inner = isShare && shared[.body].isString(in: bytes) ? shared : fields
        guard let words = activityWords(inner, in: bytes) else { return nil }
        let id = lastPart(fields[.id], in: bytes)
        var tweet = Tweet(
            platform: .x, id: id, text: words.text, sourceText: words.map.isIdentity ? nil : words.source,
            author: actor(fields, in: bytes), createdAt: time(fields[.postedTime], id: id, in: bytes),
            language: JSONReader.string(fields[.twitterLang], in: bytes), mentions: words.mentions, links: words.links)
        tweet.context.isRetweet = isShare
        tweet.context.hasPhoto = words.hasPhoto
        let location = JSONReader.fields(of: fields[.location], in: bytes)
        tweet.context.place = JSONReader.string(location[.displayName], in: bytes)
        tweet.context.reply = activityParent(inner, in: bytes)
        if inner[.twitterQuotedStatus].isObject(in: bytes) {
            let quoted = JSONReader.fields(of: inner[.twitterQuotedStatus], in: bytes)
            let author = actor(quoted, in: bytes)
            let words = activityWords(quoted, in: bytes)
            tweet.context.quote = PostContext.Parent(
                id: lastPart(quoted[.id], in: bytes), authorID: author.id, authorHandle: author.handle,
                text: words?.text, links: words?.links.flatMap(\.addresses) ?? [])
        }
        tweet.context.ownWordsStart = ownWords(of: tweet, displayStart: words.displayStart, words.source, words.map)
        return .post(tweet)
    }

    /// The long words, where there are any, with what belongs to them.
    private mutating func activityWords(_ fields: FieldIndex, in bytes: Span<UInt8>) -> EscapedWords? {
        var part = fields
        let long = JSONReader.fields(of: fields[.longObject], in: bytes)
        if long[.body].isString(in: bytes) { part = long }
        guard let source = string(part[.body], in: bytes) else { return nil }
        return escapedWords(
            source, part[.displayTextRange], entities: part[.twitterEntities], media: part[.twitterExtendedEntities],
            in: bytes)
    }

    private func actor(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Tweet.Account {
        let actor = JSONReader.fields(of: fields[.actor], in: bytes)
        return Tweet.Account(
            id: lastPart(actor[.id], in: bytes), handle: JSONReader.string(actor[.preferredUsername], in: bytes))
    }

    /// What is answered, from its address: `http://twitter.com/ann/statuses/29`.
    private func activityParent(_ fields: FieldIndex, in bytes: Span<UInt8>) -> PostContext.Parent? {
        let link = JSONReader.string(JSONReader.fields(of: fields[.inReplyTo], in: bytes)[.link], in: bytes)
        let parts = link?.split(separator: "/") ?? []
        guard parts.count >= 3, let id = parts.last, id.utf8.allSatisfy(JSONScalar.isDigit) else { return nil }
        let handle = String(parts[parts.count - 3])
        return PostContext.Parent(id: String(id), authorHandle: handle == "i" ? nil : handle)
    }

    /// The digits behind the last colon of `tag:search.twitter.com,2005:20` and `id:twitter.com:11`.
    private func lastPart(_ id: JSONValue, in bytes: Span<UInt8>) -> String? {
        guard let part = JSONReader.id(id, in: bytes)?.split(separator: ":").last else { return nil }
        return part.utf8.allSatisfy(JSONScalar.isDigit) ? String(part) : nil
    }
}
