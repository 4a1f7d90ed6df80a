/// Hashtags, mentions and cashtags by twitter-text's rules, with the sign alone where a rule forbids the tag.
extension Tokenizer {
    /// `#tag`: not behind a hashtag character or `&`, with at least one letter, not followed by `#` or `://`.
    static func hashtag(_ text: Span<UInt8>, at start: Int, signLength: Int) -> Piece {
        let sign = single(.punctuation, text, at: start, length: signLength)
        if sign.end > start + signLength {
            if text[start] < 0x80, let end = keycapEnd(text, at: start + 1) {
                return Piece(.emoji, end: end, isASCII: false)
            }
            return sign
        }
        guard mayPrecedeHashtag(text, before: start) else { return sign }
        var end = start + signLength
        var hasLetter = false
        var isASCII = signLength == 1
        while end < text.count {
            let run = ASCIIRuns.nameEnd(text, from: end)
            if run.holdsLetter { hasLetter = true }
            end = run.end
            guard end < text.count, text[end] >= 0x80 else { break }
            let scalar = UTF8Scalar(in: text, at: end)
            let facts = ScalarFacts(scalar.value)
            guard facts.isHashtagCharacter else { break }
            if facts.plays(.letter) || facts.plays(.mark) || facts.plays(.variationSelector) { hasLetter = true }
            isASCII = false
            end += scalar.length
        }
        ScanMeter.read(end - start)
        guard hasLetter, !isHashOrScheme(text, at: end) else { return sign }
        return Piece(.hashtag, end: end, isASCII: isASCII)
    }

    @inline(__always)
    private static func mayPrecedeHashtag(_ text: Span<UInt8>, before index: Int) -> Bool {
        guard let before = UTF8Scalar(in: text, before: index) else { return true }
        if before.length == 1, before.value < 0x80 {
            let byte = UInt8(truncatingIfNeeded: before.value)
            return byte != UInt8(ascii: "&") && !isNameByte(byte)
        }
        let facts = ScalarFacts(before.value)
        return !facts.isHashtagCharacter || facts.plays(.variationSelector)
    }

    private static func isHashOrScheme(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return false }
        switch text[index] {
        case UInt8(ascii: "#"): return true
        case UInt8(ascii: ":"): return isSchemeMark(text, at: index)
        case 0xEF: return UTF8Scalar(in: text, at: index).value == 0xFF03
        default: return false
        }
    }

    /// Whether `://` stands at `index`.
    static func isSchemeMark(_ text: Span<UInt8>, at index: Int) -> Bool {
        index + 2 < text.count && text[index] == UInt8(ascii: ":") && text[index + 1] == UInt8(ascii: "/")
            && text[index + 2] == UInt8(ascii: "/")
    }

    /// `@name`: a name of 1 to 20 ASCII word characters, not behind one or one of `!#$%&*@`, not followed by `@`,
    /// an accented Latin letter or `://`.
    static func mention(_ text: Span<UInt8>, at start: Int, signLength: Int) -> Piece {
        let end = min(ASCIIRuns.nameEnd(text, from: start + signLength).end, start + signLength + 20)
        ScanMeter.read(end - start)
        guard end > start + signLength, mayPrecedeMention(text, before: start), mayFollowMention(text, at: end) else {
            return single(.punctuation, text, at: start, length: signLength)
        }
        return Piece(.mention, end: end, isASCII: signLength == 1)
    }

    /// Whether what stands at `end` lets a mention or list end there: no `@`, accented Latin letter or `://`.
    @inline(__always)
    static func mayFollowMention(_ text: Span<UInt8>, at end: Int) -> Bool {
        guard end < text.count else { return true }
        let byte = text[end]
        if byte < 0x80 { return byte != UInt8(ascii: "@") && !isSchemeMark(text, at: end) }
        let scalar = UTF8Scalar(in: text, at: end).value
        return scalar != 0xFF20 && !ScalarFacts(scalar).isAccentedLatin
    }

    /// Whether `@`, in either width, or `://` stands at `index`.
    @inline(__always)
    static func isAtOrScheme(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return false }
        if isSchemeMark(text, at: index) { return true }
        let scalar = UTF8Scalar(in: text, at: index).value
        return scalar == 0x40 || scalar == 0xFF20
    }

    /// Whether what stands before `index` lets a mention begin there.
    static func mayPrecedeMention(_ text: Span<UInt8>, before index: Int) -> Bool {
        guard let before = UTF8Scalar(in: text, before: index) else { return true }
        switch before.value {
        case 0x21, 0x23, 0x25, 0x26, 0x2A, 0x40, 0x5F, 0xFF20:
            return false
        case 0x24:
            // `10$@bob` is an amount and a recipient, `f$@kn` is neither.
            guard let digit = UTF8Scalar(in: text, before: index - 1) else { return false }
            return ScalarFacts(digit.value).plays(.digit)
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
            return isRetweetMark(text, before: index)
        default:
            return true
        }
    }

    /// `RT` in any case, itself not behind a name character or one of `+~.-`.
    private static func isRetweetMark(_ text: Span<UInt8>, before index: Int) -> Bool {
        guard index >= 2, text[index - 2] | 0x20 == UInt8(ascii: "r"), text[index - 1] | 0x20 == UInt8(ascii: "t")
        else { return false }
        guard index > 2 else { return true }
        switch text[index - 3] {
        case UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "-"): return false
        default: return !isNameByte(text[index - 3])
        }
    }

    /// `$TICKER`: behind a space, 1 to 6 letters, then perhaps `.` or `_` and 1 or 2 letters, before a space, ASCII
    /// punctuation or the end.
    static func cashtag(_ text: Span<UInt8>, at start: Int) -> Piece? {
        if let before = UTF8Scalar(in: text, before: start), before.value != 0x20 {
            switch ScalarFacts(before.value).kind {
            case .space: break
            case .invisible where before.value >= 0x202A || before.value == 0x200E || before.value == 0x200F: break
            default: return nil
            }
        }
        let end = lettersEnd(text, from: start + 1, atMost: 6)
        ScanMeter.read(end - start)
        guard end > start + 1 else { return nil }
        if end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: "_") {
            let longEnd = lettersEnd(text, from: end + 1, atMost: 2)
            if longEnd > end + 1, endsCashtag(text, at: longEnd) { return Piece(.cashtag, end: longEnd) }
        }
        return endsCashtag(text, at: end) ? Piece(.cashtag, end: end) : nil
    }

    private static func lettersEnd(_ text: Span<UInt8>, from start: Int, atMost limit: Int) -> Int {
        var end = start
        while end < text.count, end - start < limit, isASCIILetter(text[end]) { end += 1 }
        return end
    }

    private static func endsCashtag(_ text: Span<UInt8>, at end: Int) -> Bool {
        guard end < text.count else { return true }
        let byte = text[end]
        if byte >= 0x80 {
            let facts = ScalarFacts(UTF8Scalar(in: text, at: end).value)
            return facts.plays(.space) || facts.plays(.invisible)
        }
        // A quotation mark and a backtick are no punctuation to twitter-text; they are to a reader.
        return !isASCIILetter(byte) && !isASCIIDigit(byte)
    }
}
