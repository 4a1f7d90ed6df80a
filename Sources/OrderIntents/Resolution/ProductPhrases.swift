import OrderMatching
import TweetText

/// The titles and aliases of a catalogue as phrases for the matcher, and the way back to its products.
struct ProductPhrases: Sendable {
    /// The phrases, in the order that the matcher numbers them.
    let phrases: TitleList
    /// Whether each phrase is an alias, not a title.
    private let aliases: FlatArray<UInt8>
    /// Names of variants: `size`, `color`.
    let optionNames: [String]
    /// The merchants of the products, and the language in which each one's are bent.
    private let languages: [(merchant: String, language: String)]

    init(_ catalog: Catalog, accounts: Accounts) {
        let products = catalog.products
        var builder = TitleListBuilder()
        var options = OptionWords(products)
        var languages = MerchantLanguages(products, accounts)
        /// For each title added, whether it is an alias.
        var isAlias: [UInt8] = []
        for position in products.indices {
            let heading = products.heading(position)
            let language = languages.language(of: heading.merchant)
            let number = options.number(of: heading.options, language: language, in: &builder)
            for (place, title) in ([heading.title] + heading.aliases).enumerated() {
                products.bytes.withSpan(title) { title in
                    builder.add(
                        title, product: Int32(truncatingIfNeeded: position), options: number, dialect: language
                    ) { Self.spellings(of: $0, language: language) }
                }
                while isAlias.count < builder.count { isAlias.append(place > 0 ? 1 : 0) }
            }
        }
        var first: [Int32] = []
        phrases = builder.list(first: &first)
        aliases = FlatArray(first.map { isAlias[Int($0)] })
        var names = options.names
        if names.contains("color") { names.insert("colour") }
        optionNames = names.sorted()
        self.languages = languages.all
    }

    /// Takes phrases from the sections of a compiled catalogue.
    init(_ sections: FlatSections) {
        phrases = TitleList(sections)
        aliases = sections.array("titles.aliases")
        optionNames = Array(sections.texts("options.names"))
        languages = Array(zip(sections.texts("merchants"), sections.texts("merchants.languages")))
    }

    func add(to sections: inout FlatSections) {
        phrases.add(to: &sections)
        sections.add("titles.aliases", aliases)
        sections.add("options.names", FlatTexts(optionNames))
        sections.add("merchants", FlatTexts(languages.map(\.merchant)))
        sections.add("merchants.languages", FlatTexts(languages.map(\.language)))
    }

    /// How a phrase names its products: by title, or by alias.
    func found(_ phrase: Int) -> ProductMatch { aliases[phrase] == 0 ? .title : .alias }

    /// Whether words are bent as the merchants' languages ask for, by those accounts.
    func suits(_ accounts: Accounts) -> Bool {
        languages.allSatisfy { accounts.language(of: $0.merchant) == $0.language }
    }

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
        let utf8 = Array(title.utf8)
        var tokens: [Token] = []
        Tokenizer().tokenize(utf8.span, into: &tokens)
        return tokens.filter { $0.kind == .word || $0.kind == .number }.map {
            String(decoding: utf8[$0.span.start..<$0.span.end], as: UTF8.self)
        }
    }
}

/// The variant words of products: few sets of them, however many products there are.
private struct OptionWords {
    private let products: ProductList
    private(set) var names: Set<String> = []
    /// Sets by the bytes of a product's options, in the language that was asked for last.
    private var known = TermTable()
    private var numbers: [Int32] = [0]
    private var language = ""

    init(_ products: ProductList) { self.products = products }

    mutating func number(of range: Range<Int>, language: String, in builder: inout TitleListBuilder) -> Int32 {
        if language != self.language {
            self.language = language
            known = TermTable()
            numbers = [0]
        }
        let id = products.bytes.withSpan(range) { known.find(key: $0) }
        if id.isKnown { return numbers[Int(id.rawValue)] }
        var reader = ProductReader(products, in: range)
        let options = reader.options()
        names.formUnion(options.flatMap { ProductPhrases.words(of: $0.name) })
        let values = options.flatMap { ProductPhrases.words(of: $0.value) }
            .flatMap { ProductPhrases.spellings(of: $0, language: language) }
        let number = builder.options(values)
        _ = known.intern(range.map { products.bytes[$0] })
        numbers.append(number)
        return number
    }
}

/// The languages in which merchants' products are bent, each looked up once.
private struct MerchantLanguages {
    private let products: ProductList
    private let accounts: Accounts
    /// By the number of the merchant's handle.
    private var languages: [Int: String] = [:]

    init(_ products: ProductList, _ accounts: Accounts) {
        self.products = products
        self.accounts = accounts
    }

    mutating func language(of merchant: Int?) -> String {
        guard let merchant else { return accounts.language(of: nil) }
        if let known = languages[merchant] { return known }
        let language = accounts.language(of: products.shared[merchant])
        languages[merchant] = language
        return language
    }

    var all: [(merchant: String, language: String)] {
        languages.sorted { $0.key < $1.key }.map { (products.shared[$0.key], $0.value) }
    }
}

extension Accounts {
    /// The language in which a merchant's products are bent: its own, else English.
    func language(of merchant: String?) -> String { merchant.flatMap { find(handle: $0)?.entry.language } ?? "en" }
}
