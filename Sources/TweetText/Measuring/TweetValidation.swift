/// Whether whole texts are what their writer means them to be, by twitter-text's rules.
public enum TweetValidation {
    /// Whether the text may be posted as a tweet.
    public static func isValidTweet(_ text: String, configuration: TweetConfiguration = .v3) -> Bool {
        TweetParser.parse(text, configuration: configuration).isValid
    }

    /// Whether the text is one account's name with its sign: `@ann`.
    public static func isValidUsername(_ text: String) -> Bool {
        isWhole(EntityExtractor().extractMentions(from: text), of: text)
    }

    /// Whether the text is one list: `@ann/friends`.
    public static func isValidList(_ text: String) -> Bool {
        let found = EntityExtractor().extractMentionsOrLists(from: text)
        return found.first?.kind == .list && isWhole(found, of: text)
    }

    /// Whether the text is one hashtag with its sign: `#buy`.
    public static func isValidHashtag(_ text: String) -> Bool {
        isWhole(EntityExtractor().extractHashtags(from: text), of: text)
    }

    /// Whether the text is one link that the platform would take.
    ///
    /// This is RFC 3986 with twitter-text's limits, not the rule by which links are found in texts: the host may be
    /// an address, and user information may stand before it.
    /// - Parameters:
    ///   - allowsUnicodeHosts: characters outside ASCII may stand in the host.
    ///   - requiresScheme: `http://` or `https://` must stand in front.
    public static func isValidURL(
        _ text: String, allowsUnicodeHosts: Bool = true, requiresScheme: Bool = true
    ) -> Bool {
        var text = text
        text.makeContiguousUTF8()
        return LinkSyntax(allowsUnicodeHosts: allowsUnicodeHosts, requiresScheme: requiresScheme)
            .accepts(text.utf8Span.span)
    }

    private static func isWhole(_ found: [TweetEntity], of text: String) -> Bool {
        found.count == 1 && found[0].span == TextSpan(0, text.utf8.count)
    }
}
