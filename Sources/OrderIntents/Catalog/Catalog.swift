import OrderGrammar
import TweetText

/// The products that merchants sell, from any number of feeds.
///
/// An id that stands twice for one merchant names neither product: X ignores every such row, and so does this.
public struct Catalog: Sendable {
    /// The products, in the order of the feeds.
    public private(set) var products = ProductList()
    /// What is wrong with rows of the feeds.
    public private(set) var complaints: [Diagnostic] = []

    /// Rows that share an id with another row: kept for the case that catalogues are merged.
    private var repeated = ProductList()
    private var rowComplaints: [Diagnostic] = []
    /// Products by the key of their id, and by their GTIN.
    private var ids = HashedPositions()
    private var gtins = HashedPositions()
    private let madeGroups: FirstAsked<GroupTable>
    /// Titles and links, where the catalogue was compiled with them.
    let index: CatalogIndex?

    /// Makes an empty catalogue.
    public init() { self.init(ProductList(), complaints: []) }

    /// Makes a catalogue of products that a program holds.
    public init(_ products: [Product]) { self.init(ProductList(products), complaints: []) }

    /// Makes one catalogue of several.
    public init(merging catalogs: [Catalog]) {
        if let only = catalogs.first, catalogs.count == 1 {
            self = only
            return
        }
        var products = ProductListBuilder()
        for catalog in catalogs {
            for product in catalog.products { products.append(product) }
            for product in catalog.repeated { products.append(product) }
        }
        self.init(products.list(), complaints: catalogs.flatMap(\.rowComplaints))
    }

    init(_ rows: ProductList, complaints: [Diagnostic]) {
        var products = rows
        var ids = Self.idIndex(of: rows)
        var repeated = ProductList()
        self.complaints = complaints
        let twice = Self.repeatedIDs(in: rows, ids)
        if !twice.isEmpty {
            for positions in twice {
                for position in positions {
                    let other = rows[position == positions[0] ? positions[1] : positions[0]].place
                    self.complaints.append(FeedComplaint.repeatedProduct(rows[position], other: other))
                }
            }
            let left = Set(twice.joined())
            products = ProductList(rows.indices.lazy.filter { !left.contains($0) }.map { rows[$0] })
            repeated = ProductList(rows.indices.lazy.filter { left.contains($0) }.map { rows[$0] })
            ids = Self.idIndex(of: products)
        }
        var numbers: [(hash: UInt64, position: Int32)] = []
        for position in products.indices {
            guard let gtin = products.gtin(position).flatMap({ GTIN(written: $0) }) else { continue }
            numbers.append((gtin.number, Int32(truncatingIfNeeded: position)))
        }
        gtins = HashedPositions(numbers)
        self.products = products
        self.repeated = repeated
        self.ids = ids
        rowComplaints = complaints
        index = nil
        madeGroups = FirstAsked { [products] in GroupTable(products) }
    }

    /// Takes a catalogue from the sections of a compiled one.
    init(_ sections: FlatSections) {
        let products = ProductList("products", in: sections)
        self.products = products
        repeated = ProductList("repeated", in: sections)
        ids = HashedPositions("ids", in: sections)
        gtins = HashedPositions("gtins", in: sections)
        index = CatalogIndex(sections)
        madeGroups = FirstAsked { GroupTable(products) }
    }

    /// The sections of a compiled catalogue. What was wrong with rows is told when they are compiled.
    func add(to sections: inout FlatSections) {
        products.add("products", to: &sections)
        repeated.add("repeated", to: &sections)
        ids.add("ids", to: &sections)
        gtins.add("gtins", to: &sections)
    }

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
        positions(ofTypedID: id).filter { products.id($0) == id }
    }

    /// Positions in `products` of those whose id a customer may have typed so: case and width do not matter.
    public func positions(ofTypedID id: String) -> [Int] {
        let key = TermKey.key(of: id)
        return ids.positions(of: HashedPositions.hash(key)).filter { TermKey.key(of: products.id($0)) == key }
    }

    /// Whether some product may have an id of that key.
    func mayBeID(_ key: [UInt8]) -> Bool { !ids.positions(of: HashedPositions.hash(key)).isEmpty }

    /// Positions in `products` of all products with that number, in whichever of its forms the feeds have it.
    public func positions(of gtin: GTIN) -> [Int] { gtins.positions(of: gtin.number) }

    /// The products that are variants of one, by first appearance. They are gathered when first asked for.
    public var groups: [ProductGroup] { madeGroups.value.groups }

    /// The group with that id at that merchant.
    public func group(id: String, merchant: String? = nil) -> ProductGroup? {
        madeGroups.value.group(id: id, merchant: merchant)
    }

    private static func idIndex(of products: ProductList) -> HashedPositions {
        var key: [UInt8] = []
        return HashedPositions(
            products.indices.map { position in
                key.removeAll(keepingCapacity: true)
                products.appendIDKey(position, to: &key)
                return (HashedPositions.hash(key), Int32(truncatingIfNeeded: position))
            })
    }

    /// Positions of rows that share an id and a merchant, each id's together, in the order of the rows.
    private static func repeatedIDs(in rows: ProductList, _ ids: HashedPositions) -> [[Int]] {
        var result: [[Int]] = []
        for positions in ids.shared {
            let same = Dictionary(grouping: positions) { position in
                let row = rows[position]
                return GroupTable.Key(row.id, row.merchant)
            }
            result += same.values.filter { $0.count > 1 }
        }
        return result.sorted { $0[0] < $1[0] }
    }
}
