import OrderGrammar
import TweetText

extension Catalog {
    /// Reads a product feed in the form of Google Merchant Center: TSV, CSV or JSON Lines with the columns `id`,
    /// `title` and any of `description link availability price brand gtin item_group_id color size material pattern
    /// gender age_group merchant aliases`. Aliases are separated by commas, semicolons or bars.
    ///
    /// - Parameters:
    ///   - bytes: the feed.
    ///   - name: its name in complaints.
    ///   - merchant: handle of the merchant, for rows that name none.
    ///   - units: units of account outside ISO 4217 that prices may have.
    /// - Throws: what keeps the whole feed from being read; `complaints` holds what is wrong with single rows.
    public init(
        contentsOf bytes: [UInt8], name: String, merchant: String? = nil, units: [Currency] = []
    ) throws(Diagnostics) {
        var seller: String?
        if let merchant {
            seller = Handle.read(merchant)
            if seller == nil {
                throw Diagnostics([FeedComplaint.handle(SourcePlace(file: name, line: 1), "merchant", merchant)])
            }
        }
        var products: [Product] = []
        var complaints: [Diagnostic] = []
        let reader = TableReader(file: name, required: ProductColumns.required, known: ProductColumns.all)
        try reader.read(bytes, complaints: &complaints) { row, complaints in
            if let product = Product(row, merchant: seller, units: units, complaints: &complaints) {
                products.append(product)
            }
        }
        self.init(products, complaints: complaints)
    }
}

extension Product {
    /// Reads a row, or complains and is nil where it has no id, no title or no readable merchant.
    fileprivate init?(_ row: TableRow, merchant: String?, units: [Currency], complaints: inout [Diagnostic]) {
        guard let id = row["id"] else {
            complaints.append(FeedComplaint.missing(row.place, "id"))
            return nil
        }
        let title = row["title"].map(HTMLText.plain) ?? ""
        if title.isEmpty {
            complaints.append(FeedComplaint.missing(row.place, "title"))
            return nil
        }
        var seller = merchant
        if let text = row["merchant"] {
            guard let handle = Handle.read(text) else {
                complaints.append(FeedComplaint.handle(row.place, "merchant", text))
                return nil
            }
            seller = handle
        }
        var availability: Availability?
        if let text = row["availability"] {
            availability = Availability(spelled: text)
            if availability == nil { complaints.append(FeedComplaint.availability(row.place, text)) }
        }
        self.init(
            id: id, title: title, summary: row["description"].map(HTMLText.plain), link: row["link"],
            availability: availability, price: Self.price(of: row, units: units, complaints: &complaints),
            brand: row["brand"].map(HTMLText.plain), gtin: row["gtin"], groupID: row["item_group_id"],
            options: ProductColumns.options.compactMap { name in
                row[name].map { ProductOption(name: name, value: HTMLText.plain($0)) }
            },
            merchant: seller, aliases: Self.aliases(row["aliases"]), others: row.others, place: row.place)
    }

    /// A price that cannot be read leaves the product without one: the checkout has the last word on it anyway.
    private static func price(of row: TableRow, units: [Currency], complaints: inout [Diagnostic]) -> Money? {
        guard let text = row["price"] else { return nil }
        do throws(PriceText.Failure) {
            return try PriceText.read(text, declared: units)
        } catch {
            let kept = "the product is used without a price"
            complaints.append(FeedComplaint.amount(row.place, "price", text, error, kept: kept))
            return nil
        }
    }

    private static func aliases(_ text: String?) -> [String] {
        guard let text else { return [] }
        return text.split { $0 == "," || $0 == ";" || $0 == "|" }
            .map { HTMLText.plain(String($0)) }.filter { !$0.isEmpty }
    }
}
