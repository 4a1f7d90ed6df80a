/// The names that may end a host, from the public suffix list and twitter-text's suite.
enum TopLevelDomain {
    /// The end of the top-level domain that the label at `start` begins with, or nil.
    ///
    /// As in twitter-text the name need not be the whole label: in `example.comです` it ends before the kana. It may
    /// not be followed by a letter or digit of ASCII, an accented Latin letter, `@`, `+` or `-`.
    static func end(in text: Span<UInt8>, at start: Int) -> Int? {
        guard start < text.count else { return nil }
        if text[start] >= 0x80 { return wideEnd(in: text, at: start) }
        var end = start
        while end < text.count, Tokenizer.isASCIILetter(text[end]) || Tokenizer.isASCIIDigit(text[end]) {
            end += 1
        }
        if end - start == 2, isPunycode(text, at: start) {
            end += 2
            while end < text.count, isPunycodeByte(text[end]) { end += 1 }
            return end > start + 4 && isBoundary(text, at: end) ? end : nil
        }
        if contains(text, from: start, to: end) { return isBoundary(text, at: end) ? end : nil }
        // `vermögensberater`
        return end < text.count && text[end] >= 0x80 ? wideEnd(in: text, at: start) : nil
    }

    /// Whether a label in Punycode, `xn--…`, begins at `start`.
    static func isPunycode(_ text: Span<UInt8>, at start: Int) -> Bool {
        start + 4 < text.count && text[start] | 0x20 == UInt8(ascii: "x")
            && text[start + 1] | 0x20 == UInt8(ascii: "n")
            && text[start + 2] == UInt8(ascii: "-") && text[start + 3] == UInt8(ascii: "-")
    }

    private static func isPunycodeByte(_ byte: UInt8) -> Bool {
        Tokenizer.isASCIILetter(byte) || Tokenizer.isASCIIDigit(byte) || byte == UInt8(ascii: "-")
    }

    /// The longest name that the bytes at `start` begin with.
    private static func wideEnd(in text: Span<UInt8>, at start: Int) -> Int? {
        var end = start
        var best: Int?
        while end < text.count, end - start < DomainData.longest,
            text[end] >= 0x80 || Tokenizer.isASCIILetter(text[end])
        {
            end += UTF8Scalar(in: text, at: end).length
            if contains(text, from: start, to: end), isBoundary(text, at: end) { best = end }
        }
        return best
    }

    private static func isBoundary(_ text: Span<UInt8>, at end: Int) -> Bool {
        guard end < text.count else { return true }
        switch text[end] {
        case UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"): return false
        case ..<0x80: return !Tokenizer.isASCIILetter(text[end]) && !Tokenizer.isASCIIDigit(text[end])
        default: return !ScalarFacts(UTF8Scalar(in: text, at: end).value).isAccentedLatin
        }
    }

    /// Whether the bytes, in lower case, are a name: a binary search among those of the same length.
    private static func contains(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        let length = end - start
        guard length >= 2, length <= DomainData.longest else { return false }
        let first = DomainData.starts[length]
        var low = 0
        var high = (DomainData.starts[length + 1] - first) / length
        while low < high {
            let middle = (low + high) / 2
            var order = 0
            for place in 0..<length {
                let byte = text[start + place]
                let lower = Tokenizer.isASCIILetter(byte) ? byte | 0x20 : byte
                order = Int(lower) - Int(DomainData.names[first + middle * length + place])
                if order != 0 { break }
            }
            if order == 0 { return true }
            if order < 0 { high = middle } else { low = middle + 1 }
        }
        return false
    }
}
