import OrderGrammar
import TweetText

/// What the naive matcher knows beside grammars: words of languages, and what catalogue and files would teach.
public struct NaiveKnowledge {
    /// A product's name.
    public struct Phrase {
        /// Its words, each with its spellings.
        public var words: [[String]]
        /// Words that may stand on either side of it.
        public var options: [String]

        /// Makes a name.
        public init(words: [[String]], options: [String]) {
            self.words = words
            self.options = options
        }
    }

    /// A number in words.
    public struct Saying {
        /// The keys of its words.
        public var words: [[UInt8]]
        /// What it counts; nil where the language has another word for it.
        public var value: Int?
        /// Made of a ten and a unit; a hyphen between them touches both.
        public var isComposed: Bool

        /// Makes a saying.
        public init(words: [[UInt8]], value: Int?, isComposed: Bool) {
            self.words = words
            self.value = value
            self.isComposed = isComposed
        }
    }

    /// A tag of the campaigns file.
    public struct Campaign {
        /// The tag without `#`.
        public var tag: String
        /// What it stands for.
        public var kind: String
        /// It is itself the command.
        public var isAlone: Bool
        /// The only grammar that may use it.
        public var grammar: String?

        /// Makes a tag.
        public init(tag: String, kind: String, isAlone: Bool, grammar: String?) {
            self.tag = tag
            self.kind = kind
            self.isAlone = isAlone
            self.grammar = grammar
        }
    }

    /// Numbers in words.
    public var numbers: [String: Int] = [:]
    /// Articles that can mean one.
    public var articles: Set<String> = []
    /// Every way to say a number, by its first word.
    public var sayings: [[UInt8]: [Saying]] = [:]
    /// Keys of multipliers that say one of themselves: `cent`.
    public var standingAlone: Set<[UInt8]> = []
    /// Words between the parts of a number.
    public var joiners: Set<String> = []
    /// Words for ten that multiply the unit before them.
    public var tens: Set<[UInt8]> = []
    /// Words that make another number of the one before: `dozen`.
    public var multipliers: Set<String> = []
    /// Words behind which a number counts nothing: `size`.
    public var labels: Set<String> = []
    /// Words before which a number counts nothing: `kg`.
    public var measures: Set<String> = []
    /// Units of money by their names: currency codes that each may mean.
    public var moneyNames: [String: Set<String>] = [:]
    /// Words at which a product's name ends.
    public var connectors: Set<String> = []
    /// Handles without `@` of those who sell.
    public var merchants: Set<String> = []
    /// Handles without `@` of merchants, services and charities.
    public var knownAccounts: Set<String> = []
    /// Words that ask and words that complain, in the grammar's language and in the others.
    public var languageRules: [LanguageRule: (own: [String], others: [String])] = [:]
    /// Tags of campaigns.
    public var campaigns: [Campaign] = []
    /// Names of products.
    public var phrases: [Phrase] = []
    /// Words that name an option: `size`.
    public var optionNames: Set<String> = []
    /// Whether a key is the id or article number of a product.
    public var isProductCode: ((_ key: [UInt8]) -> Bool)?

    /// Knows nothing.
    public init() {}

    /// Learns what languages bring for rules.
    ///
    /// - Parameter known: every word of the grammar's own language: alone, it means nothing else.
    public mutating func learnRules(own: LanguageData, known: [String], others: [LanguageData]) {
        let known = Set(known.map { TermKey.key(of: $0) })
        for rule in LanguageRule.allCases {
            languageRules[rule] = (
                own: own.words(of: rule),
                others: others.flatMap { $0.words(of: rule) }.filter { !known.contains(TermKey.key(of: $0)) }
            )
        }
    }
}
