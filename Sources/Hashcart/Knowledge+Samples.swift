import OrderGrammar
import OrderIntents
import StandardGrammars
import TweetText

extension Knowledge {
    /// Made-up shops, campaigns, people and listings that the standard grammars' examples speak of.
    public static func samples() throws(Diagnostics) -> Knowledge {
        typealias Samples = StandardGrammars.Samples
        return Knowledge(
            catalog: try Catalog(contentsOf: Samples.catalog.bytes, name: Samples.catalog.name),
            campaigns: try Campaigns(contentsOf: Samples.campaigns.bytes, name: Samples.campaigns.name),
            accounts: try Accounts(contentsOf: Samples.accounts.bytes, name: Samples.accounts.name),
            listings: try Listings(contentsOf: Samples.listings.bytes, name: Samples.listings.name))
    }

    /// What the examples of `grammar` know: its own samples, and of this knowledge all that they leave room for.
    ///
    /// What has the id, handle or tag of a sample gives way to it, and a product also where it has the name of one:
    /// else the example of a shop that sells lattes would be ambiguous for another shop's lattes.
    public func adding(samplesOf grammar: Grammar) -> Knowledge {
        let samples = grammar.samples
        let units = grammar.units
        let ids = Set(samples.products.map(\.id))
        let names = Set(samples.products.flatMap { [$0.title] + $0.aliases }.map { TermKey.key(of: $0) })
        let others = catalog.products.filter { product in
            !ids.contains(product.id)
                && !([product.title] + product.aliases).contains { names.contains(TermKey.key(of: $0)) }
        }
        let tags = Set(samples.campaigns.map { TermKey.key(of: $0.tag) })
        let handles = Set(samples.accounts.map { $0.handle.lowercased() })
        let listed = Set(samples.listings.map(\.id))
        return Knowledge(
            catalog: Catalog(samples.products.map { Product($0, units: units) } + others),
            campaigns: Campaigns(
                samples.campaigns.map { Campaign($0, of: grammar.name, units: units) }
                    + campaigns.all.filter { !tags.contains(TermKey.key(of: $0.tag)) }),
            accounts: Accounts(
                samples.accounts.map { AccountEntry($0, language: grammar.language, units: units) }
                    + accounts.entries.filter { !handles.contains($0.handle.lowercased()) }),
            listings: Listings(
                samples.listings.map { Listing($0, of: grammar.name, units: units) }
                    + listings.all.filter { !listed.contains($0.postID) }))
    }
}

extension Grammar {
    /// Units of account outside ISO 4217 that it declares.
    fileprivate var units: [Currency] {
        intents.flatMap(\.slots).flatMap { slot in
            guard case .money(let policy) = slot.type else { return [Currency]() }
            return policy.units.map(\.currency)
        }
    }
}

extension [Currency] {
    fileprivate func find(_ code: String) -> Currency? { first { $0.code == code } ?? Currency(code: code) }

    fileprivate func money(_ price: Grammar.Samples.Price?) -> Money? {
        guard let price, let currency = find(price.currency) else { return nil }
        return Money(price.number, currency)
    }
}

extension Product {
    fileprivate init(_ sample: Grammar.Samples.Product, units: [Currency]) {
        self.init(
            id: sample.id, title: sample.title, availability: sample.isOutOfStock ? .outOfStock : .inStock,
            price: units.money(sample.price), groupID: sample.group,
            options: sample.variants.map { ProductOption(name: $0.name, value: $0.value) },
            merchant: sample.merchant, aliases: sample.aliases, place: sample.place)
    }
}

extension AccountEntry {
    fileprivate init(_ sample: Grammar.Samples.Account, language: String, units: [Currency]) {
        self.init(
            handle: sample.handle, role: AccountRole(rawValue: sample.role.rawValue) ?? .user,
            currency: sample.currency.flatMap(units.find), language: language, place: sample.place)
    }
}

extension Campaign {
    fileprivate init(_ sample: Grammar.Samples.Campaign, of grammar: String, units: [Currency]) {
        self.init(
            tag: sample.tag, kind: IntentKind(rawValue: sample.kind), isAlone: sample.isAlone, grammar: grammar,
            merchant: sample.merchant, productID: sample.product, amount: units.money(sample.amount),
            place: sample.place)
    }
}

extension Listing {
    fileprivate init(_ sample: Grammar.Samples.Listing, of grammar: String, units: [Currency]) {
        self.init(
            postID: sample.id, kind: IntentKind(rawValue: sample.kind), grammar: grammar, merchant: sample.merchant,
            productID: sample.product, amount: units.money(sample.amount), place: sample.place)
    }
}
