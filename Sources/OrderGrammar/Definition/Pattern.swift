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
    ///
    /// A text that the tokenizer reads as several tokens (`A1`, `+tip`, `t-shirt`) stands for all of them, touching.
    public struct Literal: Hashable, Sendable {
        /// What a literal is.
        public enum Kind: Hashable, Sendable {
            /// Letters or digits.
            case word
            /// `#tag`
            case hashtag
            /// `@account`
            case account
            /// Anything that holds another character: an emoji, `"+tip"`, `×`.
            case mark
        }
        /// What it is.
        public var kind: Kind
        /// The text as written.
        public var text: String
        /// Where it stands.
        public var place: SourcePlace
    }
}
