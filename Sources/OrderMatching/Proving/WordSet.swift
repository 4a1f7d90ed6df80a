import TweetText

/// The words that a step of a match takes, without writing them out: catalogues and word lists stay symbols.
enum WordSet: Hashable, Sendable {
    /// A literal, the service, a campaign's tag, a word of a list.
    case oneOf([TermID])
    /// A whole number in digits or words, as a slot reads it.
    case count(slot: Int)
    /// The number of an amount.
    case number(slot: Int)
    /// The unit of an amount.
    case unit(slot: Int, isBefore: Bool, isGlued: Bool)
    /// An account that is no service of a grammar.
    case account(grammar: Int)
    case tag, link
    /// The letters of a code, before its digits.
    case letters
    /// The digits of a code.
    case digits
    /// A word of a product's title.
    case title(word: Int, of: Int)
    /// Free words.
    case text
    /// One word that a `/pattern/` covers.
    case pattern(Int)
    /// A word that was found to be part of what a `/pattern/` covers.
    case exactly(ProofWord)
}
