import TweetText

/// What catalogue, campaigns and accounts teach the matcher: phrases to ids, nothing more.
///
/// The matcher never learns what a product costs or who a merchant is; it hands the ids back, and
/// `OrderIntents` resolves them.
public struct Lexicon: Sendable {
    /// A product title or alias, word for word, with the products that bear it.
    public struct Phrase: Sendable {
        /// The spellings of each word: singular and plural count as one.
        public var words: [[String]]
        /// Ids of the products that it names.
        public var products: [Int32]
        /// Variant words that can stand beside it: `large`, `red`.
        public var options: [String]

        /// Makes a phrase.
        public init(words: [[String]], products: [Int32], options: [String]) {
            self.words = words
            self.products = products
            self.options = options
        }
    }

    /// A hashtag of the campaigns file.
    public struct CampaignTag: Sendable {
        /// The tag without `#`.
        public var tag: String
        /// The kind of intent that it stands for.
        public var kind: String
        /// The tag itself is the command; otherwise it needs an action beside it.
        public var standsAlone: Bool
        /// The only grammar that may use it.
        public var grammar: String?
        /// The campaign's id.
        public var id: Int32

        /// Makes a tag.
        public init(tag: String, kind: String, standsAlone: Bool, grammar: String?, id: Int32) {
            self.tag = tag
            self.kind = kind
            self.standsAlone = standsAlone
            self.grammar = grammar
            self.id = id
        }
    }

    /// Titles and aliases.
    public var phrases: TitleList
    /// Words that name an option rather than a value of it: `size`, `colour`.
    public var optionNames: [String]
    /// Tags of campaigns.
    public var campaigns: [CampaignTag]
    /// Handles, without `@`, of accounts that sell or run campaigns.
    public var merchants: [String]
    /// Handles, without `@`, of accounts that messages are addressed to: merchants, services, charities.
    public var knownAccounts: [String]
    /// Handles, without `@`, of every known account: names that others may try to pass themselves off as.
    public var accounts: [String]

    /// Whether a key is the id or the article number of a product; nil where there are none.
    public var isProductCode: (@Sendable ([UInt8]) -> Bool)?

    /// Makes a lexicon; empty by default.
    public init(
        phrases: TitleList = TitleList(), optionNames: [String] = [], campaigns: [CampaignTag] = [],
        merchants: [String] = [], knownAccounts: [String] = [], accounts: [String] = [],
        isProductCode: (@Sendable ([UInt8]) -> Bool)? = nil
    ) {
        self.isProductCode = isProductCode
        self.phrases = phrases
        self.optionNames = optionNames
        self.campaigns = campaigns
        self.merchants = merchants
        self.knownAccounts = knownAccounts
        self.accounts = accounts
    }
}
