import OrderGrammar
import OrderMatching
import TweetText

extension IntentResolver {
    /// The product whose page the post links to, else the page that the post it answers or quotes links to, where the
    /// words name no item and the intent is about one.
    func fillLinkedProduct(_ draft: inout ReadingDraft, match: PostMatch, in post: SourcePost) {
        let slots = match.intent.slots.filter { $0.name == "item" || $0.name == "url" }
        let isNamed =
            draft.filled.contains("item") || draft.reading.lines.contains { $0.found != .none || $0.text != nil }
        guard !slots.isEmpty, !isNamed, draft.reading.campaign == nil, draft.reading.lines.count <= 1,
            match.nearMiss.map({ $0.slot == "item" && $0.found.isEmpty }) ?? true
        else { return }
        let catalog = knowledge.catalog
        guard !catalog.products.isEmpty else { return }
        let sources = [post.links, post.context.reply?.links ?? [], post.context.quote?.links ?? []]
        for source in sources where !source.isEmpty {
            let positions = Set(source.flatMap { links.value.positions(behind: $0, in: catalog) }).sorted()
            guard !positions.isEmpty else { continue }
            var products = positions.map { catalog.products[$0] }
            var line = draft.reading.lines.first ?? OrderLine()
            line.found = .link
            if draft.reading.lines.isEmpty,
                let value = match.intent.slots.first(where: { $0.name == "quantity" })?
                    .defaultValue, let count = Int(value), let quantity = Quantity(count)
            {
                line.quantity = quantity
            }
            guard keepSold(&products, as: line, &draft) else { return }
            fillSeller(of: products, &draft, match)
            choose(among: products, for: &line, &draft)
            draft.filled.formUnion(["item", "quantity"])
            draft.reading.lines = [line]
            return
        }
    }

    /// Whose page it is sells it, where the post names nobody.
    private func fillSeller(of products: [Product], _ draft: inout ReadingDraft, _ match: PostMatch) {
        guard draft.reading.merchant == nil, !draft.filled.contains("merchant"),
            match.intent.slots.contains(where: { $0.name == "merchant" }), match.nearMiss?.slot != "merchant",
            let seller = products[0].merchant,
            products.allSatisfy({ $0.merchant == seller })
        else { return }
        draft.reading.merchant = reference(to: seller)
        draft.merchantEntry = knowledge.accounts.find(handle: seller)?.entry
        draft.filled.insert("merchant")
    }
}
