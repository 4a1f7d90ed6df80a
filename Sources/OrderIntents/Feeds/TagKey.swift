import TweetText

/// What tags and titles are compared by.
enum TagKey {
    /// The term key of `text`.
    static func key(of text: String) -> [UInt8] {
        let key = TermKey.key(of: text)
        return key.isEmpty ? Array(text.lowercased().utf8) : key
    }
}
