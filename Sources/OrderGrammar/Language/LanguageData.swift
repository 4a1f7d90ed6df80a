import TweetText

/// The words by which posts in one language are read: plain lists, kept as data beside the grammars.
///
/// `LanguageParser` makes it of a `.words` file. Spellings are as a person writes them; whoever compares, compares keys.
/// A spelling of several words has single spaces between them.
public struct LanguageData: Hashable, Sendable {
    /// What people call a unit of money.
    public struct CurrencyName: Hashable, Sendable {
        /// A code (`EUR`), or a sign that several currencies share (`$`): its words are as ambiguous as the sign.
        public var unit: String
        /// A hundredth has 2: `cent`. A tenth has 1: `角`. The unit itself has 0.
        public var minorDigits: Int
        /// The words: `euro`, `euros`.
        public var spellings: [String]
    }

    /// BCP 47 tag: `en`.
    public var language: String
    /// Marks before the decimals; the first is the usual one.
    public var decimalMarks: [String]
    /// Marks between groups of digits.
    public var groupingMarks: [String]
    /// Numbers in words.
    public var numbers: [NumberWord]
    /// Words within a number that count nothing: `and`, `et`, `und`.
    public var numberJoiners: [String]
    /// Words for the mark before decimals: `point`, `virgule`.
    public var numberPoints: [String] = []
    /// Words between a million and its unit: `de`, `of`.
    public var partitives: [String] = []
    /// Words between an amount and its cents, beside the joiners: `con`.
    public var sums: [String] = []
    /// Words for a half, as of a million.
    public var halves: [String] = []
    /// Words for a quarter, as of a million.
    public var quarters: [String] = []
    /// Words that turn a command into its opposite: `not`, `never`.
    public var negators: [String]
    /// Words of a question or a wish: `should`, `if`, `would`.
    public var hypotheticals: [String]
    /// Verbs by which a command is passed on as an instruction: `tweet`, `reply`, `use`.
    public var instructions: [String]
    /// Words at which a free product phrase stops: `please`, `from`, `with`.
    public var connectors: [String]
    /// Words that change how much or how often, and are not read: `half`, `several`, `each`.
    public var quantifiers: [String] = []
    /// Words that may stand before a product without changing it: `want`, `my`.
    public var fillers: [String] = []
    /// Words behind which a number is no quantity: `size`, `room`.
    public var labels: [String] = []
    /// Words before which a number is no quantity: `kg`, `pm`.
    public var measures: [String] = []
    /// Words behind a product that change it: `without`.
    public var modifiers: [String] = []
    /// Words and marks that ask: `?`, `where is`.
    public var questions: [String] = []
    /// Words of somebody who needs help: `refund`, `not working`.
    public var complaints: [String] = []
    /// Common words that mean nothing to an order here, and something in another language.
    public var plain: [String] = []
    /// Names of money.
    public var currencies: [CurrencyName]

    /// What a rule of the languages reads.
    public func words(of rule: LanguageRule) -> [String] {
        switch rule {
        case .question: questions
        case .complaint: complaints
        }
    }
}
