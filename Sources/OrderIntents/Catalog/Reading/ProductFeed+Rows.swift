import OrderGrammar
import TweetText

extension ProductFeed {
    /// Reads a row, or complains and is nil where it has no id, no title or no readable merchant.
    func product(
        _ row: TableRow, _ columns: ProductPositions, more: [ProductOption] = [], complaints: inout [Diagnostic]
    ) -> Product? {
        guard let id = row[columns.id] else {
            complaints.append(FeedComplaint.missing(row.place, "id"))
            return nil
        }
        let title = row[columns.title].map(HTMLText.plain) ?? ""
        if title.isEmpty {
            complaints.append(FeedComplaint.missing(row.place, "title"))
            return nil
        }
        guard let seller = seller(row[columns.merchant], at: row.place, complaints: &complaints) else { return nil }
        var availability: Availability?
        if let text = row[columns.availability] {
            availability = Availability(spelled: text)
            if availability == nil { complaints.append(FeedComplaint.availability(row.place, text)) }
        }
        var (price, sale) = prices(row, columns, complaints: &complaints)
        if let regular = price, let reduced = sale, !reduced.isBelow(regular) {
            if reduced.price != regular {
                complaints.append(FeedComplaint.salePrice(row.place, reduced.price.description))
                price = nil
            }
            sale = nil
        }
        var aliases = Self.aliases(row[columns.aliases])
        if let group = row[columns.groupTitle].map(HTMLText.plain), !group.isEmpty, group != title {
            aliases.append(group)
        }
        return Product(
            id: id, title: title, summary: row[columns.summary].map(HTMLText.plain), link: row[columns.link],
            availability: availability, price: price, sale: sale, brand: row[columns.brand].map(HTMLText.plain),
            gtin: gtin(row[columns.gtin], at: row.place, complaints: &complaints), groupID: row[columns.groupID],
            options: options(of: row, columns) + more, merchant: seller, aliases: aliases, others: row.others,
            place: row.place)
    }

    /// The row's merchant, else the feed's, which may be nil; nil where the row names nobody who can be.
    func seller(_ text: String?, at place: SourcePlace, complaints: inout [Diagnostic]) -> String?? {
        guard let text else { return .some(merchant) }
        guard let handle = Handle.read(text) else {
            complaints.append(FeedComplaint.handle(place, "merchant", text))
            return nil
        }
        return handle
    }

    /// The price, and the reduced one. What cannot be read leaves the product without a price: the checkout has the
    /// last word on it anyway.
    private func prices(
        _ row: TableRow, _ columns: ProductPositions, complaints: inout [Diagnostic]
    ) -> (price: Money?, sale: Product.Sale?) {
        var column: Currency?
        if let text = row[columns.currency] {
            column = CurrencyCodes.currency(text, declared: units)
            if column == nil { complaints.append(FeedComplaint.currency(row.place, "currency", text)) }
        }
        let price = price(row[columns.price], "price", currency: column, at: row.place, complaints: &complaints)
        guard
            let reduced = self.price(
                row[columns.salePrice], "sale_price", currency: column ?? price?.currency, at: row.place,
                complaints: &complaints)
        else { return (price, nil) }
        guard let period = row[columns.salePeriod] else { return (price, Product.Sale(price: reduced)) }
        let ends = period.split(separator: "/", omittingEmptySubsequences: false).map {
            Timestamp.read(String($0).trimmed)
        }
        guard ends.count == 2, let from = ends[0], let until = ends[1], from.milliseconds < until.end else {
            complaints.append(FeedComplaint.period(row.place, "sale_price_effective_date", period))
            // When it holds is not known, so neither is what the product costs.
            return (nil, nil)
        }
        return (price, Product.Sale(price: reduced, from: from.milliseconds, until: until.end))
    }

    func price(
        _ text: String?, _ name: String, currency column: Currency?, at place: SourcePlace,
        complaints: inout [Diagnostic]
    ) -> Money? {
        guard let text else { return nil }
        if column == nil, let currency, let money = PriceText.plain(text, bare: currency), units.isEmpty {
            return money
        }
        do throws(PriceText.Failure) {
            return try PriceText.read(text, currency: column, declared: units)
        } catch {
            if error == .currencyMissing, let currency,
                let money = try? PriceText.read(text, currency: currency, declared: units)
            {
                return money
            }
            let kept = "the product is used without a price"
            complaints.append(FeedComplaint.amount(place, name, text, error, kept: kept))
            return nil
        }
    }

    /// The number as written, without the apostrophe that spreadsheets put before digits that shall stay text.
    func gtin(_ text: String?, at place: SourcePlace, complaints: inout [Diagnostic]) -> String? {
        guard var text else { return nil }
        if text.hasPrefix("'") { text.removeFirst() }
        if GTIN(written: text) == nil { complaints.append(FeedComplaint.gtin(place, text)) }
        return text
    }

    private func options(of row: TableRow, _ columns: ProductPositions) -> [ProductOption] {
        var options: [ProductOption] = []
        for (name, position) in columns.options {
            if let value = row[position] { options.append(ProductOption(name: name, value: HTMLText.plain(value))) }
        }
        for (name, value) in columns.ownOptions {
            if let name = row[name], let value = row[value] {
                options.append(ProductOption(name: Self.optionName(name), value: HTMLText.plain(value)))
            }
        }
        if let text = row[columns.variants], let tree = try? JSONTree.read(Array(text.utf8)) {
            options += Self.options(tree, tree.root)
        }
        return options
    }

    /// The members of an object as options: `{"color": "red"}`.
    static func options(_ tree: JSONTree, _ object: JSONTree.Node?) -> [ProductOption] {
        tree.members(object).compactMap { member in
            tree.word(member.value).map { ProductOption(name: optionName(member.key), value: HTMLText.plain($0)) }
        }
    }

    /// `Colour` and `color` are one option.
    static func optionName(_ name: String) -> String {
        // As nearly every feed has it.
        switch name {
        case "Color", "color": "color"
        case "Size", "size": "size"
        default: TableColumns.normalized(name.lowercased())
        }
    }

    static func aliases(_ text: String?) -> [String] {
        guard let text else { return [] }
        return text.split { $0 == "," || $0 == ";" || $0 == "|" }
            .map { HTMLText.plain(String($0)) }.filter { !$0.isEmpty }
    }
}
