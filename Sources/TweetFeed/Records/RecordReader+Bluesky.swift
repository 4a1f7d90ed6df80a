import TweetText

/// Records of Bluesky: events of Jetstream in both its versions, posts as the API shows them, and bare post records.
extension RecordReader {
    /// The collection of posts.
    private static let posts = "app.bsky.feed.post"

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
        case Self.posts:
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
        guard collection == Self.posts else { return .notice(FeedNotice(.other, userID: author)) }
        switch JSONReader.string(operation, in: bytes) {
        case "create", "update":
            guard commit[.record].isObject(in: bytes) else { return nil }
            let record = JSONReader.fields(of: commit[.record], in: bytes)
            return post(record, uri: uri, by: Tweet.Account(id: author), at: time, in: bytes)
        case "delete": return .notice(FeedNotice(.delete, postID: uri, userID: author))
        default: return nil
        }
    }

    /// A post as the API shows it: with its author's handle, and with what it quotes.
    private mutating func view(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        guard let uri = JSONReader.string(fields[.uri], in: bytes), uri.hasPrefix("at://") else { return nil }
        shape = .bluesky
        let record = JSONReader.fields(of: fields[.record], in: bytes)
        guard record[.text].isString(in: bytes) else { return .notice(FeedNotice(.other)) }
        let time = JSONReader.string(fields[.indexedAt], in: bytes).flatMap(PostTime.milliseconds)
        let author = blueskyAuthor(fields[.author], in: bytes)
        let reading = post(record, uri: uri, by: author, at: time, in: bytes)
        guard case .post(var tweet) = reading else { return reading }
        if tweet.context.quote != nil {
            let shown = quoted(JSONReader.fields(of: fields[.embed], in: bytes), in: bytes)
            if shown?.id == tweet.context.quote?.id { tweet.context.quote = shown }
        }
        return .post(tweet)
    }

    private func blueskyAuthor(_ author: JSONValue, in bytes: Span<UInt8>) -> Tweet.Account {
        let fields = JSONReader.fields(of: author, in: bytes)
        return Tweet.Account(
            id: JSONReader.id(fields[.did], in: bytes), handle: JSONReader.string(fields[.handle], in: bytes))
    }

    /// A post in a feed, with the reason why it stands there.
    private mutating func item(_ post: FieldIndex, _ reason: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        let reading = view(post, in: bytes)
        guard case .post(var tweet) = reading, reason[.by].isObject(in: bytes) else { return reading }
        tweet.context.isRetweet = true
        tweet.author = blueskyAuthor(reason[.by], in: bytes)
        if let uri = JSONReader.string(reason[.uri], in: bytes) {
            tweet.id = uri
            tweet.firstID = uri
        }
        let time = JSONReader.string(reason[.indexedAt], in: bytes).flatMap(PostTime.milliseconds)
        tweet.createdAt = time ?? tweet.createdAt
        return .post(tweet)
    }

    /// A post from its record; its own time is its author's word, which that of a stream goes before.
    private mutating func post(
        _ record: FieldIndex, uri: String?, by author: Tweet.Account, at time: Int64?, in bytes: Span<UInt8>
    ) -> Reading? {
        guard let written = string(record[.text], in: bytes) else { return nil }
        let facets = Facets(record[.facets], of: written, in: bytes)
        var tags = facets.tags
        JSONReader.elements(of: record[.tags], in: bytes) { tag in
            if let tag = JSONReader.string(tag, in: bytes) { tags.append(tag) }
        }
        let text = AddedTags.text(written, tags: tags)
        let embed = JSONReader.fields(of: record[.embed], in: bytes)
        var tweet = Tweet(
            platform: .bluesky, id: uri, text: text, sourceText: text == written ? nil : written, author: author,
            createdAt: time ?? JSONReader.string(record[.created], in: bytes).flatMap(PostTime.milliseconds),
            language: JSONReader.first(of: record[.langs], in: bytes).flatMap { JSONReader.string($0, in: bytes) },
            mentions: facets.mentions, links: facets.links + card(embed, in: bytes))
        tweet.url = uri.flatMap(BlueskyAddress.init)?.url
        tweet.context.mentionSpans = facets.names
        tweet.context.hasPhoto = hasPictures(embed, in: bytes)
        tweet.context.quote = quoted(embed, in: bytes)
        let reply = JSONReader.fields(of: record[.reply], in: bytes)
        tweet.context.reply = referred(reply[.parent], in: bytes)
        return .post(tweet)
    }

    /// What a reference names: its author stands in its address.
    private func referred(_ reference: JSONValue, in bytes: Span<UInt8>) -> PostContext.Parent? {
        let uri = JSONReader.string(JSONReader.fields(of: reference, in: bytes)[.uri], in: bytes)
        guard let uri, let address = BlueskyAddress(uri) else { return nil }
        let isID = address.authority.hasPrefix("did:")
        return PostContext.Parent(
            id: uri, authorID: isID ? address.authority : nil, authorHandle: isID ? nil : address.authority)
    }

    /// The post that another one quotes, of a record or of what the API shows of it; of lists and feeds, none.
    private func quoted(_ embed: FieldIndex, in bytes: Span<UInt8>) -> PostContext.Parent? {
        guard embed[.record].isObject(in: bytes) else { return nil }
        var reference = embed[.record]
        var fields = JSONReader.fields(of: reference, in: bytes)
        if fields[.record].isObject(in: bytes) {
            reference = fields[.record]
            fields = JSONReader.fields(of: reference, in: bytes)
        }
        guard var quote = referred(reference, in: bytes), quote.id?.contains("/\(Self.posts)/") == true else {
            return nil
        }
        let author = blueskyAuthor(fields[.author], in: bytes)
        quote.authorHandle = quote.authorHandle ?? author.handle
        let value = JSONReader.fields(of: fields[.value], in: bytes)
        if let text = JSONReader.string(value[.text], in: bytes) {
            quote.text = text
            quote.links = Facets(value[.facets], of: text, in: bytes).links.flatMap(\.addresses)
        }
        return quote
    }

    private func hasPictures(_ embed: FieldIndex, in bytes: Span<UInt8>) -> Bool {
        let media = JSONReader.fields(of: embed[.media], in: bytes)
        return [embed, media].contains { part in
            JSONReader.first(of: part[.images], in: bytes) != nil || part[.video].isObject(in: bytes)
        }
    }

    /// The link that a post shows as a card, which need not stand in its text.
    private func card(_ embed: FieldIndex, in bytes: Span<UInt8>) -> [Tweet.Link] {
        let media = JSONReader.fields(of: embed[.media], in: bytes)
        let card = embed[.external].isObject(in: bytes) ? embed[.external] : media[.external]
        let uri = JSONReader.string(JSONReader.fields(of: card, in: bytes)[.uri], in: bytes)
        return uri.map { [Tweet.Link(url: $0, expanded: $0)] } ?? []
    }
}
