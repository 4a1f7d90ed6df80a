import OrderGrammar
import TweetText

extension Listings {
    static let columns = ["post_id", "merchant", "kind", "grammar", "product_id", "amount", "currency", "url"]

    /// Reads a listings file: TSV, CSV or JSON Lines with the columns `post_id` and `kind` and any of `merchant
    /// grammar product_id amount currency url`.
    ///
    /// - Throws: what keeps the whole file from being read; `complaints` holds what is wrong with single rows.
    public init(contentsOf bytes: [UInt8], name: String, units: [Currency] = []) throws(Diagnostics) {
        var listings: [Listing] = []
        var complaints: [Diagnostic] = []
        let reader = TableReader(file: name, required: ["post_id", "kind"], known: Self.columns)
        try reader.read(bytes, complaints: &complaints) { row, complaints in
            if let listing = Listing(row, units: units, complaints: &complaints) { listings.append(listing) }
        }
        self.init(listings, complaints: complaints)
    }
}

extension Listing {
    fileprivate init?(_ row: TableRow, units: [Currency], complaints: inout [Diagnostic]) {
        var fields = FieldReader(row: row, units: units)
        let postID = fields.text("post_id", isRequired: true)
        let kind = fields.kind("kind")
        let merchant = fields.handle("merchant")
        let currency = fields.currency("currency")
        let amount = fields.amount("amount", currency: currency)
        complaints += fields.complaints
        guard fields.isUsable, let postID, let kind else { return nil }
        self.init(
            postID: postID, kind: kind, grammar: row["grammar"], merchant: merchant, productID: row["product_id"],
            amount: amount, url: row["url"], others: row.others, place: row.place)
    }
}
