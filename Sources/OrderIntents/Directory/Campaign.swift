import OrderGrammar
import TweetText

/// What a tag stands for: one row of a campaigns file.
public struct Campaign: Hashable, Sendable {
    /// Where a point in time lies: before, in or after the campaign.
    public enum Phase: Hashable, Sendable {
        case notStarted, running, expired
    }

    /// The tag without `#`, as the file writes it.
    public var tag: String
    /// What posts with the tag ask for.
    public var kind: IntentKind
    /// Whether the tag itself is the command; otherwise it needs an action beside it, such as `#buy`.
    public var isAlone: Bool
    /// The only grammar that it is for; nil for all.
    public var grammar: String?
    /// Handle of the merchant, or of the recipient of donations.
    public var merchant: String?
    /// The merchant's id of the product.
    public var productID: String?
    /// The fixed amount.
    public var amount: Money?
    /// The currency that it deals in, with or without a fixed amount.
    public var currency: Currency?
    /// The first millisecond, since 1970-01-01T00:00:00Z.
    public var from: Int64?
    /// The first millisecond behind the end. A whole day as the end is included.
    public var until: Int64?
    /// How often one customer may use it.
    public var limitPerUser: Int?
    /// How often it may be used in a day.
    public var limitPerDay: Int?
    /// Its page.
    public var url: String?
    /// Columns that the library has no use for.
    public var others: OtherColumns
    /// Where it stands.
    public var place: SourcePlace

    /// Makes a campaign; all but tag and kind may be unknown.
    public init(
        tag: String, kind: IntentKind, isAlone: Bool = false, grammar: String? = nil, merchant: String? = nil,
        productID: String? = nil, amount: Money? = nil, currency: Currency? = nil, from: Int64? = nil,
        until: Int64? = nil, limitPerUser: Int? = nil, limitPerDay: Int? = nil, url: String? = nil,
        others: OtherColumns = .none, place: SourcePlace = SourcePlace(file: "", line: 0)
    ) {
        self.tag = tag
        self.kind = kind
        self.isAlone = isAlone
        self.grammar = grammar
        self.merchant = merchant
        self.productID = productID
        self.amount = amount
        self.currency = currency ?? amount?.currency
        self.from = from
        self.until = until
        self.limitPerUser = limitPerUser
        self.limitPerDay = limitPerDay
        self.url = url
        self.others = others
        self.place = place
    }

    /// Where a point in time lies, in milliseconds since 1970-01-01T00:00:00Z.
    public func phase(at milliseconds: Int64) -> Phase {
        if let from, milliseconds < from { return .notStarted }
        if let until, milliseconds >= until { return .expired }
        return .running
    }

    /// Its limits as records carry them.
    public var limits: [RepetitionLimit] {
        var limits: [RepetitionLimit] = []
        if let limitPerUser { limits.append(RepetitionLimit(count: limitPerUser, perUser: true, perDay: false)) }
        if let limitPerDay { limits.append(RepetitionLimit(count: limitPerDay, perUser: false, perDay: true)) }
        return limits
    }
}
