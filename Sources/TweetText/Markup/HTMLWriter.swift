/// HTML as it grows.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// Appends markup.
    mutating func write(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Appends a part of a text.
    mutating func write(_ text: Span<UInt8>, _ start: Int, _ end: Int, escaped: Bool) {
        for index in start..<max(start, end) {
            if escaped { escape(text[index]) } else { bytes.append(text[index]) }
        }
    }

    /// Appends text, escaped for content and attributes alike.
    mutating func escape(_ text: String) {
        for byte in text.utf8 { escape(byte) }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): write("&amp;")
        case UInt8(ascii: "<"): write("&lt;")
        case UInt8(ascii: ">"): write("&gt;")
        case UInt8(ascii: "\""): write("&quot;")
        case UInt8(ascii: "'"): write("&#39;")
        default: bytes.append(byte)
        }
    }
}
