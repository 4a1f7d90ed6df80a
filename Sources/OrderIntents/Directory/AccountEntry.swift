import OrderGrammar
import TweetText

/// What an account does in commerce.
public enum AccountRole: String, Hashable, Sendable, CaseIterable {
    /// Sells or runs the campaign.
    case merchant
    /// Takes commands, as @SMoneyfr did.
    case service
    /// Receives gifts; it may also run campaigns.
    case charity
    /// Anybody else.
    case user
}

/// A known account: one row of an accounts file.
public struct AccountEntry: Hashable, Sendable {
    /// Handle without `@`.
    public var handle: String
    /// What it does.
    public var role: AccountRole
    /// The network it is on; nil for any.
    public var platform: String?
    /// The platform's id, which stays when the handle changes.
    public var id: String?
    /// The name it shows.
    public var name: String?
    /// Handles that mean it too, without `@`.
    public var aliases: [String]
    /// The currency it deals in.
    public var currency: Currency?
    /// The language it deals in.
    public var language: String?
    /// Columns that the library has no use for.
    public var others: OtherColumns
    /// Where it stands.
    public var place: SourcePlace

    /// Makes an entry; all but handle and role may be unknown.
    public init(
        handle: String, role: AccountRole, platform: String? = nil, id: String? = nil, name: String? = nil,
        aliases: [String] = [], currency: Currency? = nil, language: String? = nil, others: OtherColumns = .none,
        place: SourcePlace = SourcePlace(file: "", line: 0)
    ) {
        self.handle = handle
        self.role = role
        self.platform = platform
        self.id = id
        self.name = name
        self.aliases = aliases
        self.currency = currency
        self.language = language
        self.others = others
        self.place = place
    }
}
