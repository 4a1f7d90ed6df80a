/// A piece of a line that means something by itself.
struct Lexeme: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A run of letters, digits and `_`, with `.`, `-` or an apostrophe inside; also a whole link.
        case word
        /// `#tag`, text with its sigil.
        case hashtag
        /// `@account`, text with its sigil.
        case account
        /// `"…"`, text without quotes and with its escapes resolved.
        case string
        /// `/…/`, text without slashes.
        case regex
        /// An emoji or another symbol that stands for itself: `🍕`, `×`, `€`.
        case symbol
        /// A mark of the language: `= : | & ~ ( ) [ ] { } < > + ,` and `->`.
        case mark
        /// A character that means nothing here.
        case unknown
    }

    var kind: Kind
    var text: String
    var place: SourcePlace
    /// White space, or the start of the line, stands before it.
    var hasGapBefore: Bool

    /// Whether it is that mark of the language.
    func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }

    /// Whether it is that word.
    func isWord(_ word: String) -> Bool { kind == .word && text == word }

    /// How it stands in the file, near enough to be named in a sentence.
    var written: String {
        switch kind {
        case .string: "\"\(text)\""
        case .regex: "/\(text)/"
        default: text
        }
    }
}
