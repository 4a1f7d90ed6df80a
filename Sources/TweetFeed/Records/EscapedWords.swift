import TweetText

/// Words as X escapes them, with what a record says of them.
struct EscapedWords {
    var source: String
    var text: String
    var map: SourceMap
    var displayStart: Int64?
    var mentions: [Tweet.Account]
    var links: [Tweet.Link]
    var hasPhoto: Bool
}

extension RecordReader {
    /// Decodes words, and reads entities in the names of v1.1.
    mutating func escapedWords(
        _ source: String, _ displayed: JSONValue, entities: JSONValue, media: JSONValue, in bytes: Span<UInt8>
    ) -> EscapedWords {
        let decoded = EntityDecoding.decode(source, style: .x)
        var words = EscapedWords(
            source: source, text: decoded.text, map: decoded.map, displayStart: displayStart(displayed, in: bytes),
            mentions: [], links: [], hasPhoto: false)
        var urls = JSONValue()
        JSONReader.members(of: entities, in: bytes) { field, value in
            switch field {
            case .userMentions: words.mentions = accounts(value, in: bytes)
            case .urls: urls = value
            case .media: words.hasPhoto = words.hasPhoto || JSONReader.first(of: value, in: bytes) != nil
            default: break
            }
        }
        words.links = links(urls, in: bytes)
        JSONReader.members(of: media, in: bytes) { field, value in
            if field == .media, JSONReader.first(of: value, in: bytes) != nil { words.hasPhoto = true }
        }
        return words
    }
}
