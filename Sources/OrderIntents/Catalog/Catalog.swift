import OrderGrammar
import TweetText

/// The products that merchants sell, from any number of feeds.
///
/// An id that stands twice for one merchant names neither product: X ignores every such row, and so does this.
public struct Catalog: Sendable {
    /// The products, in the order of the feeds.
    public private(set) var products: [Product] = []
    /// The products that are variants of one, by first appearance.
    public private(set) var groups: [ProductGroup] = []
    /// What is wrong with rows of the feeds.
    public private(set) var complaints: [Diagnostic] = []

    /// Rows that share an id with another row: kept for the case that catalogues are merged.
    private var repeated: [Product] = []
    private var rowComplaints: [Diagnostic] = []
    /// First product whose id folds to a key, and for each product the next one.
    private var firstByID: [[UInt8]: Int] = [:]
    private var nextSameID: [Int] = []
    private var groupByKey: [Key: Int] = [:]

    private struct Key: Hashable {
        var id: String
        var merchant: String?

        init(_ id: String, _ merchant: String?) {
            self.id = id
            self.merchant = merchant.map { Handle.key($0) }
        }
    }

    /// Makes an empty catalogue.
    public init() {}

    /// Makes a catalogue of products that a program holds.
    public init(_ products: [Product]) { index(products, complaints: []) }

    /// Makes one catalogue of several.
    public init(merging catalogs: [Catalog]) {
        index(
            catalogs.flatMap { $0.products + $0.repeated }, complaints: catalogs.flatMap(\.rowComplaints))
    }

    init(_ products: [Product], complaints: [Diagnostic]) { index(products, complaints: complaints) }

    /// The product with that id: of `merchant`, else one whose merchant no feed names. Without a merchant, the
    /// only product with that id, or nil where several merchants have one.
    public func find(id: String, merchant: String? = nil) -> Product? {
        position(ofID: id, merchant: merchant).map { products[$0] }
    }

    /// The position in `products` of what `find(id:merchant:)` finds.
    public func position(ofID id: String, merchant: String? = nil) -> Int? {
        let found = positions(ofID: id)
        guard let merchant else { return found.count == 1 ? found[0] : nil }
        let key = Handle.key(merchant)
        return found.first { products[$0].merchant.map { Handle.key($0) } == key }
            ?? found.first { products[$0].merchant == nil }
    }

    /// Positions in `products` of all products with that id, at most one a merchant.
    public func positions(ofID id: String) -> [Int] {
        positions(ofTypedID: id).filter { products[$0].id == id }
    }

    /// Positions in `products` of those whose id a customer may have typed so: case and width do not matter.
    public func positions(ofTypedID id: String) -> [Int] {
        var found: [Int] = []
        var next = firstByID[TermKey.key(of: id)] ?? -1
        while next >= 0 {
            found.append(next)
            next = nextSameID[next]
        }
        return found
    }

    /// The group with that id at that merchant.
    public func group(id: String, merchant: String? = nil) -> ProductGroup? {
        groupByKey[Key(id, merchant)].map { groups[$0] }
    }

    private mutating func index(_ rows: [Product], complaints: [Diagnostic]) {
        rowComplaints = complaints
        self.complaints = complaints
        var first: [Key: Int] = [:]
        first.reserveCapacity(rows.count)
        var isRepeated = [Bool](repeating: false, count: rows.count)
        for (position, row) in rows.enumerated() {
            let key = Key(row.id, row.merchant)
            guard let earlier = first[key] else {
                first[key] = position
                continue
            }
            if !isRepeated[earlier] {
                isRepeated[earlier] = true
                self.complaints.append(FeedComplaint.repeatedProduct(rows[earlier], other: row.place))
            }
            isRepeated[position] = true
            self.complaints.append(FeedComplaint.repeatedProduct(row, other: rows[earlier].place))
        }
        if isRepeated.contains(true) {
            for (position, row) in rows.enumerated() {
                if isRepeated[position] { repeated.append(row) } else { products.append(row) }
            }
        } else {
            products = rows
        }
        indexIDs()
        indexGroups()
    }

    private mutating func indexIDs() {
        nextSameID = [Int](repeating: -1, count: products.count)
        firstByID.reserveCapacity(products.count)
        // From the last to the first, so that every chain runs in the order of the feeds.
        for position in products.indices.reversed() {
            nextSameID[position] = firstByID.updateValue(position, forKey: TermKey.key(of: products[position].id)) ?? -1
        }
    }

    private mutating func indexGroups() {
        for (position, product) in products.enumerated() {
            guard let id = product.groupID else { continue }
            let key = Key(id, product.merchant)
            let group = groupByKey[key] ?? groups.count
            if group == groups.count {
                groupByKey[key] = group
                groups.append(
                    ProductGroup(id: id, merchant: product.merchant, title: product.title, members: [], choices: []))
            }
            groups[group].members.append(position)
            if groups[group].title != product.title { groups[group].title = nil }
        }
        for group in groups.indices { groups[group].choices = choices(among: groups[group].members) }
    }

    private func choices(among members: [Int]) -> [ProductGroup.Choice] {
        ProductColumns.options.compactMap { name in
            var values: [String] = []
            var seen: Set<String> = []
            for member in members {
                if let value = products[member].option(name), seen.insert(value).inserted { values.append(value) }
            }
            return values.count > 1 ? ProductGroup.Choice(name: name, values: values) : nil
        }
    }
}
