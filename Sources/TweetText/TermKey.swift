/// The key by which terms compare: case, width, canonically equivalent spellings and digit scripts are one.
public enum TermKey {
    /// Appends the key of `token` in `text`: sigils as ASCII, letters case-folded, width-folded and
    /// decomposed (NFD), decimal digits of any script as ASCII digits.
    public static func append(_ token: Token, of text: Span<UInt8>, to key: inout [UInt8]) {}

    /// The key of a whole string, folded as one token would be.
    public static func key(of string: String) -> [UInt8] { [] }
}
