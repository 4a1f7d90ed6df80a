extension Currency {
    /// Which of several currencies a text in a language means, by its tag of BCP 47; nil where that does not say.
    ///
    /// A region (`en-CA`) has its own money. A language alone says it where its main country's money is one of those
    /// asked for, and that of no other country where it is spoken is: `kr` is Swedish in Swedish, `¥` Japanese in
    /// Japanese, and `$` nobody's in English.
    public static func meant(among currencies: [Currency], inLanguage tag: String) -> Currency? {
        let parts = tag.split { $0 == "-" || $0 == "_" }
        if let region = parts.dropFirst().first(where: { $0.utf8.count == 2 }) {
            let money = regions[region.uppercased()]
            return currencies.first { $0.code == money }
        }
        // Platforms write the older tags of some languages.
        let older = ["no": "nb", "in": "id", "iw": "he"]
        guard let language = parts.first?.lowercased(), let spoken = languages[older[language] ?? language],
            let home = spoken.first
        else {
            return nil
        }
        let known = currencies.filter { spoken.contains($0.code) }
        return known.count == 1 && known[0].code == home ? known[0] : nil
    }

    private static let regions = Dictionary(
        entries(CurrencyRegionData.regions).map { ($0.key, $0.values[0]) }, uniquingKeysWith: { first, _ in first })
    private static let languages = Dictionary(
        entries(CurrencyRegionData.languages).map { ($0.key, $0.values) }, uniquingKeysWith: { first, _ in first })

    private static func entries(_ table: StaticText) -> [(key: String, values: [String])] {
        let text = String(decoding: (0..<table.count).map { table[$0] }, as: UTF8.self)
        return text.split(separator: " ").compactMap { entry in
            let sides = entry.split(separator: "=")
            guard sides.count == 2 else { return nil }
            return (String(sides[0]), sides[1].split(separator: ",").map(String.init))
        }
    }
}
