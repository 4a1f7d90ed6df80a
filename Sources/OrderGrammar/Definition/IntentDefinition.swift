import TweetText

/// An intent that a grammar can find: its kind, its slots and what holds for it.
public struct IntentDefinition: Hashable, Sendable {
    /// What the customer does afterwards, to confirm an order or to take it back.
    public struct FollowUp: Hashable, Sendable {
        /// The act.
        public enum Means: Hashable, Sendable {
            /// `confirm in app`
            case inApp
            /// `confirm by #Tag`: the tag as written, with `#`.
            case tag(String)
            /// `confirm by tag of confirm`: the campaign of that kind for the same product and merchant.
            case campaignTag
            /// `confirm by reply yes ok`
            case reply([String])
        }
        /// The act.
        public var means: Means
        /// `within 15 min`, in seconds.
        public var withinSeconds: Int?
    }

    /// A limit on repetition: `at most 1 per user per day`. Carried in the record for the ledger.
    public struct Limit: Hashable, Sendable {
        /// How many are taken.
        public var count: Int
        /// `per user`: counted for each author.
        public var perUser: Bool
        /// `per day`: counted anew every day.
        public var perDay: Bool
    }

    /// Who receives, where several could: tried one after the other.
    public enum RecipientSource: String, Hashable, Sendable, CaseIterable {
        /// Whom `{recipient}` reads.
        case explicit
        /// The author of the post that is answered.
        case parentAuthor = "parent author"
        /// The first account in the author's own words that is neither the service nor the sender.
        case firstAccount = "first account"
    }

    /// The name that matches use.
    public var name: String
    /// A kind of the record: `purchase`, `pay`, …; equal to the name where no `->` stands.
    public var kind: String
    /// Its slots, in the file's order.
    public var slots: [SlotDefinition]
    /// How it is confirmed; absent where nothing is needed.
    public var confirmation: FollowUp?
    /// How it can be taken back; absent where nothing is said.
    public var cancellation: FollowUp?
    /// Who receives, tried in this order.
    public var recipient: [RecipientSource]
    /// Limits on repetition, all of which hold.
    public var limits: [Limit]
    /// `from DATE`: the first day it is taken, as `YYYY-MM-DD`.
    public var from: String?
    /// `out of stock waitlist`: an order for what is not to be had waits for it instead of being refused.
    public var waitsForStock: Bool = false
    /// `to DATE`: the last day it is taken, as `YYYY-MM-DD`.
    public var to: String?
    /// Where its name is declared.
    public var place: SourcePlace
}

/// One slot of an intent: its name, its type, and whether the order can do without.
///
/// Names that the record knows have a meaning: `item` (a product), `quantity`, `merchant`, `recipient`,
/// `amount`, `memo`, `code`, `url`, `campaign`. Any other name becomes an option of the item.
public struct SlotDefinition: Hashable, Sendable {
    /// The name, as in `{amount}`.
    public var name: String
    /// What it reads.
    public var type: SlotType
    /// `optional`: an order without it is complete.
    public var isOptional: Bool
    /// `default 1`: the value, as written, where the post says none.
    public var defaultValue: String?
    /// Limits of a `count`.
    public var bounds: CountBounds?
    /// Where its name is declared.
    public var place: SourcePlace
}

/// How many of an order are taken: `at least 2 at most 6`, over all of its lines.
public struct CountBounds: Hashable, Sendable {
    /// What becomes of an order over the limit.
    public enum Excess: String, Hashable, Sendable, CaseIterable {
        /// It is refused.
        case refuse
        /// It is cut to the limit.
        case clamp
        /// It waits.
        case waitlist
    }

    /// `at least 2`
    public var least: Int?
    /// `at most 6`
    public var most: Int?
    /// `clamp` or `waitlist`, behind `at most`.
    public var excess: Excess = .refuse
}

/// What a slot reads.
public enum SlotType: Hashable, Sendable {
    /// A whole number in digits or words.
    case count
    /// An amount of money.
    case money(MoneyPolicy)
    /// A mention.
    case account
    /// A mention of a merchant, service or charity that is known.
    case knownAccount
    /// Any hashtag.
    case tag
    /// A tag of the campaigns file, of that kind, that needs an action beside it (`alone` is no).
    case campaignTag(kind: String)
    /// A tag of the campaigns file, of that kind, that is itself the command (`alone` is yes).
    case commandTag(kind: String)
    /// A product of the catalogue with its variant words.
    case product
    /// A run of letters and digits that holds at least one digit, or a quoted code: `A1`, `sb001`, `K7Q2`.
    case code
    /// A link.
    case url
    /// Free words up to the next tag, account or link.
    case text
    /// A word of a list declared by name, or written in place.
    case list(values: [Grammar.WordList.Value])
    /// A PCRE2 pattern over one token or one glued run of at most 256 bytes, without its slashes.
    case pattern(String)
}

/// How a grammar reads amounts of money.
public struct MoneyPolicy: Hashable, Sendable {
    /// Whether a space may stand between number and unit.
    public enum Writing: String, Hashable, Sendable {
        /// Number and unit touch: `20€`, not `20 euros`.
        case glued
        /// A space stands between them.
        case spaced
        /// Either.
        case any
    }

    /// A sign that several currencies share, and the one meant here: `$ is USD`.
    public struct Sign: Hashable, Sendable {
        /// The sign: `$`.
        public var sign: String
        /// The currency's code: `USD`.
        public var currency: String
    }

    /// Codes accepted; empty for `currency any`.
    public var currencies: [String]
    /// Shared signs with the currency meant here.
    public var signs: [Sign]
    /// How number and unit are written.
    public var writing: Writing
    /// `unit implied USD`: the currency of a bare number. Absent: a unit is required.
    public var impliedUnit: String?
    /// `whole`: no decimals.
    public var wholeOnly: Bool
    /// `at least 0.50`.
    public var minimum: DecimalNumber?
    /// `at most 250.00`.
    public var maximum: DecimalNumber?
    /// `clamp`: an amount over the limit is cut to it, not refused.
    public var clamps: Bool
    /// `decimal comma` or `decimal point`; absent: the language's.
    public var decimalMark: Character?
    /// Units outside ISO 4217: `unit DOGE doge dogecoins digits 8`.
    public var units: [DeclaredUnit]
}
