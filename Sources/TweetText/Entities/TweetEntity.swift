/// A hashtag, mention, list, cashtag or link that stands in a text.
public struct TweetEntity: Hashable, Sendable {
    /// What an entity is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// `#tag`.
        case hashtag
        /// `@name`.
        case mention
        /// `@name/list`.
        case list
        /// `$TICKER`.
        case cashtag
        /// A link, with or without a scheme.
        case url
    }

    /// What it is.
    public var kind: Kind
    /// The tag, the account's name or the ticker without its sign; of a link the whole.
    public var text: String
    /// A list's name with the slash in front of it: `/friends`.
    public var listSlug: String?
    /// Where it stands, its sign included, counted in `unit`.
    public var span: TextSpan
    /// What `span` counts.
    public var unit: TextUnits.Unit
    /// What a shortened link leads to, where the platform says.
    public var expandedURL: String?
    /// What to show instead of a shortened link, where the platform says.
    public var displayURL: String?

    /// Makes an entity from its parts.
    public init(
        _ kind: Kind, _ text: String, listSlug: String? = nil, span: TextSpan, unit: TextUnits.Unit,
        expandedURL: String? = nil, displayURL: String? = nil
    ) {
        self.kind = kind
        self.text = text
        self.listSlug = listSlug
        self.span = span
        self.unit = unit
        self.expandedURL = expandedURL
        self.displayURL = displayURL
    }
}
