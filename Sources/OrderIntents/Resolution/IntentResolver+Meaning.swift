import OrderGrammar
import OrderMatching
import TweetText

// What an explanation needs to know of products and people.
extension IntentResolver {
    /// Products and accounts that the author of a post would put into it: of the merchants that it names or answers,
    /// else of all; those that can be had, and are but one by their title, first.
    public func likelyValues(for post: SourcePost) -> LikelyValues {
        var merchants: [String] = []
        func add(_ handle: String?) {
            guard let handle, let entry = knowledge.accounts.find(handle: handle)?.entry, entry.role == .merchant,
                !merchants.contains(entry.handle)
            else { return }
            merchants.append(entry.handle)
        }
        for token in Tokenizer().tokens(in: post.text) where token.kind == .mention { add(post.handle(token.span)) }
        add(post.context.reply?.authorHandle)
        add(listing(answeredIn: post.context)?.merchant)
        let isNamed = !merchants.isEmpty
        let keys = Set(merchants.map { Handle.key($0) })
        var titles: [String] = []
        var others: [String] = []
        for product in knowledge.catalog.products {
            guard titles.count < Self.mostTitles else { break }
            if isNamed, let merchant = product.merchant, !keys.contains(Handle.key(merchant)) { continue }
            let isPlain = product.options.isEmpty && product.availability?.takesOrders != false
            if isPlain {
                titles.append(product.title)
            } else if others.count < Self.mostTitles {
                others.append(product.title)
            }
        }
        let known =
            isNamed
            ? []
            : knowledge.accounts.entries.lazy.filter { $0.role == .merchant }
                .prefix(Self.mostTitles).map(\.handle)
        return LikelyValues(products: titles + others, merchants: merchants + known)
    }

    private static let mostTitles = 6

    /// What the value of a slot means to a person, as `10.00 EUR`; nil where its words say it all.
    ///
    /// - Parameters:
    ///   - words: the words that the slot was read from.
    ///   - merchants: handles of merchants that the post names: their products are meant.
    public func meaning(
        of value: SlotValue, words: String, slot: SlotDefinition?, merchants: [String]
    ) -> String? {
        switch value {
        case .count(let count): return String(count)
        case .money(let reading):
            let numbers = [reading.numbers.first, reading.numbers.second].compactMap { $0 }
            let amounts = numbers.flatMap { number in
                reading.currencies.compactMap { currency in
                    Money(DecimalNumber(number.significand, scale: number.scale + reading.shift), currency)?
                        .description
                }
            }
            return Self.choice(amounts)
        case .words: return nil
        case .campaign(let tag):
            let campaigns = knowledge.campaigns.all
            guard campaigns.indices.contains(Int(tag.index)) else { return nil }
            let campaign = campaigns[Int(tag.index)]
            return [campaign.merchant.map { "@" + $0 }, campaign.productID, campaign.amount?.description]
                .compactMap { $0 }.joined(separator: " ")
        case .listed(let number):
            guard case .list(let values)? = slot?.type, values.indices.contains(number) else { return nil }
            return values[number].name
        case .product(let reading): return meaning(of: reading, words: words, merchants: merchants)
        case .productCode:
            return Self.choice(
                knowledge.catalog.positions(ofCode: words).map { position in
                    let product = knowledge.catalog.products[position]
                    return "\(product.id) \u{201C}\(product.title)\u{201D}"
                })
        case .unknownProduct: return meaning(ofMisspelt: words, merchants: merchants) ?? "no known product"
        }
    }

    private func meaning(of reading: ProductReading, words: String, merchants: [String]) -> String? {
        guard phrases.phrases.indices.contains(Int(reading.phrase)) else { return nil }
        return meaning(of: products(of: Int(reading.phrase)), words: words, merchants: merchants)
    }

    /// The products whose titles the words are but for a slip of the finger.
    private func meaning(ofMisspelt words: String, merchants: [String]) -> String? {
        let query = phrases.phrases.isEmpty ? [] : ProductPhrases.words(of: words)
        let hits = query.isEmpty ? [] : slips.value.titles(in: query)
        return meaning(of: hits.flatMap { products(of: $0.phrase) }, words: words, merchants: merchants)
            .map { "perhaps \($0)" }
    }

    /// Of the products those of the merchants, and those that the words are about, where there are any.
    private func meaning(of products: [Product], words: String, merchants: [String]) -> String? {
        var products = products
        let keys = merchants.map { Handle.key($0) }
        let theirs = products.filter { product in product.merchant.map { keys.contains(Handle.key($0)) } ?? true }
        if !theirs.isEmpty { products = theirs }
        for word in ProductPhrases.words(of: words) {
            let key = TermKey.key(of: word)
            let bearing = products.filter { product in product.options.contains { holds($0, key, of: product) } }
            if !bearing.isEmpty { products = bearing }
        }
        if products.count == 1 { return "\(products[0].id) \u{201C}\(products[0].title)\u{201D}" }
        return Self.choice(products.map(\.id))
    }

    /// `a`, `a or b`, `a, b, c or 4 more`.
    private static func choice(_ values: [String]) -> String? {
        var shown: [String] = []
        for value in values where !shown.contains(value) { shown.append(value) }
        guard let last = shown.last else { return nil }
        if shown.count == 1 { return last }
        if shown.count > 4 { return shown.prefix(3).joined(separator: ", ") + " or \(shown.count - 3) more" }
        return shown.dropLast().joined(separator: ", ") + " or " + last
    }
}
