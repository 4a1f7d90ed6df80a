/// What keeps an intent from being complete, by its stable name.
public struct IssueCode: RawRepresentable, Hashable, Sendable {
    /// The word in the record.
    public let rawValue: String
    /// Makes a code of the word that records use.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A required slot is empty.
    public static let missingSlot = IssueCode(rawValue: "missing_slot")
    /// The amount is no number that can be read.
    public static let unreadableAmount = IssueCode(rawValue: "unreadable_amount")
    /// The amount has no currency.
    public static let unitMissing = IssueCode(rawValue: "unit_missing")
    /// The currency must touch the number.
    public static let unitNotGlued = IssueCode(rawValue: "unit_not_glued")
    /// The amount reads in several ways.
    public static let ambiguousAmount = IssueCode(rawValue: "ambiguous_amount")
    /// The amount differs from the fixed one.
    public static let amountMismatch = IssueCode(rawValue: "amount_mismatch")
    /// No such product at this merchant.
    public static let unresolvedProduct = IssueCode(rawValue: "unresolved_product")
    /// Several products fit.
    public static let ambiguousProduct = IssueCode(rawValue: "ambiguous_product")
    /// No such campaign.
    public static let unknownCampaign = IssueCode(rawValue: "unknown_campaign")
    /// No such account among the known ones.
    public static let unknownAccount = IssueCode(rawValue: "unknown_account")
    /// Words with a meaning stand outside the command.
    public static let unclaimedWords = IssueCode(rawValue: "unclaimed_words")
    /// The product is sold out.
    public static let outOfStock = IssueCode(rawValue: "out_of_stock")
    /// Above a limit.
    public static let overLimit = IssueCode(rawValue: "over_limit")
    /// Below a limit.
    public static let underLimit = IssueCode(rawValue: "under_limit")
    /// After the end.
    public static let expired = IssueCode(rawValue: "expired")
    /// Before the beginning.
    public static let notStarted = IssueCode(rawValue: "not_started")
    /// Written where the command does not count.
    public static let wrongChannel = IssueCode(rawValue: "wrong_channel")
    /// Sender and receiver are one.
    public static let selfPayment = IssueCode(rawValue: "self_payment")
    /// The account looks like a known one and is another.
    public static let confusableAccount = IssueCode(rawValue: "confusable_account")
    /// Said before.
    public static let repeated = IssueCode(rawValue: "repeat")
    /// A plain retweet.
    public static let retweet = IssueCode(rawValue: "retweet")
    /// In quotation marks.
    public static let quoted = IssueCode(rawValue: "quoted")
    /// Negated.
    public static let negated = IssueCode(rawValue: "negated")
    /// Asked or imagined.
    public static let hypothetical = IssueCode(rawValue: "hypothetical")
    /// Passed on as an instruction.
    public static let instruction = IssueCode(rawValue: "instruction")
    /// Behind characters that turn the direction.
    public static let hiddenCharacters = IssueCode(rawValue: "hidden_characters")

    /// Every code of the contract, in its order.
    public static let all: [IssueCode] = [
        .missingSlot, .unreadableAmount, .unitMissing, .unitNotGlued, .ambiguousAmount, .amountMismatch,
        .unresolvedProduct, .ambiguousProduct, .unknownCampaign, .unknownAccount, .unclaimedWords, .outOfStock,
        .overLimit, .underLimit, .expired, .notStarted, .wrongChannel, .selfPayment, .confusableAccount, .repeated,
        .retweet, .quoted, .negated, .hypothetical, .instruction, .hiddenCharacters,
    ]
}
