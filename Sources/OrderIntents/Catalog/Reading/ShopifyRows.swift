import OrderGrammar
import TweetText

/// The rows of Shopify's product CSV: the first row of a handle has the title and the names of the options, each row
/// that says a value or a price is a variant, and a row of pictures alone is none.
struct ShopifyRows {
    private let feed: ProductFeed
    /// Rows of the handle that is being read.
    private var rows: [TableRow] = []
    private var hasPricesWithoutCurrency = false

    init(feed: ProductFeed) { self.feed = feed }

    mutating func add(_ row: TableRow, complaints: inout [Diagnostic], use: (Product) -> Void) {
        guard let handle = row["handle"] else {
            complaints.append(FeedComplaint.missing(row.place, "handle"))
            return
        }
        if let last = rows.last?["handle"], last != handle { finish(complaints: &complaints, use: use) }
        rows.append(row)
    }

    /// Hands over the products of the last handle.
    mutating func finish(complaints: inout [Diagnostic], use: (Product) -> Void) {
        defer { rows.removeAll(keepingCapacity: true) }
        guard let first = rows.first, let handle = first["handle"] else { return }
        let title = first["title"].map(HTMLText.plain) ?? ""
        if title.isEmpty {
            complaints.append(FeedComplaint.missing(first.place, "title"))
            return
        }
        guard let seller = feed.seller(first["merchant"], at: first.place, complaints: &complaints) else { return }
        let names = ProductColumns.shopifyOptions.map { option in
            first[option.name].map(ProductFeed.optionName) ?? option.otherwise
        }
        let summary = first["body_(html)"].map(HTMLText.plain)
        let maker = first["vendor"].map(HTMLText.plain)
        let variants = rows.filter(Self.isVariant)
        for row in variants {
            let options = zip(names, ProductColumns.shopifyOptions).compactMap { name, option -> ProductOption? in
                guard let value = row[option.value], value != "Default Title" else { return nil }
                return ProductOption(name: name, value: HTMLText.plain(value))
            }
            let (price, sale) = prices(row, complaints: &complaints)
            // Without a number of the merchant's own, handle and options name the variant.
            let id =
                row["variant_sku"]
                ?? (variants.count == 1 ? handle : ([handle] + options.map(\.value)).joined(separator: "/"))
            use(
                Product(
                    id: id, title: title, summary: summary,
                    availability: Self.availability(row, first), price: price, sale: sale,
                    brand: maker,
                    gtin: feed.gtin(row["variant_barcode"], at: row.place, complaints: &complaints),
                    groupID: variants.count > 1 ? handle : nil, options: options, merchant: seller,
                    aliases: ProductFeed.aliases(first["aliases"]), others: row.others, place: row.place))
        }
    }

    private static func isVariant(_ row: TableRow) -> Bool {
        row["option1_value"] != nil || row["variant_price"] != nil || row["variant_sku"] != nil
    }

    /// Shopify's price is what one pays; the compare-at price is what it was before, where that is more.
    private mutating func prices(
        _ row: TableRow, complaints: inout [Diagnostic]
    ) -> (price: Money?, sale: Product.Sale?) {
        guard let text = row["variant_price"] else { return (nil, nil) }
        if feed.currency == nil, (try? PriceText.read(text)) == nil {
            // One shop has one currency: one complaint says it for all rows.
            if !hasPricesWithoutCurrency { complaints.append(FeedComplaint.shopCurrency(row.place, text)) }
            hasPricesWithoutCurrency = true
            return (nil, nil)
        }
        guard let paid = feed.price(text, "variant_price", currency: nil, at: row.place, complaints: &complaints)
        else { return (nil, nil) }
        let before = feed.price(
            row["variant_compare_at_price"], "variant_compare_at_price", currency: nil, at: row.place,
            complaints: &complaints)
        if let before, Product.Sale(price: paid).isBelow(before) { return (before, Product.Sale(price: paid)) }
        return (paid, nil)
    }

    /// What is not published, or not active, cannot be had; what nobody counts can.
    private static func availability(_ row: TableRow, _ first: TableRow) -> Availability? {
        let isHidden =
            first["published"].map { Handle.key($0) == "false" } ?? false
            || first["status"].map { Handle.key($0) != "active" } ?? false
        if isHidden { return .outOfStock }
        let stock = row["variant_inventory_qty"].flatMap { Int($0) }
        let isTracked = row.columns.known["variant_inventory_tracker"] == nil || row["variant_inventory_tracker"] != nil
        guard let stock, isTracked, stock <= 0 else { return stock == nil && isTracked ? nil : .inStock }
        let goesOn = row["variant_inventory_policy"].map { ["continue", "true"].contains(Handle.key($0)) } ?? false
        return goesOn ? .backorder : .outOfStock
    }
}
