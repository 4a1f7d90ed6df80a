/// Undoes, once, the escapes that a source puts into its texts.
public enum EntityDecoding {
    /// Which escapes a source uses.
    public enum Style: Hashable, Sendable {
        /// None: the text stands as it was written.
        case none
        /// X escapes `&`, `<` and `>`; archives of it also hold `&quot;` and `&#39;`. Nothing else is an escape.
        case x
    }

    /// Decodes `source` into `text`, replacing what it held, and says which byte came from where.
    ///
    /// Each escape is decoded once: `&amp;lt;` becomes `&lt;`.
    public static func decode(_ source: Span<UInt8>, style: Style, into text: inout [UInt8]) -> SourceMap {
        text.removeAll(keepingCapacity: true)
        var map = SourceMap()
        var index = 0
        while index < source.count {
            let byte = source[index]
            if style == .x, byte == UInt8(ascii: "&"), let (decoded, length) = escape(in: source, at: index) {
                map.append(textOffset: text.count, extra: length - 1)
                text.append(decoded)
                index += length
            } else {
                text.append(byte)
                index += 1
            }
        }
        return map
    }

    /// Decodes a whole string; the map is the identity and the string the same one where nothing is escaped.
    public static func decode(_ source: String, style: Style) -> (text: String, map: SourceMap) {
        guard style == .x, holdsAmpersand(source.utf8.span) else { return (source, SourceMap()) }
        var text: [UInt8] = []
        let map = decode(source.utf8.span, style: style, into: &text)
        return map.isIdentity ? (source, map) : (String(decoding: text, as: UTF8.self), map)
    }

    private static func holdsAmpersand(_ source: Span<UInt8>) -> Bool {
        for index in source.indices where source[index] == UInt8(ascii: "&") { return true }
        return false
    }

    /// The character and length of the escape that begins at `index`, if one does.
    private static func escape(in source: Span<UInt8>, at index: Int) -> (decoded: UInt8, length: Int)? {
        let left = source.count - index
        guard left >= 4 else { return nil }
        func holds(_ name: StaticString) -> Bool {
            guard left >= name.utf8CodeUnitCount else { return false }
            return name.withUTF8Buffer { expected in
                for (position, byte) in expected.enumerated() where source[index + position] != byte { return false }
                return true
            }
        }
        switch source[index + 1] {
        case UInt8(ascii: "a"): return holds("&amp;") ? (UInt8(ascii: "&"), 5) : nil
        case UInt8(ascii: "l"): return holds("&lt;") ? (UInt8(ascii: "<"), 4) : nil
        case UInt8(ascii: "g"): return holds("&gt;") ? (UInt8(ascii: ">"), 4) : nil
        case UInt8(ascii: "q"): return holds("&quot;") ? (UInt8(ascii: "\""), 6) : nil
        case UInt8(ascii: "#"): return holds("&#39;") ? (UInt8(ascii: "'"), 5) : nil
        default: return nil
        }
    }
}
