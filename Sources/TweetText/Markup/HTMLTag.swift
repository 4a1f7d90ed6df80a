/// A tag of an HTML text: `<a href="…">`, `</a>`, `<br>`.
struct HTMLTag {
    enum Kind {
        case start, end
        /// One without an end tag.
        case empty
    }

    var kind: Kind
    /// Offset behind the `>`.
    var end: Int

    /// Reads the tag at `start`; nil where none stands, or where it has no end.
    init?(in text: Span<UInt8>, at start: Int) {
        guard text[start] == UInt8(ascii: "<"), start + 1 < text.count else { return nil }
        let isEnd = text[start + 1] == UInt8(ascii: "/")
        let name = start + (isEnd ? 2 : 1)
        guard name < text.count, Tokenizer.isASCIILetter(text[name]) else { return nil }
        var index = name
        var quote: UInt8?
        while index < text.count {
            let byte = text[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            } else if byte == UInt8(ascii: "<"), index > start {
                // Another tag begins: this was none. So no text is read more than a few times.
                return nil
            }
            index += 1
        }
        guard index < text.count else { return nil }
        end = index + 1
        if isEnd {
            kind = .end
        } else {
            let isClosed = text[index - 1] == UInt8(ascii: "/")
            kind = isClosed || Self.isVoid(text, from: name) ? .empty : .start
        }
    }

    /// Elements of HTML that stand in texts and never have an end tag.
    private static func isVoid(_ text: Span<UInt8>, from start: Int) -> Bool {
        var end = start
        while end < text.count, Tokenizer.isASCIILetter(text[end]) || Tokenizer.isASCIIDigit(text[end]) { end += 1 }
        guard end - start <= 3 else { return false }
        var name = 0
        for index in start..<end { name = name << 8 | Int(text[index] | 0x20) }
        switch name {
        case 0x6272, 0x6872, 0x696D67, 0x776272: return true
        default: return false
        }
    }
}
