/// The name and attributes of a tag.
struct HTMLElement {
    let kind: HTMLTag.Kind
    /// In lower case.
    let name: String
    private let attributes: [(name: String, value: String)]

    /// Reads the tag that begins at `start`.
    init(_ tag: HTMLTag, in text: Span<UInt8>, at start: Int) {
        kind = tag.kind
        var index = start + (tag.kind == .end ? 2 : 1)
        let end = tag.end - 1
        name = Self.word(text, &index, until: end)
        var attributes: [(name: String, value: String)] = []
        while index < end {
            let attribute = Self.word(text, &index, until: end)
            guard !attribute.isEmpty else {
                index += 1
                continue
            }
            while index < end, text[index] <= 0x20 { index += 1 }
            guard index < end, text[index] == UInt8(ascii: "=") else { continue }
            index += 1
            attributes.append((attribute, Self.value(text, &index, until: end)))
        }
        self.attributes = attributes
    }

    /// The value of an attribute, its references decoded.
    func value(of attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    private static func word(_ text: Span<UInt8>, _ index: inout Int, until end: Int) -> String {
        let start = index
        while index < end,
            Tokenizer.isASCIILetter(text[index]) || Tokenizer.isASCIIDigit(text[index]) || text[index] == 0x2D
        {
            index += 1
        }
        return String(decoding: (start..<index).map { text[$0] }, as: UTF8.self).lowercased()
    }

    private static func value(_ text: Span<UInt8>, _ index: inout Int, until end: Int) -> String {
        while index < end, text[index] <= 0x20 { index += 1 }
        guard index < end else { return "" }
        let quote = text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'") ? text[index] : nil
        if quote != nil { index += 1 }
        var value: [UInt8] = []
        while index < end, quote.map({ text[index] != $0 }) ?? (text[index] > 0x20) {
            let (scalar, length) = HTMLReference.scalar(in: text, at: index)
            if let scalar {
                value += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            } else {
                value.append(text[index])
            }
            index += length
        }
        if quote != nil { index += 1 }
        return String(decoding: value, as: UTF8.self)
    }
}
