import TweetText

/// The ways to write a word that all have one key: case, width, decomposed letters.
enum LiteralSpelling {
    /// The spelling itself, and behind it others that the tokenizer cuts alike and the key holds equal.
    static func all(of text: String) -> [String] {
        var result = [text]
        let wanted = shape(of: text)
        let hasAccount = wanted.contains { $0.kind == .mention }
        var others = [text.uppercased(), text.lowercased(), capitalised(text), alternating(text)]
        others.append(String(decoding: TermKey.key(of: text), as: UTF8.self))
        others.append(text.replacing("#", with: "\u{FF03}"))
        // An account's letters are ASCII: in others it is nobody's name.
        if !hasAccount { others.append(wide(text)) }
        if hasAccount { others.append(text.replacing("@", with: "\u{FF20}")) }
        others.append(text.replacing("'", with: "\u{2019}"))
        for other in others where !result.contains(where: { $0.utf8.elementsEqual(other.utf8) }) {
            if shape(of: other) == wanted { result.append(other) }
        }
        return result
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
    private static func capitalised(_ text: String) -> String {
        guard let first = text.firstIndex(where: \.isLetter) else { return text }
        return text[..<first] + text[first].uppercased() + text[text.index(after: first)...]
    }

    private static func alternating(_ text: String) -> String {
        var isUpper = false
        return text.map { character in
            isUpper.toggle()
            return isUpper ? character.uppercased() : character.lowercased()
        }.joined()
    }

    /// ASCII in full width (U+FF01…FF5E).
    static func wide(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isVisible = 0x21...0x7E ~= scalar.value
            result.append(isVisible ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
        }
        return String(result)
    }
}
