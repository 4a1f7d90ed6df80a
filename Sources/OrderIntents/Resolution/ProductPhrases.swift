import OrderMatching
import TweetText

/// The titles and aliases of a catalogue as phrases for the matcher, and the way back to its products.
struct ProductPhrases: Sendable {
    /// How a phrase names its products.
    let found: [ProductMatch]
    /// The phrases, in the order that the matcher numbers them.
    let phrases: [Lexicon.Phrase]
    /// Names of variants: `size`, `color`.
    let optionNames: [String]

    init(_ catalog: Catalog, accounts: Accounts) {
        struct Draft {
            var words: [[String]]
            var products: [Int32] = []
            var options: Set<String> = []
            var found: ProductMatch
        }
        var drafts: [Draft] = []
        var known: [String: Int] = [:]
        var names: Set<String> = []
        for (index, product) in catalog.products.enumerated() {
            let language = accounts.language(of: product)
            let values = product.options.flatMap { Self.words(of: $0.value) }
                .flatMap { PluralRules.forms(of: $0, language: language) }
            names.formUnion(product.options.flatMap { Self.words(of: $0.name) })
            let titles = [(product.title, ProductMatch.title)] + product.aliases.map { ($0, .alias) }
            for (title, found) in titles {
                let words = Self.words(of: title)
                guard !words.isEmpty else { continue }
                let key = words.map { $0.lowercased() }.joined(separator: " ")
                let number = known[key] ?? drafts.count
                if number == drafts.count {
                    known[key] = number
                    drafts.append(
                        Draft(words: words.map { PluralRules.forms(of: $0, language: language) }, found: found))
                }
                drafts[number].products.append(Int32(truncatingIfNeeded: index))
                drafts[number].options.formUnion(values)
            }
        }
        found = drafts.map(\.found)
        phrases = drafts.map { Lexicon.Phrase(words: $0.words, products: $0.products, options: $0.options.sorted()) }
        if names.contains("color") { names.insert("colour") }
        optionNames = names.sorted()
    }

    /// The words and numbers of a title, without what stands between them.
    static func words(of title: String) -> [String] {
        let utf8 = Array(title.utf8)
        var tokens: [Token] = []
        Tokenizer().tokenize(utf8.span, into: &tokens)
        return tokens.filter { $0.kind == .word || $0.kind == .number }.map { token in
            String(decoding: utf8[token.span.start..<token.span.end], as: UTF8.self)
        }
    }
}

extension Accounts {
    /// The language in which a product's words are bent: its merchant's, else English.
    func language(of product: Product) -> String {
        product.merchant.flatMap { find(handle: $0)?.entry.language } ?? "en"
    }
}
