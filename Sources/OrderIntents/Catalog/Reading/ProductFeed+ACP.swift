import OrderGrammar
import TweetText

/// Products of the Agentic Commerce Protocol's feed (`products.jsonl`, schema.feed.json of 2026-04-17): one product a
/// line, with its variants in it. Amounts are whole minor units; `price` is what one pays, `list_price` what it was
/// before.
extension ProductFeed {
    func variants(
        of product: JSONTree, at place: SourcePlace, complaints: inout [Diagnostic]
    ) -> [Product] {
        let title = (product["title"]?.word).map(HTMLText.plain)
        let variants = product["variants"]?.elements ?? []
        let summary = Self.summary(product)
        if variants.isEmpty { complaints.append(FeedComplaint.missing(place, "variants")) }
        return variants.compactMap { variant in
            guard let id = variant["id"]?.word else {
                complaints.append(FeedComplaint.missing(place, "variants[].id"))
                return nil
            }
            let own = (variant["title"]?.word).map(HTMLText.plain)
            guard let name = title ?? own, !name.isEmpty else {
                complaints.append(FeedComplaint.missing(place, "title"))
                return nil
            }
            let paid = money(variant["price"], "price", at: place, complaints: &complaints)
            let before = money(variant["list_price"], "list_price", at: place, complaints: &complaints)
            var price = paid
            var sale: Product.Sale?
            if let paid, let before, Product.Sale(price: paid).isBelow(before) {
                (price, sale) = (before, Product.Sale(price: paid))
            }
            return Product(
                id: id, title: name, summary: Self.summary(variant) ?? summary,
                link: variant["url"]?.word ?? product["url"]?.word,
                availability: availability(variant["availability"], at: place, complaints: &complaints), price: price,
                sale: sale, gtin: barcode(variant, at: place, complaints: &complaints),
                groupID: variants.count > 1 ? product["id"]?.word : nil,
                options: (variant["variant_options"]?.elements ?? []).compactMap { option in
                    guard let name = option["name"]?.word, let value = option["value"]?.word else { return nil }
                    return ProductOption(name: Self.optionName(name), value: HTMLText.plain(value))
                },
                merchant: merchant, aliases: own.map { $0 == name || $0.isEmpty ? [] : [$0] } ?? [], place: place)
        }
    }

    private func money(
        _ tree: JSONTree?, _ name: String, at place: SourcePlace, complaints: inout [Diagnostic]
    ) -> Money? {
        guard let tree else { return nil }
        let amount = tree["amount"]?.text ?? ""
        let code = tree["currency"]?.word ?? ""
        guard let count = Int64(amount), count >= 0, let currency = CurrencyCodes.currency(code, declared: units)
        else {
            complaints.append(FeedComplaint.minorUnits(place, name, "\(amount) \(code)"))
            return nil
        }
        return Money(minorUnits: count, currency: currency)
    }

    private func availability(
        _ tree: JSONTree?, at place: SourcePlace, complaints: inout [Diagnostic]
    ) -> Availability? {
        if tree?["available"] == .flag(false) { return .outOfStock }
        guard let status = tree?["status"]?.word else { return tree?["available"] == .flag(true) ? .inStock : nil }
        let availability = Availability(spelled: status)
        if availability == nil { complaints.append(FeedComplaint.availability(place, status)) }
        return availability
    }

    /// Kinds of barcodes that are GTINs.
    private static let numberKinds: Set<String> = [
        "gtin", "gtin8", "gtin12", "gtin13", "gtin14", "upc", "ean", "jan", "isbn", "itf14",
    ]

    private func barcode(_ variant: JSONTree, at place: SourcePlace, complaints: inout [Diagnostic]) -> String? {
        let code = variant["barcodes"]?.elements.first { barcode in
            let word = barcode["type"]?.word ?? ""
            let kind = Self.numberKinds.contains(word) ? word : word.lowercased().filter { $0.isLetter || $0.isNumber }
            return Self.numberKinds.contains(kind)
        }
        return gtin(code?["value"]?.word, at: place, complaints: &complaints)
    }

    private static func summary(_ tree: JSONTree) -> String? {
        guard let description = tree["description"] else { return nil }
        let text = description.word ?? description["plain"]?.word ?? description["html"]?.word
        return (text ?? description["markdown"]?.word).map(HTMLText.plain)
    }
}
