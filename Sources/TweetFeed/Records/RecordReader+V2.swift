import TweetText

/// Records of X API v2: bare posts, envelopes, streams and search bodies, with old and new field names.
extension RecordReader {
    mutating func readV2(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Reading? {
        shape = .xV2
        switch fields[.data].kind(in: bytes) {
        case .object:
            let data = JSONReader.fields(of: fields[.data], in: bytes)
            if isMessageV2(data, in: bytes), !fields[.createdAt].isPresent {
                return messageV2(data, Includes(fields[.includes], in: bytes), in: bytes)
            }
            if data[.text].isString(in: bytes) {
                return postV2(data, Includes(fields[.includes], in: bytes), in: bytes)
            }
            return .notice(answerV2(data, in: bytes))
        case .array:
            guard let first = JSONReader.first(of: fields[.data], in: bytes) else { return .notice(FeedNotice(.empty)) }
            let data = JSONReader.fields(of: first, in: bytes)
            if isMessageV2(data, in: bytes), !fields[.createdAt].isPresent {
                return .page(fields[.data], of: .messagesV2)
            }
            return data[.text].isString(in: bytes)
                ? .page(fields[.data], of: .v2) : .notice(answerV2(data, in: bytes))
        case .null:
            break
        default:
            return nil
        }
        if isMessageV2(fields, in: bytes) { return messageV2(fields, Includes(), in: bytes) }
        // Without an id it is a text that says of no network.
        if fields[.text].isString(in: bytes) { return postV2(fields, Includes(), in: bytes) }
        if let error = errorNotice(fields, in: bytes) { return error }
        if fields.has(.action, in: bytes), fields.has(.id, in: bytes) {
            return .notice(batchCompliance(fields, in: bytes))
        }
        let isEnvelope = fields[.meta].isObject(in: bytes) || fields[.includes].isObject(in: bytes)
        return isEnvelope ? .notice(FeedNotice(.empty)) : nil
    }

    /// What an answer is about that holds no post.
    private func answerV2(_ data: FieldIndex, in bytes: Span<UInt8>) -> FeedNotice {
        let messages: [RecordField] = [
            .delete, .drop, .undrop, .withheld, .tweetEdit, .userDelete, .userUndelete, .userProtect,
            .userUnprotect, .userSuspend, .userUnsuspend, .userWithheld, .userProfileModification, .scrubGeo,
        ]
        for message in messages where data[message].isObject(in: bytes) {
            let part = JSONReader.fields(of: data[message], in: bytes)
            let named = part[.tweet].isObject(in: bytes) ? part[.tweet] : part[.post]
            let tweet = JSONReader.fields(of: named, in: bytes)
            let user = JSONReader.fields(of: part[.user], in: bytes)
            let kind: FeedNotice.Kind =
                switch message {
                case .delete: .delete
                case .withheld, .userWithheld: .withheld
                case .scrubGeo: .scrubGeo
                case .tweetEdit: .edit
                default: .compliance
                }
            var notice = FeedNotice(
                kind, postID: JSONReader.id(tweet[.id], in: bytes),
                userID: id(tweet[.authorId], or: user[.id], in: bytes))
            notice.firstID = JSONReader.id(part[.initialTweetId], in: bytes)
            return notice
        }
        if data.has(.tweetCount, in: bytes) { return FeedNotice(.counts) }
        if data.has(.username, in: bytes) { return FeedNotice(.users, userID: JSONReader.id(data[.id], in: bytes)) }
        return FeedNotice(.other)
    }

    private func batchCompliance(_ fields: FieldIndex, in bytes: Span<UInt8>) -> FeedNotice {
        let isDeletion = JSONReader.string(fields[.action], in: bytes) == "delete"
        return FeedNotice(isDeletion ? .delete : .compliance, postID: JSONReader.id(fields[.id], in: bytes))
    }

    /// The words of a post: of a long one its note, for the text is cut without a sign.
    private struct Words {
        var source: String
        var text: String
        var map: SourceMap
        var mentions: [Tweet.Account]
        var links: [Tweet.Link]
    }

    private mutating func words(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Words? {
        let note = fields[.noteTweet].isObject(in: bytes) ? fields[.noteTweet] : fields[.notePost]
        var part = fields
        if note.isObject(in: bytes) {
            let inner = JSONReader.fields(of: note, in: bytes)
            if inner[.text].isString(in: bytes) { part = inner }
        }
        guard let source = string(part[.text], in: bytes) else { return nil }
        let isX = fields.has(.id, in: bytes)
        let decoded = EntityDecoding.decode(source, style: isX ? .x : .none)
        var words = Words(source: source, text: decoded.text, map: decoded.map, mentions: [], links: [])
        var urls = JSONValue()
        JSONReader.members(of: part[.entities], in: bytes) { field, value in
            switch field {
            case .mentions: words.mentions = accounts(value, in: bytes)
            case .urls: urls = value
            default: break
            }
        }
        words.links = links(urls, in: bytes)
        return words
    }

    /// What a post refers to, as its `referenced_tweets` say.
    private struct References {
        var retweeted: JSONValue?, quoted: JSONValue?, repliedTo: JSONValue?
    }

    private func references(_ fields: FieldIndex, in bytes: Span<UInt8>) -> References {
        let list = fields[.referencedTweets].isArray(in: bytes) ? fields[.referencedTweets] : fields[.referencedPosts]
        var references = References()
        JSONReader.elements(of: list, in: bytes) { element in
            var type: String?
            JSONReader.members(of: element, in: bytes) { field, value in
                if field == .type { type = JSONReader.string(value, in: bytes) }
            }
            switch type {
            case "retweeted": references.retweeted = element
            case "quoted": references.quoted = element
            case "replied_to": references.repliedTo = element
            default: break
            }
        }
        return references
    }

    /// The fields of a post that another one refers to: from what is sent along, or, in flattened archives, from the
    /// reference itself.
    private func referenced(_ reference: JSONValue, _ includes: Includes, in bytes: Span<UInt8>) -> FieldIndex {
        let own = JSONReader.fields(of: reference, in: bytes)
        guard !own[.text].isString(in: bytes), let id = JSONReader.id(own[.id], in: bytes),
            let sent = includes.post(id)
        else { return own }
        return JSONReader.fields(of: sent, in: bytes)
    }

    /// Who wrote a post: with the handle where the record knows it.
    private func author(_ fields: FieldIndex, _ includes: Includes, in bytes: Span<UInt8>) -> Tweet.Account {
        var author = account(fields[.author], in: bytes)
        author.id = author.id ?? JSONReader.id(fields[.authorId], in: bytes)
        author.handle = author.handle ?? author.id.flatMap(includes.handle)
        return author
    }

    /// Reads a post from the fields of its object.
    mutating func postV2(_ fields: FieldIndex, _ includes: Includes, in bytes: Span<UInt8>) -> Reading? {
        var references = references(fields, in: bytes)
        var inner = fields
        let isRetweet = references.retweeted != nil
        if let retweeted = references.retweeted {
            let found = referenced(retweeted, includes, in: bytes)
            if found[.text].isString(in: bytes) {
                inner = found
                references = self.references(found, in: bytes)
            }
        }
        guard let words = words(inner, in: bytes) else { return nil }
        let id = JSONReader.id(fields[.id], in: bytes)
        var tweet = Tweet(
            platform: id == nil ? .text : .x, id: id, firstID: firstID(fields, in: bytes), text: words.text,
            sourceText: words.map.isIdentity ? nil : words.source, author: author(fields, includes, in: bytes),
            createdAt: time(fields[.createdAt], id: id, in: bytes),
            language: JSONReader.string(fields[.lang], in: bytes), mentions: words.mentions, links: words.links)
        tweet.context.isRetweet = isRetweet
        tweet.context.hasPhoto = hasMedia(inner, in: bytes)
        tweet.context.place = place(fields, includes, in: bytes)
        tweet.context.quote = references.quoted.map { parent($0, includes, in: bytes) }
        tweet.context.reply = references.repliedTo.map { reference in
            var parent = parent(reference, includes, in: bytes)
            parent.authorID = parent.authorID ?? JSONReader.id(inner[.inReplyToUserId], in: bytes)
            parent.authorHandle =
                parent.authorHandle
                ?? parent.authorID.flatMap { id in
                    includes.handle(id) ?? words.mentions.first { $0.id == id }?.handle
                }
            return parent
        }
        let displayStart = displayStart(inner[.displayTextRange], in: bytes)
        tweet.context.ownWordsStart = ownWords(of: tweet, displayStart: displayStart, words.source, words.map)
        return .post(tweet)
    }

    private mutating func parent(
        _ reference: JSONValue, _ includes: Includes, in bytes: Span<UInt8>
    ) -> PostContext.Parent {
        let fields = referenced(reference, includes, in: bytes)
        let author = author(fields, includes, in: bytes)
        let words = words(fields, in: bytes)
        return PostContext.Parent(
            id: JSONReader.id(fields[.id], in: bytes), authorID: author.id, authorHandle: author.handle,
            text: words?.text, links: words?.links.flatMap(\.addresses) ?? [])
    }

    /// The first id of the chain of edits.
    private func firstID(_ fields: FieldIndex, in bytes: Span<UInt8>) -> String? {
        for field in [RecordField.editHistoryTweetIds, .editHistoryPostIds] {
            if let first = JSONReader.first(of: fields[field], in: bytes) { return JSONReader.id(first, in: bytes) }
        }
        return nil
    }

    private func hasMedia(_ fields: FieldIndex, in bytes: Span<UInt8>) -> Bool {
        let attachments = JSONReader.fields(of: fields[.attachments], in: bytes)
        return [RecordField.mediaKeys, .media].contains { JSONReader.first(of: attachments[$0], in: bytes) != nil }
    }

    private func place(_ fields: FieldIndex, _ includes: Includes, in bytes: Span<UInt8>) -> String? {
        guard fields[.geo].isObject(in: bytes) else { return nil }
        let geo = JSONReader.fields(of: fields[.geo], in: bytes)
        let sent = JSONReader.id(geo[.placeId], in: bytes).flatMap(includes.place)
        return sent.flatMap { placeName($0, in: bytes) } ?? placeName(fields[.geo], in: bytes)
    }
}
