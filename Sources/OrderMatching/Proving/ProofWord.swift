import TweetText

/// One word of a post as a proof writes it: a word that some grammar knows, or one that stands for all others of its
/// kind.
struct ProofWord: Hashable, Sendable {
    /// What it stands for.
    enum Role: Hashable, Sendable {
        /// Itself.
        case itself
        /// Any number, account, tag, link or word that no grammar knows.
        case anyOther
        /// A word of a product's title: the place in it, and the words that the title has.
        case title(word: Int, of: Int)
    }

    var text: String
    /// The vocabulary's number; unknown for a word that stands for others.
    var term: TermID
    var kind: Token.Kind
    var role = Role.itself

    /// Whether it belongs to a run of letters and digits.
    var isWordLike: Bool { kind == .word || kind == .number }

    /// Whether it ends free words: a tag, an account, a link.
    var endsText: Bool { kind == .hashtag || kind == .mention || kind == .cashtag || kind == .url }

    /// Whether the tokenizer finds this word again where it touches one of `kind`.
    func canTouch(_ before: Token.Kind) -> Bool {
        switch before {
        case .hashtag, .mention, .cashtag, .url: !isWordLike && !endsText
        case .word: kind != .word && !endsText
        case .number: kind != .number && !endsText
        default: true
        }
    }
}
