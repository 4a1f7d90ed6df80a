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
        let sought = front(length) { lower(text[start + $0]) }
        var low = 0
        var high = (DomainData.starts[length + 1] - first) / length
        while low < high {
            let middle = (low + high) / 2
            let name = front(length) { DomainData.names[first + middle * length + $0] }
            // No early way out: whether a step is the last one cannot be foreseen.
            if name < sought { low = middle + 1 } else { high = middle }
        }
        // Names that share their first bytes stand together.
        while first + low * length < DomainData.starts[length + 1] {
            var place = 0
            while place < length, lower(text[start + place]) == DomainData.names[first + low * length + place] {
                place += 1
            }
            if place == length { return true }
            if place < 8 { return false }
            low += 1
        }
        return false
    }

    /// The first bytes of a name, at most eight, as a number that sorts as they do.
    @inline(__always)
    private static func front(_ length: Int, _ byte: (Int) -> UInt8) -> UInt64 {
        var number: UInt64 = 0
        for place in 0..<min(8, length) { number = number << 8 | UInt64(byte(place)) }
        return number
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 {
        Tokenizer.isASCIILetter(byte) ? byte | 0x20 : byte
    }
}
