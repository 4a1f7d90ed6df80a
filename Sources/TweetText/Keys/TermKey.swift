/// The key by which terms compare: case, width, canonically equivalent spellings and digit scripts are one.
///
/// A key is NFD(case fold(width fold(text))) in UTF-8, with full case folding (CaseFolding.txt, C and F), decimal
/// digits as ASCII and `’` as `'`. A variation selector U+FE0F behind an emoji is left out, since both spellings
/// show the same emoji; no other character that shows nothing is. Look-alike letters stay different.
public enum TermKey {
    /// Appends the key of `token` in `text`: sigils as ASCII, letters case-folded, width-folded and
    /// decomposed (NFD), decimal digits of any script as ASCII digits.
    public static func append(_ token: Token, of text: Span<UInt8>, to key: inout [UInt8]) {
        let start = max(0, Int(token.start))
        let end = min(text.count, Int(token.end))
        guard start < end else { return }
        if token.flags.contains(.ascii) {
            for index in start..<end { key.append(foldASCII(text[index])) }
        } else {
            appendFolded(text, from: start, to: end, into: &key)
        }
    }

    /// Appends the key of `start ..< end`, folded as one token would be.
    static func append(_ text: Span<UInt8>, from start: Int, to end: Int, into key: inout [UInt8]) {
        if Tokenizer.isASCII(text, start, end) {
            for index in start..<end { key.append(foldASCII(text[index])) }
        } else {
            appendFolded(text, from: start, to: end, into: &key)
        }
    }

    /// Whether ASCII of `start ..< end` is its own key; false outside ASCII.
    static func isFolded(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        for index in start..<end where text[index] >= 0x80 || text[index] &- 0x41 < 26 { return false }
        return true
    }

    /// The key of a whole string, folded as one token would be.
    public static func key(of string: String) -> [UInt8] {
        var string = string
        var key: [UInt8] = []
        string.makeContiguousUTF8()
        let text = string.utf8Span.span
        key.reserveCapacity(text.count)
        append(text, from: 0, to: text.count, into: &key)
        return key
    }

    /// Appends what one scalar adds to a key; marks behind it may have to be put in order with its own.
    public static func appendKey(of scalar: UInt32, to key: inout [UInt8]) {
        if scalar < 0x80 {
            key.append(foldASCII(UInt8(truncatingIfNeeded: scalar)))
        } else if scalar != 0xFE0F {
            var order = MarkOrder()
            appendFolded(scalar, into: &key, order: &order)
            order.finish(&key)
        }
    }

    @inline(__always)
    static func foldASCII(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
}
