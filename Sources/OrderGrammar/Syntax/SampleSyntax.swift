/// A `sample` line as written.
struct SampleSyntax: Sendable {
    typealias Named = GrammarSyntax.Named

    /// What a sample can be.
    enum Subject: String, Hashable, Sendable, CaseIterable {
        case product, account, campaign, listing
    }

    var subject: Subject
    /// A product's or listing's id, a handle without `@`, a tag without `#`.
    var name: Named
    var title = ""
    var role = Grammar.Samples.Role.user
    var kind: Named?
    var seller: Named?
    var product: Named?
    var amount: MoneySyntax.Bound?
    var currency: Named?
    var isAlone = false
    var isOutOfStock = false
    var aliases: [Named] = []
    var group: Named?
    var variants: [(name: Named, value: Named)] = []

    init(_ subject: Subject, _ name: Named) {
        self.subject = subject
        self.name = name
    }
}

extension SampleSyntax.Subject {
    /// The words that begin its options.
    var options: [String] {
        switch self {
        case .product: ["by", "at", "out", "also", "group", "colour"] + RecordVocabulary.variants
        case .account: ["currency"]
        case .campaign: ["alone", "by", "product", "at"]
        case .listing: ["by", "product", "at"]
        }
    }

    /// Its options as its author writes them.
    var shownOptions: String {
        switch self {
        case .product:
            "`by @merchant`, `at 12.00 USD`, `out of stock`, `also \"NAME\"`, `group ID`, `color blue`, `size large`"
                + " (and material, pattern, gender, age_group)"
        case .account: "`currency USD`"
        case .campaign: "`alone`, `by @merchant`, `product ID` and `at 12.00 USD`"
        case .listing: "`by @merchant`, `product ID` and `at 12.00 USD`"
        }
    }
}
