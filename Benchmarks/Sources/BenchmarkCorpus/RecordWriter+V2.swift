extension RecordWriter {
    /// Appends a post in the shape of X API v2, an object without what it refers to, and its line end.
    mutating func putV2(_ draft: PostDraft, to output: inout [UInt8]) {
        let id = draft.time.id(draft.sequence)
        var text: [UInt8] = []
        if let original = draft.retweeted {
            text.put("RT @")
            text.put(people[original].handle)
            text.put(": ")
        }
        text.append(contentsOf: draft.text)
        output.put("{\"author_id\":\"")
        output.put(people[draft.author].id)
        output.put("\",\"conversation_id\":\"")
        output.put(id)
        output.put("\",\"created_at\":\"")
        draft.time.putV2(to: &output)
        output.put("\",\"edit_history_tweet_ids\":[\"")
        output.put(id)
        output.put("\"],")
        putMentionsV2(text, to: &output)
        output.put("\"id\":\"")
        output.put(id)
        output.put("\",\"lang\":\"")
        output.put(draft.language)
        output.put("\",\"possibly_sensitive\":false,\"public_metrics\":{\"retweet_count\":")
        output.put(draft.sequence % 57)
        output.put(
            ",\"reply_count\":0,\"like_count\":3,\"quote_count\":0,\"bookmark_count\":0,\"impression_count\":41},")
        if let reply = draft.reply {
            output.put("\"in_reply_to_user_id\":\"501000\",\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"")
            output.put(reply.id)
            output.put("\"}],")
        } else if draft.retweeted != nil {
            output.put("\"referenced_tweets\":[{\"type\":\"retweeted\",\"id\":\"")
            output.put(id - 1)
            output.put("\"}],")
        }
        output.put("\"reply_settings\":\"everyone\",\"source\":\"Chirper for Phones\",\"text\":")
        output.put(json: text, isPost: true, isASCII: draft.isASCII)
        output.put("}\n")
    }

    /// Appends the words alone and their line end.
    mutating func putText(_ draft: PostDraft, to output: inout [UInt8]) {
        if let original = draft.retweeted {
            output.put("RT @")
            output.put(people[original].handle)
            output.put(": ")
        }
        output.append(contentsOf: draft.text)
        output.put("\n")
    }
}
