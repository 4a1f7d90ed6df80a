import Hashcart

/// Writes drafts as the records that streams and archives hold.
struct RecordWriter {
    var people: [Person]
    /// What v1.1 statuses carry beside their words.
    let weight: StatusWeight
    /// Ids of the known accounts by handle: another id would be somebody who looks like them.
    private let knownIDs: [String: String]
    private var entities: [TextEntity] = []
    private var cut: [UInt8] = []

    init(people: [Person], accounts: Accounts, weight: StatusWeight) {
        self.people = people
        self.weight = weight
        knownIDs = Dictionary(
            accounts.entries.compactMap { entry in entry.id.map { (entry.handle.lowercased(), $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The platform's id of somebody who is mentioned.
    private func id(of handle: ArraySlice<UInt8>) -> String {
        knownIDs[String(decoding: handle, as: UTF8.self).lowercased()] ?? "\(500_000 + handle.count)"
    }

    /// Appends a status in the shape of X API v1.1 and its line end.
    mutating func putV1(_ draft: PostDraft, to output: inout [UInt8]) {
        guard let original = draft.retweeted else {
            putStatus(draft, draft.text, author: draft.author, to: &output) { _ in }
            return output.put("\n")
        }
        // The outer text of a retweet is cut to 140 characters, the inner one is whole.
        cut.removeAll(keepingCapacity: true)
        cut.put("RT @")
        cut.put(people[original].handle)
        cut.put(": ")
        cut.append(contentsOf: draft.text)
        if cut.count > 140 {
            var end = 139
            while cut[end] & 0xC0 == 0x80 { end -= 1 }
            cut.removeSubrange(end...)
            cut.put("…")
        }
        var inner: [UInt8] = []
        inner.reserveCapacity(3000)
        putStatus(draft, draft.text, author: original, to: &inner) { _ in }
        putStatus(draft, cut, author: draft.author, to: &output) { output in
            output.put("\"retweeted_status\":")
            output.append(contentsOf: inner)
            output.put(",")
        }
        output.put("\n")
    }

    mutating func putStatus(
        _ draft: PostDraft, _ text: [UInt8], author: Int, isQuoted: Bool = false, to output: inout [UInt8],
        _ retweeted: (inout [UInt8]) -> Void
    ) {
        let isInner = author != draft.author
        let time = PostTime(milliseconds: draft.time.milliseconds - (isInner ? 3_600_000 : 0))
        let id = time.id(draft.sequence)
        output.put("{\"created_at\":\"")
        time.putV1(to: &output)
        output.put("\",\"id\":")
        output.put(id)
        output.put(",\"id_str\":\"")
        output.put(id)
        output.put("\",\"text\":")
        output.put(json: text, isPost: true, isASCII: draft.isASCII)
        output.put(
            draft.isASCII
                ? ",\"source\":\"\\u003ca href=\\\"http:\\/\\/chirper.example\\/phone\\\" rel=\\\"nofollow\\\"\\u003eChirper\\u003c\\/a\\u003e\""
                : ",\"source\":\"<a href=\\\"http:\\/\\/chirper.example\\/phone\\\" rel=\\\"nofollow\\\">Chirper<\\/a>\""
        )
        output.put(",\"truncated\":false,")
        putReply(draft.reply, to: &output)
        putUser(author, isASCII: draft.isASCII, to: &output)
        output.put("\"geo\":null,\"coordinates\":null,\"place\":null,\"contributors\":null,")
        retweeted(&output)
        if !isQuoted { putQuoted(draft, to: &output) }
        output.put("\"is_quote_status\":\(!isQuoted && quotes),\"retweet_count\":")
        output.put(draft.sequence % 57)
        output.put(",\"favorite_count\":")
        output.put(draft.sequence % 91)
        output.put(",\"entities\":{")
        putEntities(text, isASCII: draft.isASCII, to: &output)
        if !isQuoted { putFirstPhoto(draft, to: &output) }
        output.put("}")
        if !isQuoted { putPhotos(draft, to: &output) }
        output.put(
            ",\"favorited\":false,\"retweeted\":false,\"possibly_sensitive\":false,\"filter_level\":\"low\",\"lang\":\""
        )
        output.put(draft.language)
        output.put("\",\"timestamp_ms\":\"")
        output.put(time.milliseconds)
        output.put("\"}")
    }

    private func putReply(_ reply: (id: String, handle: String)?, to output: inout [UInt8]) {
        guard let reply else {
            return output.put(
                """
                "in_reply_to_status_id":null,"in_reply_to_status_id_str":null,"in_reply_to_user_id":null,\
                "in_reply_to_user_id_str":null,"in_reply_to_screen_name":null,
                """)
        }
        output.put("\"in_reply_to_status_id\":null,\"in_reply_to_status_id_str\":\"")
        output.put(reply.id)
        output.put("\",\"in_reply_to_user_id\":null,\"in_reply_to_user_id_str\":null,\"in_reply_to_screen_name\":\"")
        output.put(reply.handle)
        output.put("\",")
    }

    private mutating func putEntities(_ text: [UInt8], isASCII: Bool, to output: inout [UInt8]) {
        TextEntity.find(in: text, into: &entities)
        output.put("\"hashtags\":[")
        list(.hashtag, to: &output) { entity, output in
            output.put("{\"text\":")
            output.put(json: text[entity.range], isASCII: isASCII)
        }
        output.put("],\"symbols\":[],\"urls\":[")
        list(.link, to: &output) { entity, output in
            output.put("{\"url\":")
            output.put(json: text[entity.range])
            output.put(",\"expanded_url\":\"http:\\/\\/news.example\\/a-long-road\\/")
            output.put(entity.range.lowerBound)
            output.put("\",\"display_url\":\"news.example\\/a-long-road\\u2026\"")
        }
        output.put("],\"user_mentions\":[")
        list(.mention, to: &output) { entity, output in
            output.put("{\"screen_name\":")
            output.put(json: text[entity.range])
            let id = id(of: text[entity.range])
            output.put(",\"name\":\"Somebody\",\"id\":")
            output.put(id)
            output.put(",\"id_str\":\"")
            output.put(id)
            output.put("\"")
        }
        output.put("]")
    }

    private func list(
        _ kind: TextEntity.Kind, to output: inout [UInt8], _ body: (TextEntity, inout [UInt8]) -> Void
    ) {
        var isFirst = true
        for entity in entities where entity.kind == kind {
            if !isFirst { output.put(",") }
            isFirst = false
            body(entity, &output)
            output.put(",\"indices\":[")
            output.put(entity.scalars.lowerBound)
            output.put(",")
            output.put(entity.scalars.upperBound)
            output.put("]}")
        }
    }

    /// The mentions of `text`, for the shape of v2.
    mutating func putMentionsV2(_ text: [UInt8], to output: inout [UInt8]) {
        TextEntity.find(in: text, into: &entities)
        var isFirst = true
        for entity in entities where entity.kind == .mention {
            output.put(isFirst ? "\"entities\":{\"mentions\":[" : ",")
            isFirst = false
            output.put("{\"start\":")
            output.put(entity.scalars.lowerBound)
            output.put(",\"end\":")
            output.put(entity.scalars.upperBound)
            output.put(",\"username\":")
            output.put(json: text[entity.range])
            output.put(",\"id\":\"")
            output.put(id(of: text[entity.range]))
            output.put("\"}")
        }
        if !isFirst { output.put("]},") }
    }
}
