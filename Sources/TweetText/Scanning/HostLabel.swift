/// One label of a host name.
struct HostLabel {
    /// Bytes of the longest label that DNS takes (RFC 1035, section 2.3.4).
    private static let longest = 63

    /// Offset behind it.
    var end: Int
    /// Whether a `_` stands in it.
    var hasUnderscore = false

    /// Reads the label at `start`; nil where it is empty, too long for DNS, or ends in `-` or `_`.
    init?(_ text: Span<UInt8>, at start: Int, anyScript: Bool) {
        end = start
        var scalars = 0
        var isWide = false
        var endsInSeparator = true
        while end < text.count {
            let byte = text[end]
            if byte < 0x80 {
                let run = ASCIIRuns.alphanumericsEnd(text, from: end)
                if run > end {
                    endsInSeparator = false
                    scalars += run - end
                    end = run
                    continue
                }
                if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                    if end == start { return nil }
                    endsInSeparator = true
                    if byte == UInt8(ascii: "_") { hasUnderscore = true }
                } else {
                    break
                }
                end += 1
            } else {
                let scalar = UTF8Scalar(in: text, at: end)
                let facts = ScalarFacts(scalar.value)
                guard anyScript ? Self.mayStandInHost(scalar.value, facts) : facts.isAccentedLatin else { break }
                endsInSeparator = false
                isWide = true
                end += scalar.length
            }
            scalars += 1
        }
        ScanMeter.read(end - start)
        if endsInSeparator || scalars > Self.longest { return nil }
        if isWide, Punycode.length(of: text, from: start, to: end) > Self.longest { return nil }
        if isWide, TopLevelDomain.isPunycode(text, at: start) { return nil }
    }

    private static func mayStandInHost(_ scalar: UInt32, _ facts: ScalarFacts) -> Bool {
        switch facts.kind {
        case .letter, .mark, .digit, .joiner, .variationSelector: true
        // U+FFFE and U+FFFF are no characters.
        case .symbol: scalar & ~1 != 0xFFFE
        default: false
        }
    }
}
