/// The ways to write a word that a person takes for the same and a key does not.
///
/// Keys compare case, width and canonically equivalent spellings. What is more than that depends on the language, and is
/// listed here rather than in every word list.
public struct SpellingVariants: Sendable {
    private let bent: Bent?

    /// Those of a language.
    ///
    /// - Parameter language: a language tag; its first part counts.
    public init(language: String) { bent = Bent(language) }

    /// The word, and behind it its other spellings, each once.
    ///
    /// - Parameter language: a language tag; its first part counts.
    public static func of(_ word: String, language: String) -> [String] {
        var result: [String] = []
        SpellingVariants(language: language).append(word, to: &result)
        return result
    }

    /// Appends the word, and behind it its other spellings, each once.
    public func append(_ word: String, to spellings: inout [String]) {
        spellings.append(word)
        // Nearly every word of nearly every language has one spelling.
        let hasApostrophe = Self.holds(UInt8(ascii: "'"), word)
        if hasApostrophe || bent != nil { appendOthers(of: word, hasApostrophe: hasApostrophe, to: &spellings) }
    }

    private func appendOthers(of word: String, hasApostrophe: Bool, to spellings: inout [String]) {
        let start = spellings.count - 1
        func add(_ spelling: String) {
            if !spellings[start...].contains(where: { $0.utf8.elementsEqual(spelling.utf8) }) {
                spellings.append(spelling)
            }
        }
        if hasApostrophe { add(String(word.map { $0 == "'" ? "’" : $0 })) }
        switch bent {
        case .turkish: Array(spellings[start...]).flatMap(Self.turkish).forEach(add)
        case .arabic: Array(spellings[start...]).flatMap(Self.arabic).forEach(add)
        case nil: break
        }
    }

    private static func holds(_ byte: UInt8, _ word: String) -> Bool {
        let bytes = word.utf8Span.span
        for index in bytes.indices where bytes[index] == byte { return true }
        return false
    }

    /// Languages with rules of their own.
    private enum Bent: Sendable {
        case turkish, arabic

        /// By the first part of a language's tag.
        init?(_ language: String) {
            var letters = language.utf8.makeIterator()
            guard let first = letters.next(), let second = letters.next() else { return nil }
            if let third = letters.next(), third != UInt8(ascii: "-"), third != UInt8(ascii: "_") { return nil }
            switch (UnicodeScalar(first | 0x20), UnicodeScalar(second | 0x20)) {
            case ("t", "r"), ("a", "z"): self = .turkish
            case ("a", "r"): self = .arabic
            default: return nil
            }
        }
    }

    /// Capitals of Turkish: `I` is the capital of `ı` and folds to `i`, `İ` is that of `i` and folds to `i` with a dot
    /// above (SpecialCasing.txt). `SATINAL` is `satınal`, `İKİ` and `İki` are `iki`.
    private static func turkish(_ word: String) -> [String] {
        // Most words have none of it: `ı` ends in B1.
        if !holds(UInt8(ascii: "i"), word), !holds(0xB1, word) { return [] }
        let dotless = String(word.map { $0 == "ı" ? "i" : $0 })
        let capitals = String(word.flatMap { $0 == "i" ? "i\u{307}" : $0 == "ı" ? "i" : String($0) })
        let titled = word.first == "i" ? "i\u{307}" + word.dropFirst() : word
        return [dotless, capitals, titled]
    }

    /// Arabic is written with and without vowel signs, tatweel, hamza on an alef, and the dots of final ya and ta marbuta.
    private static func arabic(_ word: String) -> [String] {
        let scalars = Array(word.unicodeScalars)
        // Many words have none of it.
        if !scalars.contains(where: { isVowelSign($0) || isVariable($0) }) { return [] }
        let bare = scalars.contains(where: isVowelSign) ? scalars.filter { !isVowelSign($0) } : scalars
        var spellings = [bare]
        func add(_ spelling: [Unicode.Scalar]) {
            if !spellings.contains(spelling) { spellings.append(spelling) }
        }
        let alef = bareAlef(bare)
        add(alef)
        for spelling in [bare, alef] {
            if bare.contains("\u{629}") { add(ending(spelling, "\u{629}", in: "\u{647}")) }
            if bare.contains("\u{649}") { add(ending(spelling, "\u{649}", in: "\u{64A}")) }
        }
        return spellings.map(text)
    }

    /// Without what an alef may bear.
    private static func bareAlef(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(word.count)
        for scalar in word {
            switch scalar.value {
            case 0x622, 0x623, 0x625, 0x671: result.append("\u{627}")
            // A hamza or madda of its own.
            case 0x653...0x655 where result.last == "\u{627}": break
            default: result.append(scalar)
            }
        }
        return result
    }

    /// Words that end in one letter, with another in its place.
    private static func ending(
        _ words: [Unicode.Scalar], _ final: Unicode.Scalar, in other: Unicode.Scalar
    ) -> [Unicode.Scalar] {
        words.indices.map { index in
            let isLast = index + 1 == words.count || words[index + 1] == " "
            return isLast && words[index] == final ? other : words[index]
        }
    }

    private static func text(of scalars: [Unicode.Scalar]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 2)
        for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Hamza and madda, by themselves or on an alef, ta marbuta and final ya.
    private static func isVariable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x622, 0x623, 0x625, 0x671, 0x629, 0x649, 0x653...0x655: true
        default: false
        }
    }

    /// Tashkeel and tatweel.
    private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
        0x64B...0x652 ~= scalar.value || scalar.value == 0x670 || scalar.value == 0x640
    }
}
