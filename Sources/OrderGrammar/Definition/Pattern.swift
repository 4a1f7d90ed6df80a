/// What a post must hold, as a grammar's author writes it.
public indirect enum Pattern: Hashable, Sendable {
    /// A literal token: a word, `#tag`, `@account`, an emoji, or a quoted mark as `"+tip"`.
    case literal(Literal)
    /// The account that the command is addressed to.
    case service(SourcePlace)
    /// `{amount}`
    case slot(String, SourcePlace)
    /// `<order>`
    case rule(String, SourcePlace)
    /// `[ … ]`
    case optional(Pattern)
    /// `( … )+`
    case repeated(Pattern)
    /// `a b`: one behind the other. Between them there may be spaces and soft punctuation (`,` `:` `;` `-`).
    case sequence([Pattern])
    /// `a~b`: touching.
    case glued([Pattern])
    /// `a | b`
    case alternatives([Pattern])
    /// `a & b`: all, in any order. Only at the top of a match.
    case anyOrder([Pattern])
    /// `/…/`: a PCRE2 pattern over one token or one glued run.
    case regex(String, SourcePlace)

    /// A literal with its kind. The text is as written, with its sigil and without quotes.
    public struct Literal: Hashable, Sendable {
        public enum Kind: Hashable, Sendable { case word, hashtag, account, mark }
        public var kind: Kind
        public var text: String
        public var place: SourcePlace
    }
}
