/// A number in the words of one language.
public struct NumberWord: Hashable, Sendable {
    /// What it counts: 12.
    public var value: UInt64
    /// One way to write it: `twelve`.
    public var spelling: String
    /// Also an article, so that it may stand before a noun without meaning a number: `a`, `une`, `ein`.
    public var isArticle: Bool
    /// A unit that other numbers multiply: `dozen`, `hundred`. Where the language says it without a `one` before it
    /// (`cent`, `tausend`, `千`), the spelling is listed as a number as well.
    public var isMultiplier: Bool

    /// Makes a word.
    public init(value: UInt64, spelling: String, isArticle: Bool = false, isMultiplier: Bool = false) {
        self.value = value
        self.spelling = spelling
        self.isArticle = isArticle
        self.isMultiplier = isMultiplier
    }
}

/// Terms of a text that words of numbers may be among: those that a matcher or a scanner reads.
public protocol NumberTerms {
    /// How many terms there are.
    var count: Int { get }
    /// The term at an index inside, with its place in the text.
    func token(at index: Int) -> Token
    /// Its number in the table that the words were made with.
    func id(at index: Int) -> TermID
    /// Whether it touches the one before it; false outside.
    func isGlued(_ index: Int) -> Bool
    /// Whether it is the hyphen-minus.
    func isHyphen(at index: Int, in text: Span<UInt8>) -> Bool
}
