/// Writes posts that order nothing: small talk with hashtags, mentions, links, emoji and numbers.
struct OrdinaryText {
    private let words: [(language: String, words: [String])] = [
        ("es", OrdinaryWords.spanish), ("fr", OrdinaryWords.french), ("de", OrdinaryWords.german),
        ("ja", OrdinaryWords.japanese),
    ]

    /// Appends a text of up to about 130 bytes and returns its language.
    func append(to text: inout [UInt8], _ random: inout SeededRandom, _ people: [Person]) -> String {
        let (language, words) = random.happens(300) ? random.one(of: words) : ("en", OrdinaryWords.english)
        if random.happens(150) { mention(&text, &random, people) }
        let length = text.count + random.number(in: 30...100)
        while text.count < length {
            if !text.isEmpty { text.put(" ") }
            switch random.below(100) {
            case 0...4: text.put(random.one(of: OrdinaryWords.tags))
            case 5...7: mention(&text, &random, people)
            case 8, 9: text.put(random.number(in: 1...2500))
            case 10: text.put(random.one(of: OrdinaryWords.emoji))
            case 11: text.put("&")
            default: text.put(random.one(of: words))
            }
        }
        text.put(random.one(of: OrdinaryWords.marks))
        if random.happens(250) {
            text.put(" https://t.co/")
            for _ in 0..<10 { text.append(UInt8(ascii: "a") + UInt8(random.below(26))) }
        }
        return language
    }

    private func mention(_ text: inout [UInt8], _ random: inout SeededRandom, _ people: [Person]) {
        text.put("@")
        text.put(random.one(of: people).handle)
    }
}
