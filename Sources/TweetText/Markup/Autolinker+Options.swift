extension Autolinker {
    /// How links are written; the default is what twitter-text writes.
    public struct Options: Hashable, Sendable {
        /// Whether the text given is HTML already, as X's own texts are escaped. By default it is plain, and `&`, `<`,
        /// `>`, `"` and `'` in it are escaped.
        public var textIsHTML = false
        /// Whether hosts without a scheme (`example.com`) become links.
        public var linksBareHosts = false
        /// Whether links say `rel="nofollow"`.
        public var addsNoFollow = false
        /// Classes of hashtags' links.
        public var hashtagClass = "tweet-url hashtag"
        /// Classes of cashtags' links.
        public var cashtagClass = "tweet-url cashtag"
        /// Classes of mentions' links.
        public var usernameClass = "tweet-url username"
        /// Classes of lists' links.
        public var listClass = "tweet-url list-slug"
        /// The address that a hashtag's text is added to.
        public var hashtagBase = "https://twitter.com/search?q=%23"
        /// The address that a cashtag's text is added to.
        public var cashtagBase = "https://twitter.com/search?q=%24"
        /// The address that an account's name is added to.
        public var usernameBase = "https://twitter.com/"
        /// The address that a list's name is added to: `ann/friends`.
        public var listBase = "https://twitter.com/"
        /// Attributes of what is to be copied but not seen.
        public var invisibleAttributes = "style='position:absolute;left:-9999px;'"

        /// The options of twitter-text.
        public init() {}
    }
}
