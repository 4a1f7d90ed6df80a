extension Lowering {
    /// What the examples know. An account that only `by @x` names is a merchant, or a charity where it only receives.
    static func samples(_ lines: [SampleSyntax]) -> Grammar.Samples {
        var samples = Grammar.Samples()
        var known: Set<String> = []
        for line in lines {
            let price = line.amount.map {
                Grammar.Samples.Price(number: $0.number, currency: line.currency?.text ?? "")
            }
            switch line.subject {
            case .product:
                samples.products.append(
                    Grammar.Samples.Product(
                        id: line.name.text, title: line.title, merchant: line.seller?.text, price: price,
                        isOutOfStock: line.isOutOfStock, aliases: line.aliases.map(\.text), group: line.group?.text,
                        variants: line.variants.map {
                            Grammar.Samples.Product.Variant(name: $0.name.text, value: $0.value.text)
                        }, place: line.name.place))
            case .account:
                known.insert(line.name.text.lowercased())
                samples.accounts.append(
                    Grammar.Samples.Account(
                        handle: line.name.text, role: line.role, currency: line.currency?.text,
                        place: line.name.place))
            case .campaign:
                samples.campaigns.append(
                    Grammar.Samples.Campaign(
                        tag: line.name.text, kind: line.kind?.text ?? "", isAlone: line.isAlone,
                        merchant: line.seller?.text, product: line.product?.text, amount: price,
                        place: line.name.place))
            case .listing:
                samples.listings.append(
                    Grammar.Samples.Listing(
                        id: line.name.text, kind: line.kind?.text ?? "", merchant: line.seller?.text,
                        product: line.product?.text, amount: price, place: line.name.place))
            }
        }
        // Who sells as well as receives is a merchant.
        let sellers = lines.filter { $0.kind?.text != "donate" } + lines.filter { $0.kind?.text == "donate" }
        for line in sellers {
            guard let seller = line.seller, known.insert(seller.text.lowercased()).inserted else { continue }
            samples.accounts.append(
                Grammar.Samples.Account(
                    handle: seller.text, role: line.kind?.text == "donate" ? .charity : .merchant,
                    place: seller.place))
        }
        return samples
    }
}
