extension TitleList {
    /// No titles.
    public init() { self.init([]) }

    /// The list of a few phrases; what is equal becomes one.
    public init(_ phrases: [Lexicon.Phrase]) {
        var builder = TitleListBuilder()
        for phrase in phrases {
            let forms = Dictionary(phrase.words.compactMap { word in word.first.map { ($0, word) } }) { first, _ in
                first
            }
            let options = builder.options(phrase.options)
            for product in phrase.products {
                builder.add(phrase.words.compactMap(\.first), product: product, options: options) { forms[$0] ?? [$0] }
            }
        }
        var first: [Int32] = []
        self = builder.list(first: &first)
    }
}
