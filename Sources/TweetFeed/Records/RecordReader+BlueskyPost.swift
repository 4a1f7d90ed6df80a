import TweetText

/// A post of Bluesky, from its record and from what the API shows of it.
extension RecordReader {
    /// A post as the API shows it: with its author's handle, and with what it quotes.
    mutating func view(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
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
    mutating func item(_ post: FieldIndex, _ reason: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
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
    mutating func post(
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
        guard var quote = referred(reference, in: bytes), quote.id?.contains("/\(Self.postCollection)/") == true else {
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
