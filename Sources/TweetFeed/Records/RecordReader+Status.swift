import TweetText

/// A status of Mastodon as a post.
extension RecordReader {
    /// Reads a status; of one that only passes another on, the words of that.
    mutating func status(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        if shape != .mastodonEvent { shape = .mastodon }
        let isReblog = fields[.reblog].isObject(in: bytes)
        let inner = isReblog ? JSONReader.fields(of: fields[.reblog], in: bytes) : fields
        let mentions = statusMentions(inner, in: bytes)
        guard let words = statusWords(inner, mentions, in: bytes) else { return nil }
        let account = JSONReader.fields(of: fields[.account], in: bytes)
        let id = JSONReader.id(fields[.id], in: bytes)
        let address = JSONReader.string(fields[.url], in: bytes) ?? JSONReader.string(fields[.uri], in: bytes)
        var tweet = Tweet(
            platform: .mastodon, id: id, text: words.text, sourceText: words.source,
            author: Tweet.Account(
                id: JSONReader.id(account[.id], in: bytes), handle: fullName(of: account, in: bytes)),
            createdAt: JSONReader.string(fields[.createdAt], in: bytes).flatMap(PostTime.milliseconds),
            language: JSONReader.string(inner[.language], in: bytes), mentions: words.mentions, links: words.links)
        tweet.url = address
        tweet.context.mentionSpans = words.mentions.compactMap(\.span)
        tweet.context.isRetweet = isReblog
        tweet.context.hasPhoto = JSONReader.first(of: inner[.mediaAttachments], in: bytes) != nil
        tweet.context.quote = statusQuote(inner, in: bytes)
        if let parent = JSONReader.id(inner[.inReplyToId], in: bytes) {
            // Mastodon may give the author of the thread; who is mentioned as well is meant in any case.
            let parentAuthor = JSONReader.id(inner[.inReplyToAccountId], in: bytes)
            let handle = parentAuthor.flatMap { author in mentions.first { $0.id == author }?.handle }
            tweet.context.reply = PostContext.Parent(id: parent, authorHandle: handle)
        }
        tweet.context.ownWordsStart = words.ownStart(isReply: tweet.context.reply != nil)
        addressDirectly(&tweet, visibility: JSONReader.string(inner[.visibility], in: bytes))
        return .post(tweet)
    }

    /// What only followers or those mentioned may see is no public post. It goes to whom it mentions first; to nobody
    /// but its author where it mentions none.
    private func addressDirectly(_ tweet: inout Tweet, visibility: String?) {
        guard let visibility, visibility != "public", visibility != "unlisted" else { return }
        tweet.context.channel = .direct
        tweet.context.addressee = (tweet.mentions.first { $0.span != nil } ?? tweet.mentions.first)?.handle
        if tweet.context.addressee == nil { tweet.context.addresseeID = tweet.author.id ?? tweet.author.handle ?? "" }
    }

    /// `user@domain` of an account: of one of the server's own the domain stands in its address alone.
    private func fullName(of account: FieldIndex, in bytes: Span<UInt8>) -> String? {
        guard let acct = JSONReader.string(account[.acct], in: bytes), !acct.isEmpty else { return nil }
        guard !acct.utf8.contains(UInt8(ascii: "@")) else { return acct }
        let link = JSONReader.string(account[.url], in: bytes) ?? JSONReader.string(account[.uri], in: bytes)
        return link.flatMap(StatusWords.host).map { acct + "@" + $0 } ?? acct
    }

    /// The accounts that a status mentions.
    private func statusMentions(_ fields: FieldIndex, in bytes: Span<UInt8>) -> [StatusWords.Mention] {
        var mentions: [StatusWords.Mention] = []
        JSONReader.elements(of: fields[.mentions], in: bytes) { element in
            let account = JSONReader.fields(of: element, in: bytes)
            guard let handle = fullName(of: account, in: bytes) else { return }
            mentions.append(
                StatusWords.Mention(
                    id: JSONReader.id(account[.id], in: bytes), handle: handle,
                    address: JSONReader.string(account[.url], in: bytes)))
        }
        return mentions
    }

    private mutating func statusWords(
        _ fields: FieldIndex, _ mentions: [StatusWords.Mention], in bytes: Span<UInt8>
    ) -> StatusWords? {
        guard let content = string(fields[.content], in: bytes) else { return nil }
        return StatusWords(
            content: content, warning: string(fields[.spoilerText], in: bytes) ?? "", mentions: mentions)
    }

    /// The status that is quoted: within its quote, or in its place.
    private mutating func statusQuote(_ fields: FieldIndex, in bytes: Span<UInt8>) -> PostContext.Parent? {
        guard fields[.quote].isObject(in: bytes) else { return nil }
        var quoted = JSONReader.fields(of: fields[.quote], in: bytes)
        if quoted[.quotedStatus].isObject(in: bytes) {
            quoted = JSONReader.fields(of: quoted[.quotedStatus], in: bytes)
        }
        let account = JSONReader.fields(of: quoted[.account], in: bytes)
        let words = statusWords(quoted, statusMentions(quoted, in: bytes), in: bytes)
        return PostContext.Parent(
            id: JSONReader.id(quoted[.id], in: bytes), authorHandle: fullName(of: account, in: bytes),
            text: words?.text, links: words?.links.flatMap(\.addresses) ?? [])
    }
}
