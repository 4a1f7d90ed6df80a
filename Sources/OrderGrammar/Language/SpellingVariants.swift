/// The ways to write a word that a person takes for the same and a key does not.
///
/// Keys compare case, width and canonically equivalent spellings. What is more than that depends on the language, and is
/// listed here rather than in every word list.
public enum SpellingVariants {
    /// The word, and behind it its other spellings, each once.
    ///
    /// - Parameter language: a language tag; its first part counts.
    public static func of(_ word: String, language: String) -> [String] {
        let isBent = ["tr", "az", "ar"].contains { language.hasPrefix($0) }
        // Nearly every word of nearly every language has one spelling.
        if !isBent, !word.utf8.contains(UInt8(ascii: "'")) { return [word] }
        var result = [word]
        func add(_ spelling: String) {
            if !result.contains(where: { $0.utf8.elementsEqual(spelling.utf8) }) { result.append(spelling) }
        }
        if word.contains("'") { add(String(word.map { $0 == "'" ? "’" : $0 })) }
        switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "tr", "az": result.flatMap(turkish).forEach(add)
        case "ar": result.flatMap(arabic).forEach(add)
        default: break
        }
        return result
    }

    /// Capitals of Turkish: `I` is the capital of `ı` and folds to `i`, `İ` is that of `i` and folds to `i` with a dot
    /// above (SpecialCasing.txt). `SATINAL` is `satınal`, `İKİ` and `İki` are `iki`.
    private static func turkish(_ word: String) -> [String] {
        let dotless = String(word.map { $0 == "ı" ? "i" : $0 })
        let capitals = String(word.flatMap { $0 == "i" ? "i\u{307}" : $0 == "ı" ? "i" : String($0) })
        let titled = word.first == "i" ? "i\u{307}" + word.dropFirst() : word
        return [dotless, capitals, titled]
    }

    /// Arabic is written with and without vowel signs, tatweel, hamza on an alef, and the dots of final ya and ta marbuta.
    private static func arabic(_ word: String) -> [String] {
        let scalars = word.unicodeScalars
        // Most words have none of it.
        if !scalars.contains(where: { isVowelSign($0) || isVariable($0) }) { return [] }
        let bare = String(String.UnicodeScalarView(scalars.filter { !isVowelSign($0) }))
        let alef = String(bare.map { "أإآٱ".contains($0) ? "ا" : $0 })
        let spellings = [bare, alef]
        return spellings
            + spellings.flatMap { spelling in
                [("ة", "ه"), ("ى", "ي")].map { final, other in
                    spelling.split(separator: " ").map { word in
                        word.hasSuffix(final) ? word.dropLast() + other : String(word)
                    }.joined(separator: " ")
                }
            }
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
