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
    /// The code or name of money behind an amount that has its unit: `$5 USD`.
    case code(slot: Int)
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

extension WordSet {
    /// The reader of an amount whose unit the word is.
    var unitReader: Int? {
        switch self {
        case .unit(let reader, _, _), .code(let reader): reader
        default: nil
        }
    }
}
