import OrderGrammar
import TweetText

/// The rows of Shopify's product CSV: the first row of a handle has the title and the names of the options, each row
/// that says a value or a price is a variant, and a row of pictures alone is none.
struct ShopifyRows {
    private let feed: ProductFeed
    private let columns: ShopifyPositions
    /// The handle that is being read, and its rows.
    private var handle = ""
    private var rows: [TableRow] = []
    private var hasPricesWithoutCurrency = false

    init(feed: ProductFeed, columns: ShopifyPositions) {
        self.feed = feed
        self.columns = columns
    }

    mutating func add(_ row: TableRow, complaints: inout [Diagnostic], use: (Product) -> Void) {
        guard let handle = row[columns.handle] else {
            complaints.append(FeedComplaint.missing(row.place, "handle"))
            return
        }
        if self.handle != handle {
            finish(complaints: &complaints, use: use)
            self.handle = handle
        }
        rows.append(row)
    }

    /// Hands over the products of the last handle.
    mutating func finish(complaints: inout [Diagnostic], use: (Product) -> Void) {
        defer { rows.removeAll(keepingCapacity: true) }
        guard let first = rows.first else { return }
        let title = first[columns.title].map(HTMLText.plain) ?? ""
        if title.isEmpty {
            complaints.append(FeedComplaint.missing(first.place, "title"))
            return
        }
        guard let seller = feed.seller(first[columns.merchant], at: first.place, complaints: &complaints) else {
            return
        }
        let names = columns.options.map { option in
            first[option.name].map(ProductFeed.optionName) ?? option.otherwise
        }
        let summary = first[columns.summary].map(HTMLText.plain)
        let maker = first[columns.maker].map(HTMLText.plain)
        let aliases = ProductFeed.aliases(first[columns.aliases])
        let isHidden = isHidden(first)
        let variants = rows.filter { isVariant($0) }
        for row in variants {
            let options = zip(names, columns.options).compactMap { name, option -> ProductOption? in
                guard let value = row[option.value], value != "Default Title" else { return nil }
                return ProductOption(name: name, value: HTMLText.plain(value))
            }
            let (price, sale) = prices(row, complaints: &complaints)
            // Without a number of the merchant's own, handle and options name the variant.
            let id =
                row[columns.sku]
                ?? (variants.count == 1 ? handle : ([handle] + options.map(\.value)).joined(separator: "/"))
            use(
                Product(
                    id: id, title: title, summary: summary, availability: isHidden ? .outOfStock : availability(row),
                    price: price, sale: sale, brand: maker,
                    gtin: feed.gtin(row[columns.barcode], at: row.place, complaints: &complaints),
                    groupID: variants.count > 1 ? handle : nil, options: options, merchant: seller,
                    aliases: aliases, others: row.others, place: row.place))
        }
    }

    private func isVariant(_ row: TableRow) -> Bool {
        row[columns.options[0].value] != nil || row[columns.price] != nil || row[columns.sku] != nil
    }

    /// Shopify's price is what one pays; the compare-at price is what it was before, where that is more.
    private mutating func prices(
        _ row: TableRow, complaints: inout [Diagnostic]
    ) -> (price: Money?, sale: Product.Sale?) {
        guard let text = row[columns.price] else { return (nil, nil) }
        if feed.currency == nil, (try? PriceText.read(text)) == nil {
            // One shop has one currency: one complaint says it for all rows.
            if !hasPricesWithoutCurrency { complaints.append(FeedComplaint.shopCurrency(row.place, text)) }
            hasPricesWithoutCurrency = true
            return (nil, nil)
        }
        guard let paid = feed.price(text, "variant_price", currency: nil, at: row.place, complaints: &complaints)
        else { return (nil, nil) }
        let before = feed.price(
            row[columns.priceBefore], "variant_compare_at_price", currency: nil, at: row.place,
            complaints: &complaints)
        if let before, Product.Sale(price: paid).isBelow(before) { return (before, Product.Sale(price: paid)) }
        return (paid, nil)
    }

    /// What is not published, or not active, cannot be had.
    private func isHidden(_ first: TableRow) -> Bool {
        first[columns.published].map { Handle.key($0) == "false" } ?? false
            || first[columns.status].map { Handle.key($0) != "active" } ?? false
    }

    /// What nobody counts can be had.
    private func availability(_ row: TableRow) -> Availability? {
        let stock = row[columns.stock].flatMap { Int($0) }
        let isTracked = columns.tracker == nil || row[columns.tracker] != nil
        guard let stock, isTracked, stock <= 0 else { return stock == nil && isTracked ? nil : .inStock }
        let goesOn = row[columns.stockPolicy].map { ["continue", "true"].contains(Handle.key($0)) } ?? false
        return goesOn ? .backorder : .outOfStock
    }
}
