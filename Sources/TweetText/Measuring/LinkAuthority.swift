/// User information, host and port of a link: `user:secret@example.com:8080`.
struct LinkAuthority {
    var allowsUnicode: Bool

    /// Whether the bytes are an authority.
    func accepts(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        var host = start
        for index in start..<end where text[index] == UInt8(ascii: "@") { host = index + 1 }
        if host > start, !LinkCharacter.all(of: text, from: start, to: host - 1, alsoAllowed: ":") { return false }
        guard host < end else { return false }
        if text[host] == UInt8(ascii: "[") {
            var close = host + 1
            while close < end, Self.isAddressByte(text[close]) { close += 1 }
            guard close > host + 1, close < end, text[close] == UInt8(ascii: "]") else { return false }
            return isPort(text, from: close + 1, to: end)
        }
        var hostEnd = host
        while hostEnd < end, text[hostEnd] != UInt8(ascii: ":") { hostEnd += 1 }
        guard isPort(text, from: hostEnd, to: end) else { return false }
        return isNumericAddress(text, from: host, to: hostEnd) || isDomain(text, from: host, to: hostEnd)
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        LinkCharacter.isHexadecimal(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }

    /// Nothing, or a colon and one to five digits.
    private func isPort(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        if start == end { return true }
        guard text[start] == UInt8(ascii: ":"), 1...5 ~= end - start - 1 else { return false }
        for index in start + 1..<end where !Tokenizer.isASCIIDigit(text[index]) { return false }
        return true
    }

    /// Four numbers below 256 without leading zeros.
    private func isNumericAddress(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        var (parts, value, digits) = (1, 0, 0)
        for index in start..<end {
            let byte = text[index]
            if byte == UInt8(ascii: ".") {
                guard digits > 0 else { return false }
                (parts, value, digits) = (parts + 1, 0, 0)
            } else {
                guard Tokenizer.isASCIIDigit(byte), digits == 0 || value > 0, digits < 3 else { return false }
                value = value * 10 + Int(byte & 15)
                digits += 1
                guard value < 256 else { return false }
            }
        }
        return parts == 4 && digits > 0
    }

    /// At least two labels. The last begins with a letter; only those in front of the last two may hold `_`.
    private func isDomain(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        var labels: [TextSpan] = []
        var labelStart = start
        for index in start...end where index == end || text[index] == UInt8(ascii: ".") {
            labels.append(TextSpan(labelStart, index))
            labelStart = index + 1
        }
        guard labels.count >= 2 else { return false }
        for (number, label) in labels.enumerated() {
            guard isLabel(text, label, allowsUnderscore: number < labels.count - 2) else { return false }
        }
        let last = text[labels[labels.count - 1].start]
        return Tokenizer.isASCIILetter(last) || last >= 0x80
    }

    private func isLabel(_ text: Span<UInt8>, _ label: TextSpan, allowsUnderscore: Bool) -> Bool {
        guard !label.isEmpty else { return false }
        for index in label.start..<label.end {
            let byte = text[index]
            if Tokenizer.isASCIILetter(byte) || Tokenizer.isASCIIDigit(byte) || allowsUnicode && byte >= 0x80 {
                continue
            }
            let isInside = index > label.start && index < label.end - 1
            let isJoin = byte == UInt8(ascii: "-") || allowsUnderscore && byte == UInt8(ascii: "_")
            guard isInside && isJoin else { return false }
        }
        return true
    }
}
