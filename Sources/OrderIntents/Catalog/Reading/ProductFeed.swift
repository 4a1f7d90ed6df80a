import OrderGrammar
import TweetText

/// Reads the products of a feed, whatever its form: the form is told from the content, never from the file's name.
struct ProductFeed {
    /// The file's name for complaints.
    let file: String
    /// Handle of the merchant, for products that name none.
    let merchant: String?
    /// What prices without a currency are in.
    let currency: Currency?
    /// Units of account outside ISO 4217.
    let units: [Currency]

    init(file: String, merchant: String?, currency: Currency?, units: [Currency]) throws(Diagnostics) {
        var seller: String?
        if let merchant {
            seller = Handle.read(merchant)
            if seller == nil {
                throw Diagnostics([FeedComplaint.handle(SourcePlace(file: file, line: 1), "merchant", merchant)])
            }
        }
        self.file = file
        self.merchant = seller
        self.currency = currency
        self.units = units
    }

    /// Hands every product that can be used to `use`, in the order of the feed.
    ///
    /// - Throws: what keeps the whole feed from being read.
    func read(
        _ bytes: [UInt8], complaints: inout [Diagnostic], use: (Product) -> Void
    ) throws(Diagnostics) {
        let bytes = FeedEncoding.utf8(bytes)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        switch bytes[start...].first(where: { !TableReader.isBlank($0) }) {
        case UInt8(ascii: "<"): try readXML(bytes, complaints: &complaints, use: use)
        case UInt8(ascii: "{"): readJSONLines(bytes, from: start, complaints: &complaints, use: use)
        default: try readTable(bytes, complaints: &complaints, use: use)
        }
    }

    private func readXML(
        _ bytes: [UInt8], complaints: inout [Diagnostic], use: (Product) -> Void
    ) throws(Diagnostics) {
        let encoding = FeedEncoding.declared(inXML: bytes) ?? "utf-8"
        guard let bytes = FeedEncoding.utf8(bytes, from: encoding) else {
            throw Diagnostics([FeedComplaint.unknownEncoding(file, encoding)])
        }
        let columns = ProductColumns.google
        let feed = XMLFeed(
            file: file, columns: TableColumnsCache(known: Set(columns.known), synonyms: columns.synonyms))
        var positions: ProductPositions?
        try feed.read(bytes, complaints: &complaints) { row, complaints in
            let own = ProductPositions.of(row, last: &positions)
            if let product = product(row, own, complaints: &complaints) { use(product) }
        }
    }

    private func readTable(
        _ bytes: [UInt8], complaints: inout [Diagnostic], use: (Product) -> Void
    ) throws(Diagnostics) {
        let columns = ProductColumns.of(header: TableReader.header(of: bytes))
        let reader = TableReader(
            file: file, required: columns.required, known: columns.known, synonyms: columns.synonyms)
        guard columns.hasContinuations else {
            var positions: ProductPositions?
            return try reader.read(bytes, complaints: &complaints) { row, complaints in
                let own = ProductPositions.of(row, last: &positions)
                if let product = product(row, own, complaints: &complaints) { use(product) }
            }
        }
        var shopify: ShopifyRows?
        try reader.read(bytes, complaints: &complaints) { row, complaints in
            var rows = shopify.take() ?? ShopifyRows(feed: self, columns: ShopifyPositions(row.columns))
            rows.add(row, complaints: &complaints, use: use)
            shopify = rows
        }
        shopify?.finish(complaints: &complaints, use: use)
    }

    private func readJSONLines(
        _ bytes: [UInt8], from start: Int, complaints: inout [Diagnostic], use: (Product) -> Void
    ) {
        var cache = TableColumnsCache(
            known: Set(ProductColumns.google.known), synonyms: ProductColumns.google.synonyms)
        var positions: ProductPositions?
        TableReader.readJSON(bytes, from: start, file: file, complaints: &complaints) { tree, place, complaints in
            if tree.kind(tree.value("variants", of: tree.root)) == .list {
                return readVariants(of: tree, at: place, complaints: &complaints, use: use)
            }
            guard let row = cache.row(of: tree, nested: "variant_dict", at: place, complaints: &complaints) else {
                return
            }
            let options = Self.options(tree, tree.value("variant_dict", of: tree.root))
            let own = ProductPositions.of(row, last: &positions)
            if let product = product(row, own, more: options, complaints: &complaints) { use(product) }
        }
    }
}
