/// What would have to stand at a place of a post, in its reader's nouns.
public struct Expectation: Hashable, Sendable {
    /// What is wanted.
    public enum Kind: Hashable, Sendable {
        /// One of these words, or all of a glued run of them.
        case word(String)
        /// One of these accounts.
        case service([String])
        /// A slot: its name, and what it reads.
        case slot(name: String, noun: String)
        /// What a `/pattern/` of the grammar matches.
        case pattern
        /// Nothing: beside the match no other word may stand.
        case nothingElse
    }

    /// What is wanted.
    public var kind: Kind
    /// One way to write it, such as `10€`; nil where none is known.
    public var example: String?
    /// Whether the match cannot do without.
    public var isRequired: Bool
    /// Whether it must touch what stands before it.
    public var isGlued = false
    /// Whether it must be the first word of the post.
    public var isFirst = false

    /// The expectation as a phrase: `the amount: an amount of money in EUR, written like 10€`.
    public var words: String {
        var words: String
        switch kind {
        case .word(let word): words = "\u{201C}\(word)\u{201D}"
        case .service(let handles): words = handles.map { "@" + $0 }.joined(separator: " or ")
        case .slot(let name, let noun):
            words = "the \(name) (\(noun)\(example.map { ", written like \($0)" } ?? ""))"
        case .pattern: words = example.map { "a word like \($0)" } ?? "a word of the form that the grammar asks for"
        case .nothingElse: words = "nothing else in the post"
        }
        if isGlued { words += ", without a space before it" }
        if isFirst { words += ", as the first word of the post" }
        return words
    }
}
