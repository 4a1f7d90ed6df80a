import TweetText

/// Hashtags that a record has beside its text.
enum AddedTags {
    /// The text with the hashtags behind it, on a line of their own, that do not stand in it: so that a grammar sees them as
    /// it sees all others, and no word of the author's changes its place.
    ///
    /// A tag that would be read as more than one hashtag, or as none, is left out.
    static func text(_ text: String, tags: [String]) -> String {
        guard !tags.isEmpty else { return text }
        var known = Set(hashtags(of: text))
        var added: [String] = []
        for tag in tags {
            let name = tag.first == "#" || tag.first == "＃" ? String(tag.dropFirst()) : tag
            let found = Tokenizer().tokens(in: "#" + name)
            guard found.count == 1, found[0].kind == .hashtag, known.insert(TermKey.key(of: "#" + name)).inserted else {
                continue
            }
            added.append("#" + name)
        }
        return added.isEmpty ? text : text + (text.isEmpty ? "" : "\n") + added.joined(separator: " ")
    }

    private static func hashtags(of text: String) -> [[UInt8]] {
        let utf8 = Array(text.utf8)
        return Tokenizer().tokens(in: text).filter { $0.kind == .hashtag }.map { token in
            TermKey.key(of: String(decoding: utf8[token.span.start..<token.span.end], as: UTF8.self))
        }
    }
}
