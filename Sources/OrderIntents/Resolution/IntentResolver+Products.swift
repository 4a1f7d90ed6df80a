import OrderGrammar
import OrderMatching
import TweetText

extension IntentResolver {
    /// The order lines: one, or one for each round of a repetition that names an item, a quantity or an option.
    ///
    /// What stands outside of several rounds belongs to none of them, so it is left over.
    func fillLines(
        _ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], of match: PostMatch, in post: SourcePost
    ) {
        guard fillings.makeSeveralLines else { return fillLine(&draft, fillings, of: match, in: post) }
        let spoken = fillings.filter(\.role.isOfLine)
        let rounds = Set(spoken.map(\.round)).subtracting([0]).sorted()
        // A campaign or listing says what every line is of.
        let common = draft.reading.lines
        var lines: [OrderLine] = []
        var astray = spoken.filter { $0.round == 0 }
        for round in rounds {
            let said = spoken.filter { $0.round == round }
            draft.reading.lines = common
            fillLine(&draft, said, of: match, in: post)
            if draft.reading.lines.isEmpty { astray += said }
            lines += draft.reading.lines
        }
        draft.reading.lines = lines
        for (slot, fillings) in Dictionary(grouping: astray, by: \.slot).sorted(by: { $0.key < $1.key })
        where !lines.isEmpty || Set(fillings.map(\.value)).count > 1 {
            draft.object(
                .unclaimedWords, slot: slot,
                "\u{201C}\(post.words(fillings[0].span))\u{201D} does not say which item it belongs to.")
        }
    }

    /// One order line: product, options, quantity.
    private func fillLine(
        _ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], of match: PostMatch, in post: SourcePost
    ) {
        if let item = fillings.first(of: .item), fillings[item].fault == nil {
            draft.filled.insert(.item)
            switch fillings[item].value {
            case .product(let reading):
                resolve(reading, fillings[item], &draft, in: post)
            case .unknownProduct:
                resolve(unknown: post.words(fillings[item].span), &draft)
            default:
                resolve(words: listed(fillings[item], of: match) ?? post.words(fillings[item].span), &draft)
            }
        }
        // Slots of the grammar's own that the record has no place for are options of the item.
        var hasOptions = false
        for index in fillings.indices where fillings[index].role == .option && fillings[index].fault == nil {
            draft.filled.insert(fillings[index])
            hasOptions = true
        }
        if draft.reading.lines.isEmpty, hasOptions || match.info.slot(.quantity) != nil,
            fillings.first(of: .code) != nil
        {
            // What a code stands for is counted, and has its size and colour, as a product is.
            draft.reading.lines = [OrderLine()]
        }
        fillQuantity(&draft, fillings, of: match)
        guard !draft.reading.lines.isEmpty else { return }
        for index in fillings.indices where fillings[index].role == .option && fillings[index].fault == nil {
            let filling = fillings[index]
            let value = listed(filling, of: match) ?? post.words(filling.span)
            let own = draft.reading.lines[0].options[filling.slot]
            if let own, TermKey.key(of: own) != TermKey.key(of: value) {
                // The product that campaign or title chose is another variant than the post asks for.
                draft.object(
                    .ambiguousProduct, slot: filling.slot, "The product's \(filling.slot) is \(own), not \(value).")
            }
            narrow(&draft, by: filling.slot, value)
            draft.reading.lines[0].options[filling.slot] = draft.reading.lines[0].options[filling.slot] ?? value
        }
    }

    /// Beyond it a quantity is a slip or a joke.
    private static let mostOfOne = 999_999

    private func fillQuantity(_ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], of match: PostMatch) {
        var isSaid = false
        var count = match.info.slot(.quantity).flatMap { match.info.intent.slots[$0].defaultValue }.flatMap { Int($0) }
        if let place = fillings.first(of: .quantity),
            case .count(let said) = fillings[place].value
        {
            count = said
            isSaid = true
        }
        guard let count else { return }
        draft.filled.insert(.quantity)
        guard let quantity = Quantity(count) else {
            draft.object(.underLimit, slot: "quantity", "A quantity of \(count) orders nothing.")
            return
        }
        if count > Self.mostOfOne {
            draft.object(.overLimit, slot: "quantity", "A quantity of \(count) is no order.")
        }
        if !draft.reading.lines.isEmpty {
            draft.reading.lines[0].quantity = quantity
        } else if isSaid {
            // Seats, tickets, shares: something is counted that no catalogue lists.
            draft.reading.lines = [OrderLine(quantity: quantity)]
        }
    }

    /// The products that the phrase names, narrowed by merchant and options.
    private func resolve(
        _ reading: ProductReading, _ filling: PostMatch.Filling, _ draft: inout ReadingDraft, in post: SourcePost
    ) {
        var line = OrderLine(text: post.words(filling.span))
        defer { draft.reading.lines = [line] }
        var products = products(of: Int(reading.phrase))
        guard keepSold(&products, as: line, &draft) else { return }
        line.found = phrases.found(Int(reading.phrase))
        for span in filling.options { narrow(&products, by: post.words(span), &line) }
        choose(among: products, for: &line, &draft)
    }

    func products(of phrase: Int) -> [Product] {
        phrases.phrases.products(of: phrase).map { knowledge.catalog.products[Int($0)] }
    }

    /// Keeps the variants that a word of the post is about, if there are any.
    private func narrow(_ products: inout [Product], by word: String, _ line: inout OrderLine) {
        let word = TermKey.key(of: word)
        let bearing = products.filter { product in product.options.contains { holds($0, word, of: product) } }
        guard !bearing.isEmpty else { return }
        products = bearing
        if let name = bearing[0].options.first(where: { holds($0, word, of: bearing[0]) }) {
            line.options[name.name] = name.value
        }
    }

    /// The product whose id or GTIN the words are: for codes, words of a list, and patterns.
    private func resolve(words: String, _ draft: inout ReadingDraft) {
        var line = OrderLine(text: words)
        defer { draft.reading.lines = [line] }
        var products = knowledge.catalog.positions(ofCode: words).map { knowledge.catalog.products[$0] }
        guard !products.isEmpty else {
            draft.object(.unresolvedProduct, slot: "item", String("No product is called \u{201C}", words, "\u{201D}."))
            return
        }
        guard keepSold(&products, as: line, &draft) else { return }
        line.found = .id
        choose(among: products, for: &line, &draft)
    }

    /// The product whose title the words are but for a slip of the finger. Two such titles are a tie, however near.
    private func resolve(unknown words: String, _ draft: inout ReadingDraft) {
        var line = OrderLine(text: words)
        defer { draft.reading.lines = [line] }
        // Without titles there is nothing to look for.
        let query = phrases.phrases.isEmpty ? [] : ProductPhrases.words(of: words)
        let hits = query.isEmpty ? [] : slips.value.titles(in: query)
        var titles: [(products: [Product], line: OrderLine)] = []
        for hit in hits {
            var products = products(of: hit.phrase)
            products.removeAll { !isSold($0, in: draft) }
            guard !products.isEmpty else { continue }
            var found = OrderLine(text: words, found: phrases.found(hit.phrase))
            for word in query[..<hit.words.lowerBound] + query[hit.words.upperBound...] {
                narrow(&products, by: word, &found)
            }
            found.score = 100 - 100 * hit.slips / max(1, hit.letters)
            titles.append((products, found))
        }
        guard let first = titles.first else {
            draft.object(.unresolvedProduct, slot: "item", String("No product is called \u{201C}", words, "\u{201D}."))
            return
        }
        draft.knowsSomething = true
        if titles.count == 1 {
            line = first.line
            choose(among: first.products, for: &line, &draft)
        } else {
            line.found = first.line.found
            let choices = titles.flatMap { title in title.products.map { choice($0, score: title.line.score, draft) } }
            let names = titles.map { "\($0.products[0].title)" }
            offer(choices, called: names, for: &line, &draft)
        }
    }

    /// Keeps what the merchant sells; false, with the reason, where that is nothing.
    func keepSold(_ products: inout [Product], as line: OrderLine, _ draft: inout ReadingDraft) -> Bool {
        products.removeAll { !isSold($0, in: draft) }
        if products.isEmpty, let merchant = Self.seller(in: draft) {
            draft.object(
                .unresolvedProduct, slot: "item", "@\(merchant) does not sell \u{201C}\(line.text ?? "")\u{201D}.")
            return false
        }
        draft.knowsSomething = true
        return true
    }

    private static func seller(in draft: ReadingDraft) -> String? {
        draft.merchantEntry?.handle ?? draft.reading.merchant?.handle
    }

    private func isSold(_ product: Product, in draft: ReadingDraft) -> Bool {
        guard let seller = product.merchant, let merchant = Self.seller(in: draft) else { return true }
        return Handle.key(seller) == Handle.key(merchant)
    }

    /// The only product, or the choice that is left.
    func choose(among products: [Product], for line: inout OrderLine, _ draft: inout ReadingDraft) {
        if products.count == 1 { return take(products[0], into: &line, &draft) }
        let names = products.map { product in
            product.options.isEmpty ? product.id : product.options.map(\.value).joined(separator: " ")
        }
        offer(products.map { choice($0, score: line.score, draft) }, called: names, for: &line, &draft)
    }

    private func offer(
        _ choices: [OrderLine], called names: [String], for line: inout OrderLine, _ draft: inout ReadingDraft
    ) {
        let most = ReadingDraft.mostReadings
        let more = names.count > most ? " and \(names.count - most) more" : ""
        line.choices = choices
        draft.object(
            .ambiguousProduct, slot: "item",
            "\u{201C}\(line.text ?? "")\u{201D} can be: \(names.prefix(most).joined(separator: ", "))\(more).")
    }

    /// Narrows the choice that is left by an option that the post names apart from the item.
    private func narrow(_ draft: inout ReadingDraft, by name: String, _ value: String) {
        let key = TermKey.key(of: value)
        let left = draft.reading.lines[0].choices.filter { choice in
            choice.options[name].map { TermKey.key(of: $0) == key } ?? false
        }
        guard !left.isEmpty else { return }
        draft.reading.lines[0].choices = left
        guard left.count == 1 else { return }
        draft.reading.lines[0].choose(left[0])
        draft.reading.issues.removeAll { $0.code == .ambiguousProduct && $0.slot == "item" }
        if let id = left[0].productID,
            knowledge.catalog.find(id: id, merchant: Self.seller(in: draft))?.availability?.takesOrders == false
        {
            draft.object(.outOfStock, slot: "item")
        }
    }

    private func choice(_ product: Product, score: Int?, _ draft: ReadingDraft) -> OrderLine {
        OrderLine(
            productID: product.id,
            options: Dictionary(product.options.map { ($0.name, $0.value) }) { first, _ in first },
            unitPrice: product.price(at: draft.time), score: score)
    }

    /// The product that a campaign or listing stands for, as a line of one.
    func setProduct(_ draft: inout ReadingDraft, id: String, merchant: String?, found: ProductMatch) {
        draft.filled.insert(.item)
        var line = OrderLine(found: found)
        if let product = knowledge.catalog.find(id: id, merchant: merchant) {
            take(product, into: &line, &draft)
        } else {
            line.productID = id
        }
        draft.reading.lines = [line]
    }

    private func take(_ product: Product, into line: inout OrderLine, _ draft: inout ReadingDraft) {
        line.productID = product.id
        line.unitPrice = product.price(at: draft.time)
        for option in product.options { line.options[option.name] = option.value }
        if product.availability?.takesOrders == false {
            draft.object(.outOfStock, slot: "item", "\(product.title) is not to be had.")
        }
    }

    /// Whether a variant's value holds the word, in singular or plural.
    func holds(_ option: ProductOption, _ word: [UInt8], of product: Product) -> Bool {
        let values = ProductPhrases.words(of: option.value)
        // Nearly every variant is written as the feed has it.
        if values.contains(where: { TermKey.key(of: $0.lowercased()) == word }) { return true }
        let language = knowledge.accounts.language(of: product.merchant)
        return values.contains { value in
            ProductPhrases.spellings(of: value, language: language).contains { TermKey.key(of: $0) == word }
        }
    }

    /// The value of a list slot.
    private func listed(_ filling: PostMatch.Filling, of match: PostMatch) -> String? {
        guard case .listed(let number) = filling.value,
            case .list(values: let values) = match.info.intent.slots[filling.number].type,
            values.indices.contains(number)
        else { return nil }
        return values[number].name
    }
}
