/// Links by twitter-text's rules: `http://` or `https://` with a host of any script, or a bare host of ASCII and
/// accented Latin letters; both end in a top-level domain that exists.
extension Tokenizer {
    /// The link whose first character, a letter, stands at `start`.
    static func link(_ text: Span<UInt8>, at start: Int) -> Piece? {
        guard let before = linkBoundary(text, before: start) else { return nil }
        if let host = schemeEnd(text, at: start) {
            return schemedLink(text, at: start, host: host)
        }
        return before.allowsBareLink ? bareLink(text, at: start) : nil
    }

    /// The link that begins with the number at `start`, unless it is only that number.
    static func bareLink(_ text: Span<UInt8>, at start: Int, number end: Int) -> Piece? {
        guard end < text.count else { return nil }
        let next = text[end]
        guard isASCIILetter(next) || next == UInt8(ascii: "-") || next == UInt8(ascii: "_") || next == UInt8(ascii: ".")
        else { return nil }
        guard let before = linkBoundary(text, before: start), before.allowsBareLink else { return nil }
        return bareLink(text, at: start)
    }

    private struct LinkBoundary {
        var allowsBareLink: Bool
    }

    /// What may begin behind the character before `start`; nil where no link may.
    private static func linkBoundary(_ text: Span<UInt8>, before start: Int) -> LinkBoundary? {
        guard start > 0 else { return LinkBoundary(allowsBareLink: true) }
        let byte = text[start - 1]
        switch byte {
        case UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "#"): return nil
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"):
            return LinkBoundary(allowsBareLink: false)
        case ..<0x80:
            return isASCIILetter(byte) || isASCIIDigit(byte) ? nil : LinkBoundary(allowsBareLink: true)
        default:
            let scalar = UTF8Scalar(in: text, before: start)?.value
            return scalar == 0xFF20 || scalar == 0xFF03 ? nil : LinkBoundary(allowsBareLink: true)
        }
    }

    /// Where the host begins if `http://` or `https://` stands at `start`.
    static func schemeEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
        let letters: StaticString = "https"
        var end = start
        var matched = 0
        while end < text.count, matched < 5, text[end] | 0x20 == letters.utf8Start[matched] {
            end += 1
            matched += 1
        }
        guard matched >= 4, isSchemeMark(text, at: end) else { return nil }
        return end + 3
    }

    private static func schemedLink(_ text: Span<UInt8>, at start: Int, host: Int) -> Piece? {
        // The platform's own shortener is what most links lead to; its host is what it is.
        let isShort = isShortener(text, at: host)
        guard let hostEnd = isShort ? host + 4 : hostEnd(text, from: host, anyScript: true) else { return nil }
        var end = portEnd(text, at: hostEnd)
        if isShort || hostEnd - host == 4 && isShortener(text, at: host, slash: end) {
            // Letters and digits, at most 40, and perhaps a query.
            let slug = ASCIIRuns.alphanumericsEnd(text, from: end + 1)
            ScanMeter.read(slug - end)
            if slug - end - 1 > 40 { return nil }
            end = slug > end + 1 ? slug : pathEnd(text, at: end)
        } else {
            end = pathEnd(text, at: end)
        }
        end = queryEnd(text, at: end)
        return Piece(.url, end: end, isASCII: isASCII(text, start, end))
    }

    private static func bareLink(_ text: Span<UInt8>, at start: Int) -> Piece? {
        guard let hostEnd = hostEnd(text, from: start, anyScript: false) else { return nil }
        let port = portEnd(text, at: hostEnd)
        var end = hostEnd
        if port < text.count, text[port] == UInt8(ascii: "/") {
            end = queryEnd(text, at: pathEnd(text, at: port))
        }
        return Piece(.url, end: end, isASCII: isASCII(text, start, end))
    }

    /// Whether `t.co` stands at `start`, and `/` at `slash` or right behind it, with something behind that.
    private static func isShortener(_ text: Span<UInt8>, at start: Int, slash: Int? = nil) -> Bool {
        let slash = slash ?? start + 4
        return slash + 1 < text.count && text[slash] == UInt8(ascii: "/") && text[start] | 0x20 == UInt8(ascii: "t")
            && text[start + 1] == UInt8(ascii: ".")
            && text[start + 2] | 0x20 == UInt8(ascii: "c") && text[start + 3] | 0x20 == UInt8(ascii: "o")
    }

    /// The end of the host at `start`: labels and dots up to the last top-level domain that exists.
    ///
    /// Labels neither begin nor end with `-` or `_`; the one before the top-level domain holds no `_`.
    private static func hostEnd(_ text: Span<UInt8>, from start: Int, anyScript: Bool) -> Int? {
        var best: Int?
        var index = start
        var nameMayPrecede = false
        while index < text.count {
            if nameMayPrecede, let end = TopLevelDomain.end(in: text, at: index) { best = end }
            guard let label = HostLabel(text, at: index, anyScript: anyScript) else { break }
            guard label.end + 1 < text.count, text[label.end] == UInt8(ascii: ".") else { break }
            nameMayPrecede = !label.hasUnderscore
            index = label.end + 1
        }
        ScanMeter.read(index - start)
        return best
    }

    private static func portEnd(_ text: Span<UInt8>, at start: Int) -> Int {
        guard start < text.count, text[start] == UInt8(ascii: ":") else { return start }
        var end = start + 1
        while end < text.count, isASCIIDigit(text[end]) { end += 1 }
        return end > start + 1 ? end : start
    }
}
