import TweetText

/// The ways to write a word that all have one key: case, width, decomposed letters.
enum LiteralSpelling {
    private static let changes: [@Sendable (String) -> String] = [
        { $0.uppercased() }, { $0.lowercased() }, capitalised, alternating, decomposed, wide,
        { $0.replacing("#", with: "\u{FF03}") }, { $0.replacing("@", with: "\u{FF20}") },
        { $0.replacing("'", with: "\u{2019}") },
    ]

    /// Ways to change a spelling: `0..<count` of `change`.
    static let count = changes.count

    /// The spelling changed in one way; as it is where the tokenizer would cut it otherwise, or its key would be
    /// another.
    static func change(_ text: String, way: Int) -> String {
        let other = changes[way](text)
        guard !other.utf8.elementsEqual(text.utf8) else { return text }
        let wanted = shape(of: text)
        // An account's letters are ASCII: in others it is nobody's name.
        if wanted.contains(where: { $0.kind == .mention }), !other.dropFirst().utf8.allSatisfy({ $0 < 0x80 }) {
            return text
        }
        return shape(of: other) == wanted ? other : text
    }

    private struct Shape: Hashable {
        var kind: Token.Kind
        var key: [UInt8]
        var isGlued: Bool
    }

    private static func shape(of text: String) -> [Shape] {
        let utf8 = Array(text.utf8)
        return Tokenizer().tokens(in: text).filter { $0.kind != .space }.map { token in
            Shape(
                kind: token.kind,
                key: TermKey.key(of: String(decoding: utf8[token.span.start..<token.span.end], as: UTF8.self)),
                isGlued: token.flags.contains(.gluedBefore))
        }
    }

    /// `#buy` → `#Buy`
    @Sendable private static func capitalised(_ text: String) -> String {
        guard let first = text.firstIndex(where: \.isLetter) else { return text }
        return text[..<first] + text[first].uppercased() + text[text.index(after: first)...]
    }

    @Sendable private static func alternating(_ text: String) -> String {
        var isUpper = false
        return text.map { character in
            isUpper.toggle()
            return isUpper ? character.uppercased() : character.lowercased()
        }.joined()
    }

    @Sendable private static func decomposed(_ text: String) -> String {
        String(decoding: TermKey.key(of: text), as: UTF8.self)
    }

    /// ASCII in full width (U+FF01…FF5E).
    @Sendable static func wide(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isVisible = 0x21...0x7E ~= scalar.value
            result.append(isVisible ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
        }
        return String(result)
    }
}
