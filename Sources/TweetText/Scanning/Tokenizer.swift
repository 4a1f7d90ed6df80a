/// Splits a text into tokens in one linear pass over its UTF-8 bytes.
///
/// Hashtags, mentions, cashtags and links follow twitter-text. Every look-ahead is bounded or runs over bytes that
/// no later one reads again, so no text takes more than a constant number of steps a byte.
public struct Tokenizer: Sendable {
    /// Makes a tokenizer; it holds nothing but its tables.
    public init() {}

    /// The tokens of a string.
    public func tokens(in string: String) -> [Token] {
        var string = string
        var tokens: [Token] = []
        string.makeContiguousUTF8()
        tokenize(string.utf8Span.span, into: &tokens)
        return tokens
    }

    /// Replaces `tokens` by those of `text`, which must be valid UTF-8.
    ///
    /// Allocates nothing once `tokens` has room. Bytes that are no UTF-8 give symbols.
    public func tokenize(_ text: Span<UInt8>, into tokens: inout [Token]) {
        tokens.removeAll(keepingCapacity: true)
        var start = 0
        var last = Token.Kind.space
        while start < text.count {
            if let end = Self.plainWordEnd(text, at: start) {
                // Most of a text is ASCII words with one blank behind each: both at once.
                tokens.append(
                    Token(kind: .word, flags: last == .space ? .ascii : [.ascii, .gluedBefore], start: start, end: end))
                tokens.append(Token(kind: .space, flags: .ascii, start: end, end: end + 1))
                start = end + 1
                last = .space
                continue
            }
            let piece = Self.piece(of: text, at: start, after: last)
            var flags: Token.Flags = piece.isASCII ? .ascii : piece.isUnspaced ? .unspaced : []
            if piece.kind != .space {
                if last != .space { flags.insert(.gluedBefore) }
                if Self.touchesNext(text, at: piece.end) { flags.insert(.gluedAfter) }
            }
            tokens.append(Token(kind: piece.kind, flags: flags, start: start, end: piece.end))
            start = piece.end
            last = piece.kind
        }
    }

