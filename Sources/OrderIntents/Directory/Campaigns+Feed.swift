import OrderGrammar
import TweetText

extension Campaigns {
    static let columns = [
        "tag", "kind", "alone", "grammar", "merchant", "product_id", "amount", "currency", "from", "to",
        "limit_per_user", "limit_per_day", "url",
    ]

    /// Reads a campaigns file: TSV, CSV or JSON Lines with the columns `tag` and `kind` and any of `alone grammar
    /// merchant product_id amount currency from to limit_per_user limit_per_day url`.
    ///
    /// - Throws: what keeps the whole file from being read; `complaints` holds what is wrong with single rows.
    public init(contentsOf bytes: [UInt8], name: String, units: [Currency] = []) throws(Diagnostics) {
        var campaigns: [Campaign] = []
        var complaints: [Diagnostic] = []
        let reader = TableReader(file: name, required: ["tag", "kind"], known: Self.columns)
        try reader.read(bytes, complaints: &complaints) { row, complaints in
            if let campaign = Campaign(row, units: units, complaints: &complaints) { campaigns.append(campaign) }
        }
        self.init(campaigns, complaints: complaints)
    }
}

extension Campaign {
    fileprivate init?(_ row: TableRow, units: [Currency], complaints: inout [Diagnostic]) {
        var fields = FieldReader(row: row, units: units)
        let tag = fields.tag("tag")
        let kind = fields.kind("kind")
        let currency = fields.currency("currency")
        let from = fields.date("from")?.milliseconds
        let until = fields.date("to")?.end
        let isAlone = fields.yesOrNo("alone")
        let merchant = fields.handle("merchant")
        let amount = fields.amount("amount", currency: currency)
        let limitPerUser = fields.count("limit_per_user")
        let limitPerDay = fields.count("limit_per_day")
        if let from, let until, until <= from { fields.refuse(FeedComplaint.emptyPeriod(row.place)) }
        complaints += fields.complaints
        guard fields.isUsable, let tag, let kind else { return nil }
        self.init(
            tag: tag, kind: kind, isAlone: isAlone, grammar: row["grammar"], merchant: merchant,
            productID: row["product_id"], amount: amount, currency: currency, from: from, until: until,
            limitPerUser: limitPerUser, limitPerDay: limitPerDay, url: row["url"], others: row.others,
            place: row.place)
    }
}
