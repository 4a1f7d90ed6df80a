import OrderMatching
import TweetText

/// The titles and aliases of a catalogue as phrases for the matcher, and the way back to its products.
struct ProductPhrases: Sendable {
    /// How each phrase names its products.
    private let found: [ProductMatch]
    /// The phrases, in the order that the matcher numbers them.
    let phrases: TitleList
    /// Names of variants: `size`, `color`.
    let optionNames: [String]

    init(_ catalog: Catalog, accounts: Accounts) {
        var builder = TitleListBuilder()
        var cutter = TitleCutter()
        var options = OptionWords()
        var languages = MerchantLanguages(accounts)
        /// For each title added, whether it is an alias.
        var isAlias: [Bool] = []
        for (position, product) in catalog.products.enumerated() {
            let language = languages.language(of: product.merchant)
            let number = options.number(of: product.options, language: language, in: &builder)
            for title in 0...product.aliases.count {
                builder.add(
                    cutter.words(of: title == 0 ? product.title : product.aliases[title - 1]),
                    product: Int32(truncatingIfNeeded: position), options: number, dialect: language
                ) { Self.spellings(of: $0, language: language) }
                while isAlias.count < builder.count { isAlias.append(title > 0) }
            }
        }
        var first: [Int32] = []
        phrases = builder.list(first: &first)
        found = first.map { isAlias[Int($0)] ? .alias : .title }
        var names = options.names
        if names.contains("color") { names.insert("colour") }
        optionNames = names.sorted()
    }

    /// How a phrase names its products: by title, or by alias.
    func found(_ phrase: Int) -> ProductMatch { found[phrase] }

    /// The word in singular and plural, each also without its accents, as people type who have no keys for them.
    static func spellings(of word: String, language: String) -> [String] {
        let forms = PluralRules.forms(of: word, language: language)
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return forms }
        let plain = forms.map(withoutAccents).filter { !forms.contains($0) }
        return forms + plain.enumerated().filter { !plain[..<$0.offset].contains($0.element) }.map(\.element)
    }

    /// Latin letters without the marks above and below them; other scripts' marks are letters of their own.
    private static func withoutAccents(_ word: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in String(decoding: TermKey.key(of: word), as: UTF8.self).unicodeScalars {
            let isAccent = (0x300...0x36F).contains(scalar.value) && result.last.map { $0.isASCII } ?? false
            if !isAccent { result.append(scalar) }
        }
        return String(result)
    }

    /// The words and numbers of a title, without what stands between them.
    static func words(of title: String) -> [String] {
        var cutter = TitleCutter()
        return cutter.words(of: title)
    }
}

/// Cuts titles into words, with memory that is kept from title to title.
private struct TitleCutter {
    private var tokens: [Token] = []

    mutating func words(of title: String) -> [String] {
        var title = title
        title.makeContiguousUTF8()
        Tokenizer().tokenize(title.utf8Span.span, into: &tokens)
        let utf8 = title.utf8
        var words: [String] = []
        for token in tokens where token.kind == .word || token.kind == .number {
            let start = utf8.index(utf8.startIndex, offsetBy: token.span.start)
            words.append(String(title[start..<utf8.index(start, offsetBy: token.span.end - token.span.start)]))
        }
        return words
    }
}

/// The variant words of products: few sets of them, however many products there are.
private struct OptionWords {
    private(set) var names: Set<String> = []
    private var numbers: [[ProductOption]: Int32] = [:]
    private var language = ""

    mutating func number(
        of options: [ProductOption], language: String, in builder: inout TitleListBuilder
    ) -> Int32 {
        if options.isEmpty { return builder.options([]) }
        if language != self.language {
            self.language = language
            numbers = [:]
        }
        if let known = numbers[options] { return known }
        names.formUnion(options.flatMap { ProductPhrases.words(of: $0.name) })
        let values = options.flatMap { ProductPhrases.words(of: $0.value) }
            .flatMap { ProductPhrases.spellings(of: $0, language: language) }
        let number = builder.options(Set(values).sorted())
        numbers[options] = number
        return number
    }
}

/// The languages in which merchants' products are bent; rows of one merchant mostly follow one another.
private struct MerchantLanguages {
    private let accounts: Accounts
    private var merchant: String?
    private var language = "en"

    init(_ accounts: Accounts) { self.accounts = accounts }

    mutating func language(of merchant: String?) -> String {
        if merchant != self.merchant {
            self.merchant = merchant
            language = accounts.language(of: merchant)
        }
        return language
    }
}

extension Accounts {
    /// The language in which a merchant's products are bent: its own, else English.
    func language(of merchant: String?) -> String { merchant.flatMap { find(handle: $0)?.entry.language } ?? "en" }
}
