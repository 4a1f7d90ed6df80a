import OrderGrammar
import TweetText

/// Products of the Agentic Commerce Protocol's feed (`products.jsonl`, schema.feed.json of 2026-04-17): one product a
/// line, with its variants in it. Amounts are whole minor units; `price` is what one pays, `list_price` what it was
/// before.
extension ProductFeed {
    func readVariants(
        of tree: JSONTree, at place: SourcePlace, complaints: inout [Diagnostic], use: (Product) -> Void
    ) {
        let title = tree.word("title", of: tree.root).map(HTMLText.plain)
        let variants = tree.elements(tree.value("variants", of: tree.root))
        let summary = Self.summary(tree, of: tree.root)
        if variants.isEmpty { complaints.append(FeedComplaint.missing(place, "variants")) }
        for variant in variants {
            guard let id = tree.word("id", of: variant) else {
                complaints.append(FeedComplaint.missing(place, "variants[].id"))
                continue
            }
            let own = tree.word("title", of: variant).map(HTMLText.plain)
            guard let name = title ?? own, !name.isEmpty else {
                complaints.append(FeedComplaint.missing(place, "title"))
                continue
            }
            let paid = money(tree, "price", of: variant, at: place, complaints: &complaints)
            let before = money(tree, "list_price", of: variant, at: place, complaints: &complaints)
            var price = paid
            var sale: Product.Sale?
            if let paid, let before, Product.Sale(price: paid).isBelow(before) {
                (price, sale) = (before, Product.Sale(price: paid))
            }
            let options = tree.elements(tree.value("variant_options", of: variant))
            use(
                Product(
                    id: id, title: name, summary: Self.summary(tree, of: variant) ?? summary,
                    link: tree.word("url", of: variant) ?? tree.word("url", of: tree.root),
                    availability: availability(tree, of: variant, at: place, complaints: &complaints), price: price,
                    sale: sale, gtin: barcode(tree, of: variant, at: place, complaints: &complaints),
                    groupID: variants.count > 1 ? tree.word("id", of: tree.root) : nil,
                    options: options.compactMap { option in
                        guard let name = tree.word("name", of: option), let value = tree.word("value", of: option)
                        else { return nil }
                        return ProductOption(name: Self.optionName(name), value: HTMLText.plain(value))
                    },
                    merchant: merchant, aliases: own.map { $0 == name || $0.isEmpty ? [] : [$0] } ?? [], place: place))
        }
    }

    private func money(
        _ tree: JSONTree, _ key: String, of variant: JSONTree.Node, at place: SourcePlace,
        complaints: inout [Diagnostic]
    ) -> Money? {
        guard let money = tree.value(key, of: variant) else { return nil }
        let amount = tree.value("amount", of: money).flatMap { tree.text($0) } ?? ""
        let code = tree.word("currency", of: money) ?? ""
        guard let count = Int64(amount), count >= 0, let currency = CurrencyCodes.currency(code, declared: units)
        else {
            complaints.append(FeedComplaint.minorUnits(place, key, "\(amount) \(code)"))
            return nil
        }
        return Money(minorUnits: count, currency: currency)
    }

    private func availability(
        _ tree: JSONTree, of variant: JSONTree.Node, at place: SourcePlace, complaints: inout [Diagnostic]
    ) -> Availability? {
        let stock = tree.value("availability", of: variant)
        let isAvailable = tree.value("available", of: stock)
        if tree.isFlag(isAvailable, false) { return .outOfStock }
        guard let status = tree.word("status", of: stock) else {
            return tree.isFlag(isAvailable, true) ? .inStock : nil
        }
        let availability = Availability(spelled: status)
        if availability == nil { complaints.append(FeedComplaint.availability(place, status)) }
        return availability
    }

    /// Kinds of barcodes that are GTINs.
    private static let numberKinds: Set<String> = [
        "gtin", "gtin8", "gtin12", "gtin13", "gtin14", "upc", "ean", "jan", "isbn", "itf14",
    ]

    private func barcode(
        _ tree: JSONTree, of variant: JSONTree.Node, at place: SourcePlace, complaints: inout [Diagnostic]
    ) -> String? {
        let code = tree.elements(tree.value("barcodes", of: variant)).first { barcode in
            let word = tree.word("type", of: barcode) ?? ""
            let kind = Self.numberKinds.contains(word) ? word : word.lowercased().filter { $0.isLetter || $0.isNumber }
            return Self.numberKinds.contains(kind)
        }
        return gtin(tree.word("value", of: code), at: place, complaints: &complaints)
    }

    private static func summary(_ tree: JSONTree, of object: JSONTree.Node) -> String? {
        guard let description = tree.value("description", of: object) else { return nil }
        let text =
            tree.word(description) ?? tree.word("plain", of: description) ?? tree.word("html", of: description)
            ?? tree.word("markdown", of: description)
        return text.map(HTMLText.plain)
    }
}