    /// The end of the ASCII word at `start` if one blank, and then something else in ASCII, stands behind it.
    @inline(__always)
    private static func plainWordEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
        guard isASCIILetter(text[start]) else { return nil }
        let end = ASCIIRuns.lettersEnd(text, from: start)
        guard end + 1 < text.count, text[end] == 0x20, text[end + 1] &- 0x21 < 0x5F else { return nil }
        ScanMeter.read(end + 1 - start)
        return end
    }

    /// What was read: its kind and where it ends.
    struct Piece {
        var kind: Token.Kind
        var end: Int
        var isASCII: Bool
        /// A word of a script that is written without spaces.
        var isUnspaced: Bool

        @inline(__always)
        init(_ kind: Token.Kind, end: Int, isASCII: Bool = true, isUnspaced: Bool = false) {
            self.kind = kind
            self.end = end
            self.isASCII = isASCII
            self.isUnspaced = isUnspaced
        }
    }

    /// The token at `start`; `last` is the kind of the one before it, a space where there is none.
    @inline(__always)
    static func piece(of text: Span<UInt8>, at start: Int, after last: Token.Kind) -> Piece {
        let byte = text[start]
        guard byte < 0x80 else { return wide(text, at: start, after: last) }
        // Nearly all tokens begin with one of these; a switch over all kinds is hard to foresee.
        if isASCIILetter(byte) { return wordOrLink(text, at: start) }
        if isASCIISpace(byte) { return space(text, at: start) }
        if isASCIIDigit(byte) { return numberOrLink(text, at: start) }
        if byte == UInt8(ascii: "#") { return hashtag(text, at: start, signLength: 1) }
        if byte == UInt8(ascii: "@") { return mention(text, at: start, signLength: 1) }
        switch ScalarFacts.kind(ofASCII: byte) {
        case .currency:
            return cashtag(text, at: start) ?? single(.currencySign, text, at: start, length: 1)
        case .punctuation:
            if byte == UInt8(ascii: "*"), let end = keycapEnd(text, at: start + 1) {
                return Piece(.emoji, end: end, isASCII: false)
            }
            return single(.punctuation, text, at: start, length: 1)
        case .invisible:
            return Piece(.invisible, end: start + 1)
        default:
            return single(.symbol, text, at: start, length: 1)
        }
    }

    /// A piece that begins with a scalar outside ASCII.
    private static func wide(_ text: Span<UInt8>, at start: Int, after last: Token.Kind) -> Piece {
        let scalar = UTF8Scalar(in: text, at: start)
        let facts = ScalarFacts(scalar.value)
        if facts.isEmoji || facts.isRegionalIndicator, let end = emojiEnd(text, at: start) {
            return Piece(.emoji, end: end, isASCII: false)
        }
        switch facts.kind {
        case .letter:
            if isNumberIdeograph(scalar, in: text, at: start, after: last) {
                var ideograph = single(.word, text, at: start, length: scalar.length)
                ideograph.isUnspaced = true
                return ideograph
            }
            return longWordOrLink(text, at: start)
        case .mark: return word(text, at: start)
        case .digit: return number(text, at: start)
        case .space: return space(text, at: start)
        case .hashSign: return hashtag(text, at: start, signLength: scalar.length)
        case .atSign: return mention(text, at: start, signLength: scalar.length)
        case .currency: return single(.currencySign, text, at: start, length: scalar.length)
        case .punctuation: return single(.punctuation, text, at: start, length: scalar.length)
        case .symbol: return single(.symbol, text, at: start, length: scalar.length)
        case .invisible, .joiner, .variationSelector:
            return Piece(.invisible, end: start + scalar.length, isASCII: false)
        }
    }

    /// One scalar with the marks and variation selectors that change it.
    @inline(__always)
    static func single(_ kind: Token.Kind, _ text: Span<UInt8>, at start: Int, length: Int) -> Piece {
        var end = start + length
        // No mark has a lead byte below that of U+0300.
        while end < text.count, text[end] >= 0xCC {
            let scalar = UTF8Scalar(in: text, at: end)
            let facts = ScalarFacts(scalar.value)
            guard facts.plays(.mark) || facts.plays(.variationSelector) else { break }
            end += scalar.length
        }
        ScanMeter.read(end - start)
        return Piece(kind, end: end, isASCII: end == start + 1 && text[start] < 0x80)
    }

    @inline(__always)
    private static func space(_ text: Span<UInt8>, at start: Int) -> Piece {
        var end = start
        var isASCII = true
        while end < text.count {
            if text[end] < 0x80 {
                guard isASCIISpace(text[end]) else { break }
                end += 1
            } else {
                guard isWideSpace(text, at: end) else { break }
                end += UTF8Scalar(in: text, at: end).length
                isASCII = false
            }
        }
        ScanMeter.read(end - start)
        return Piece(.space, end: end, isASCII: isASCII)
    }

    /// Whether something other than space stands at `end`.
    @inline(__always)
    private static func touchesNext(_ text: Span<UInt8>, at end: Int) -> Bool {
        guard end < text.count else { return false }
        let byte = text[end]
        if byte < 0x80 { return !isASCIISpace(byte) }
        return !isWideSpace(text, at: end)
    }

    /// White_Space of ASCII: the blank and TAB to CR.
    @inline(__always)
    static func isASCIISpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte &- 0x09 < 5
    }

    /// Whether nothing but space stands in `start ..< end`.
    static func isBlank(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        start >= end || space(text, at: start).end >= end
    }

    private static func isWideSpace(_ text: Span<UInt8>, at index: Int) -> Bool {
        // Lead bytes of U+0085, U+00A0, U+1680, U+2000 to U+205F and U+3000.
        switch text[index] {
        case 0xC2, 0xE1, 0xE2, 0xE3: ScalarFacts(UTF8Scalar(in: text, at: index).value).plays(.space)
        default: false
        }
    }
}
