/// One piece of a text: the tokens of a text cover it without gap or overlap.
public struct Token: Hashable, Sendable {
    /// What a token is. Runs of letters and runs of digits are separate tokens, so `2x`, `x2` and `A1`
    /// are two tokens each, glued.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// White space, line ends and other separators.
        case space
        /// A run of letters and marks, with inner apostrophes (`don't`) and the joiners of scripts that need them. A
        /// run of ideographs, kana and Hangul, or of Thai and its neighbours, is one word, apart from Latin letters
        /// beside it: `TermSegmenter` cuts it by the words that are known.
        case word
        /// A run of digits with its inner marks: `1,299.00`, `10`, `١٢`. The marks are read later, by language.
        case number
        /// `#tag` or `＃tag`, by twitter-text's rule.
        case hashtag
        /// `@name` or `＠name`, by twitter-text's rule.
        case mention
        /// `$TICKER`.
        case cashtag
        /// A link with or without a scheme.
        case url
        /// One emoji sequence (UTS #51), whether or not a presentation selector stands in it.
        case emoji
        /// A currency sign: `€`, `$`, `¥`, `￥`.
        case currencySign
        /// One punctuation mark, with what combines with it.
        case punctuation
        /// Any other symbol, one scalar with what combines with it.
        case symbol
        /// One control or format character that shows nothing: zero-width characters, bidi controls.
        case invisible
    }

    /// Facts about a token that its kind does not tell.
    public struct Flags: OptionSet, Hashable, Sendable {
        /// One bit a fact.
        public let rawValue: UInt8

        /// Makes a set of facts from its bits.
        @inlinable
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Only ASCII bytes.
        public static let ascii = Flags(rawValue: 1 << 0)
        /// No space stands before it: it touches the token before.
        public static let gluedBefore = Flags(rawValue: 1 << 1)
        /// No space stands behind it: it touches the next token.
        public static let gluedAfter = Flags(rawValue: 1 << 2)
        /// A word of a script that is written without spaces: it may be several words.
        public static let unspaced = Flags(rawValue: 1 << 3)
    }

    /// What the token is.
    public var kind: Kind
    /// Further facts.
    public var flags: Flags
    /// UTF-8 offset of the first byte.
    public var start: Int32
    /// UTF-8 offset behind the last byte.
    public var end: Int32

    /// Makes a token over `start ..< end`.
    @inlinable
    public init(kind: Kind, flags: Flags = [], start: Int, end: Int) {
        self.kind = kind
        self.flags = flags
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    /// The bytes it covers.
    @inlinable
    public var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
