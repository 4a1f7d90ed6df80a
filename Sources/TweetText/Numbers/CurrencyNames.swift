/// What CLDR calls the currencies in a language.
enum CurrencyNames {
    struct Name {
        var spelling: String
        /// What it may mean.
        var codes: [String]
        /// It means another thing as often.
        var isWord: Bool
    }

    /// Every name; none in a language without a table.
    static func names(in tag: String) -> [Name] {
        guard let table = table(tag) else { return [] }
        let text = String(decoding: (0..<table.count).map { table[$0] }, as: UTF8.self)
        return text.split(separator: "|").compactMap { line in
            let sides = line.split(separator: "=")
            guard sides.count == 2 else { return nil }
            let isWord = sides[0].hasSuffix("*")
            return Name(
                spelling: String(isWord ? sides[0].dropLast() : sides[0]),
                codes: sides[1].split(separator: " ").map(String.init), isWord: isWord)
        }
    }

    private static func table(_ tag: String) -> StaticText? {
        switch tag {
        case "zh-TW", "zh-HK", "zh-MO", "zh-Hant": return CurrencyNameData.zhtw
        default: break
        }
        switch tag.prefix(while: { $0 != "-" && $0 != "_" }) {
        case "ar": return CurrencyNameData.ar
        case "de": return CurrencyNameData.de
        case "en": return CurrencyNameData.en
        case "es": return CurrencyNameData.es
        case "fr": return CurrencyNameData.fr
        case "hi": return CurrencyNameData.hi
        case "id", "in": return CurrencyNameData.id
        case "it": return CurrencyNameData.it
        case "ja": return CurrencyNameData.ja
        case "ko": return CurrencyNameData.ko
        case "nl": return CurrencyNameData.nl
        case "pt": return CurrencyNameData.pt
        case "th": return CurrencyNameData.th
        case "tr": return CurrencyNameData.tr
        case "zh": return CurrencyNameData.zh
        default: return nil
        }
    }
}
