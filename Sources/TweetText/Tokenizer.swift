/// Splits a text into tokens in one linear pass over its UTF-8 bytes.
public struct Tokenizer: Sendable {
    /// Makes a tokenizer; it holds nothing but its tables.
    public init() {}

    /// Replaces `tokens` by those of `text`, which must be valid UTF-8.
    public func tokenize(_ text: Span<UInt8>, into tokens: inout [Token]) {
        tokens.removeAll(keepingCapacity: true)
    }
}
