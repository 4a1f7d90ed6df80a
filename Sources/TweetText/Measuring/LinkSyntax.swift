/// The parts of a link by RFC 3986, as narrow as twitter-text takes them.
struct LinkSyntax {
    var allowsUnicodeHosts: Bool
    var requiresScheme: Bool

    /// Whether the whole text is a link.
    func accepts(_ text: Span<UInt8>) -> Bool {
        guard !text.isEmpty else { return false }
        var start = 0
        if let colon = first(in: text, from: 0, of: ":/?#"), Tokenizer.isSchemeMark(text, at: colon) {
            // Without need of a scheme, any will do.
            guard colon > 0, !requiresScheme || isWebScheme(text, to: colon) else { return false }
            start = colon + 3
        } else if requiresScheme {
            return false
        }
        let authorityEnd = first(in: text, from: start, of: "/?#") ?? text.count
        let pathEnd = first(in: text, from: authorityEnd, of: "?#") ?? text.count
        var queryEnd = pathEnd
        if pathEnd < text.count, text[pathEnd] == UInt8(ascii: "?") {
            queryEnd = first(in: text, from: pathEnd, of: "#") ?? text.count
        }
        return LinkAuthority(allowsUnicode: allowsUnicodeHosts).accepts(text, from: start, to: authorityEnd)
            && LinkCharacter.all(of: text, from: authorityEnd, to: pathEnd, alsoAllowed: "/:@|")
            && LinkCharacter.all(of: text, from: pathEnd + 1, to: queryEnd, alsoAllowed: "/?:@|")
            && LinkCharacter.all(of: text, from: queryEnd + 1, to: text.count, alsoAllowed: "/?:@|")
    }

    private func isWebScheme(_ text: Span<UInt8>, to end: Int) -> Bool {
        let name: StaticString = "https"
        guard end == 4 || end == 5 else { return false }
        for index in 0..<end where text[index] | 0x20 != name.utf8Start[index] { return false }
        return true
    }

    private func first(in text: Span<UInt8>, from start: Int, of marks: StaticString) -> Int? {
        var index = start
        while index < text.count {
            if LinkCharacter.holds(marks, text[index]) { return index }
            index += 1
        }
        return nil
    }
}

/// Single characters of links.
enum LinkCharacter {
    /// Whether all of a part are unreserved characters, sub-delimiters, percent-encoded bytes or `marks`. An empty
    /// part, also one whose start lies behind its end, holds nothing wrong.
    static func all(
        of text: Span<UInt8>, from start: Int, to end: Int, alsoAllowed marks: StaticString
    ) -> Bool {
        var index = start
        while index < end {
            let byte = text[index]
            if byte >= 0x80 {
                let scalar = UTF8Scalar(in: text, at: index)
                guard 0x400...0x4FF ~= scalar.value else { return false }
                index += scalar.length
            } else if byte == UInt8(ascii: "%") {
                guard index + 2 < end, isHexadecimal(text[index + 1]), isHexadecimal(text[index + 2]) else {
                    return false
                }
                index += 3
            } else {
                guard isPlain(byte) || holds(marks, byte) else { return false }
                index += 1
            }
        }
        return true
    }

    static func isHexadecimal(_ byte: UInt8) -> Bool {
        Tokenizer.isASCIIDigit(byte) || (byte | 0x20) &- 0x61 < 6
    }

    /// Whether the byte is one of the ASCII characters of `marks`.
    static func holds(_ marks: StaticString, _ byte: UInt8) -> Bool {
        marks.withUTF8Buffer { $0.contains(byte) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        Tokenizer.isNameByte(byte) || holds("-.~!$&'()*+,;=", byte)
    }
}
