/// The list behind a mention: `/friends` in `@ann/friends`.
enum ListSlug {
    /// Characters of the longest name.
    private static let longest = 25

    /// The end of the list at `start`: a slash, an ASCII letter, then up to 24 letters, digits, `_` or `-`; nil where
    /// none stands, or where what follows makes it the part of something else.
    @inline(__always)
    static func end(in text: Span<UInt8>, at start: Int) -> Int? {
        guard start + 1 < text.count, text[start] == UInt8(ascii: "/") else { return nil }
        return slugEnd(in: text, at: start)
    }

    private static func slugEnd(in text: Span<UInt8>, at start: Int) -> Int? {
        guard Tokenizer.isASCIILetter(text[start + 1]) else { return nil }
        var end = start + 2
        while end < text.count, end - start <= longest,
            Tokenizer.isNameByte(text[end]) || text[end] == UInt8(ascii: "-")
        {
            end += 1
        }
        return Tokenizer.mayFollowMention(text, at: end) ? end : nil
    }
}
