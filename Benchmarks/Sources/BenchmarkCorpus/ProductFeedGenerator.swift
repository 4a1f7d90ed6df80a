/// Makes up product feeds of any size: a made-up maker, what it is, of what, a model now and then, and its variants.
///
/// The same seed gives the same bytes on every machine. Of ten products seven are variants in colour and size that share
/// a title, a fifth of the titles end in a model that few others have, and a few have HTML, quotes or accents in them.
public struct ProductFeedGenerator: Sendable {
    /// The form of a feed.
    public enum Form: String, CaseIterable, Sendable {
        /// Google Merchant Center's, separated by tabs.
        case tsv
        /// The same with commas and quotes.
        case csv
        /// An ACP feed's `products.jsonl`.
        case acp
        /// Shopify's product CSV.
        case shopify

        /// The file's name.
        public var fileName: String {
            self == .acp ? "products.jsonl" : self == .tsv ? "google.tsv" : rawValue + ".csv"
        }
    }

    private var random: SeededRandom
    private let makers: [String]
    private var number = 0

    /// Begins at `seed`.
    public init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        var makers: [String] = []
        for _ in 0..<6_000 { makers.append(Self.name(&random)) }
        self.makers = makers
    }

    /// Products that share a title, and the options in which they differ.
    struct Family {
        var number: Int
        var title: String
        var summary: String
        var maker: String
        var variants: [Variant]
    }

    /// One product.
    struct Variant {
        var number: Int
        var color: String?
        var size: String?
        var cents: Int
        var isInStock: Bool
        /// Thirteen digits, the last of which checks the others.
        var gtin: String
    }

    /// The next products, at most `limit`.
    mutating func family(atMost limit: Int) -> Family {
        let maker = random.one(of: makers)
        var title = "\(maker) \(random.one(of: Self.adjectives)) \(random.one(of: Self.materials))"
        title += " \(random.one(of: Self.nouns))"
        if random.happens(500) { title += " \(random.one(of: Self.additions))" }
        if random.happens(200) { title += " \(random.one(of: ["X", "GT", "Pro", "M"]))\(random.below(100_000))" }
        if random.happens(20) { title += " & \(random.one(of: Self.nouns))" }
        var summary = "Our \(title.lowercased()) is"
        for _ in 0..<random.number(in: 8...20) { summary += " " + random.one(of: Self.filling) }
        summary += "."
        let cents = random.number(in: 199...49_999)
        let count = min(limit, random.happens(300) ? 1 : random.number(in: 2...8))
        var variants: [Variant] = []
        for index in 0..<count {
            number += 1
            let isOne = count == 1
            variants.append(
                Variant(
                    number: number, color: isOne ? nil : Self.colors[(number / 2) % Self.colors.count],
                    size: isOne ? nil : Self.sizes[index % Self.sizes.count],
                    cents: cents + 100 * (index / 4), isInStock: !random.happens(80), gtin: Self.gtin(number)))
        }
        return Family(
            number: number - count + 1, title: title, summary: summary, maker: maker, variants: variants)
    }

    private static func name(_ random: inout SeededRandom) -> String {
        var name = ""
        for _ in 0..<random.number(in: 2...3) {
            name += random.one(of: ["b", "d", "f", "k", "l", "m", "n", "r", "s", "t", "v", "z", "br", "st", "é"])
            name += random.one(of: ["a", "e", "i", "o", "u", "ai", "or", "en"])
        }
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private static func gtin(_ number: Int) -> String {
        let body = String(4_000_000_000_00 + number)
        var sum = 0
        for (place, digit) in body.utf8.enumerated() { sum += Int(digit - 0x30) * (place.isMultiple(of: 2) ? 1 : 3) }
        return body + String((10 - sum % 10) % 10)
    }
}
