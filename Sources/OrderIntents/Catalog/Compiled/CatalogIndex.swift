import TweetText

/// What finds the products of a catalogue in posts: titles, titles with slips, links. A compiled catalogue brings it.
struct CatalogIndex: Sendable {
    let phrases: ProductPhrases
    let slips: SlippedTitles
    let links: ProductLinks

    init(_ catalog: Catalog, accounts: Accounts) {
        phrases = ProductPhrases(catalog, accounts: accounts)
        slips = SlippedTitles(phrases.phrases)
        links = ProductLinks(catalog.products)
    }

    /// Takes it from the sections of a compiled catalogue.
    init(_ sections: FlatSections) {
        phrases = ProductPhrases(sections)
        slips = SlippedTitles(phrases.phrases, in: sections)
        links = ProductLinks(sections)
    }

    func add(to sections: inout FlatSections) {
        phrases.add(to: &sections)
        slips.add(to: &sections)
        links.add(to: &sections)
    }
}
