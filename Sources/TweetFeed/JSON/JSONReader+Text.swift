import TweetText

/// Strings and numbers as values.
extension JSONReader {
    /// The text of a string value, nil for any other.
    ///
    /// Escapes that are half a surrogate pair and bytes that are no UTF-8 become U+FFFD and set `repaired`: one
    /// bad character costs nobody their order.
    static func string(_ value: JSONValue, in bytes: Span<UInt8>, repaired: inout Bool) -> String? {
        guard value.isString(in: bytes) else { return nil }
        let content = bytes.extracting(Int(value.start) + 1..<Int(value.end) - 1)
        if ByteScan.first(UInt8(ascii: "\\"), in: content, from: 0) == content.count {
            return text(content, repaired: &repaired)
        }
        var plain: [UInt8] = []
        plain.reserveCapacity(content.count)
        if !unescape(content, into: &plain) { repaired = true }
        return text(plain.span, repaired: &repaired)
    }

    /// The text of a string value for which a repair means nothing.
    static func string(_ value: JSONValue, in bytes: Span<UInt8>) -> String? {
        var repaired = false
        return string(value, in: bytes, repaired: &repaired)
    }

    /// Bytes as a text, repaired where they are no UTF-8.
    static func text(_ bytes: Span<UInt8>, repaired: inout Bool) -> String {
        if let valid = try? UTF8Span(validating: bytes) { return String(copying: valid) }
        repaired = true
        return String(bytes)
    }

    /// An id, from a string or from the digits of a number: never by way of floating point.
    static func id(_ value: JSONValue, in bytes: Span<UInt8>) -> String? {
        switch value.kind(in: bytes) {
        case .string:
            let text = string(value, in: bytes)
            return text == "" ? nil : text
        case .number:
            let digits = bytes.extracting(Int(value.start)..<Int(value.end))
            for index in digits.indices where !JSONScalar.isDigit(digits[index]) { return nil }
            var repaired = false
            return text(digits, repaired: &repaired)
        default:
            return nil
        }
    }

    /// A small whole number, from a number or from a string of digits as archives have them.
    static func integer(_ value: JSONValue, in bytes: Span<UInt8>) -> Int64? {
        id(value, in: bytes).flatMap { Int64($0) }
    }

    /// Undoes the escapes of a string's content; false where half a surrogate pair was replaced.
    static func unescape(_ content: Span<UInt8>, into text: inout [UInt8]) -> Bool {
        var isWhole = true
        var index = 0
        while index < content.count {
            let stop = ByteScan.first(UInt8(ascii: "\\"), in: content, from: index)
            ByteScan.append(content.extracting(index..<stop), to: &text)
            guard stop + 1 < content.count else { break }
            index = stop + 2
            switch content[stop + 1] {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                var unit = hexUnit(content, at: index)
                index += 4
                if unit & 0xFC00 == 0xD800, index + 6 <= content.count, content[index] == UInt8(ascii: "\\"),
                    content[index + 1] == UInt8(ascii: "u")
                {
                    let low = hexUnit(content, at: index + 2)
                    if low & 0xFC00 == 0xDC00 {
                        unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
                        index += 6
                    }
                }
                if let scalar = Unicode.Scalar(unit) {
                    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                } else {
                    text.append(contentsOf: UTF8.encodedReplacementCharacter)
                    isWhole = false
                }
            case let other: text.append(other)
            }
        }
        return isWhole
    }

    private static func hexUnit(_ content: Span<UInt8>, at start: Int) -> UInt32 {
        var unit: UInt32 = 0
        for index in start..<min(start + 4, content.count) {
            unit = unit << 4 | UInt32(hexDigit(content[index]) ?? 0)
        }
        return unit
    }

    static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
