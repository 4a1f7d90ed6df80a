import TweetText

/// Products by the address of their page.
struct ProductLinks: Sendable {
    /// Positions of products by host and path.
    private let pages: HashedPositions

    init(_ products: ProductList) {
        var pages: [(hash: UInt64, position: Int32)] = []
        for position in products.indices {
            guard let address = products.link(position).flatMap({ LinkAddress($0) }) else { continue }
            pages.append((HashedPositions.hash(address.page.utf8), Int32(truncatingIfNeeded: position)))
        }
        self.pages = HashedPositions(pages)
    }

    /// Takes links from the sections of a compiled catalogue.
    init(_ sections: FlatSections) { pages = HashedPositions("links", in: sections) }

    func add(to sections: inout FlatSections) { pages.add("links", to: &sections) }

    /// Positions of the products whose page a link leads to, those alone that say most about it: of two variants
    /// with their own parameters the one that is meant, else all that share the page.
    func positions(behind link: String, in catalog: Catalog) -> [Int] {
        guard let address = LinkAddress(link) else { return [] }
        var same: [(position: Int, address: LinkAddress)] = []
        for position in pages.positions(of: HashedPositions.hash(address.page.utf8)) {
            if let own = catalog.products.link(position).flatMap({ LinkAddress($0) }), own.page == address.page {
                same.append((position, own))
            }
        }
        let meant = same.filter { address.leads(to: $0.address) }
        guard let most = meant.map(\.address.parameters.count).max() else {
            // The page itself, of which each variant has one with parameters of its own.
            return address.parameters.isEmpty ? same.map(\.position) : []
        }
        return meant.filter { $0.address.parameters.count == most }.map(\.position)
    }
}
