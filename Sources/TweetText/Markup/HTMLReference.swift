/// The character references of HTML that servers write into posts: five names, the fixed space, and numbers.
enum HTMLReference {
    /// The character that the reference at `start` stands for, and its bytes; one byte and no character for what is none.
    static func scalar(in text: Span<UInt8>, at start: Int) -> (scalar: Unicode.Scalar?, length: Int) {
        guard text[start] == UInt8(ascii: "&") else { return (nil, 1) }
        var end = start + 1
        while end < text.count, end - start < 10, text[end] != UInt8(ascii: ";") { end += 1 }
        guard end < text.count, text[end] == UInt8(ascii: ";") else { return (nil, 1) }
        let name = String(decoding: (start + 1..<end).map { text[$0] }, as: UTF8.self)
        guard let scalar = scalar(of: name) else { return (nil, 1) }
        return (scalar, end + 1 - start)
    }

    private static func scalar(of name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default: break
        }
        guard name.utf8.first == UInt8(ascii: "#") else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let code, code >= 0x20 || code == 0x09 || code == 0x0A else { return nil }
        return Unicode.Scalar(code)
    }
}
