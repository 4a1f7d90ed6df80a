import OrderGrammar
import OrderMatching
import TweetText

extension IntentResolver {
    /// The product whose page the post links to, else the page that the post it answers or quotes links to, where the
    /// words name no item and the intent is about one.
    func fillLinkedProduct(_ draft: inout ReadingDraft, match: PostMatch, in post: SourcePost) {
        let info = match.info
        guard !knowledge.catalog.products.isEmpty, info.slot(.item) != nil || info.slot(.url) != nil,
            draft.reading.campaign == nil, draft.reading.lines.count <= 1, !draft.filled.contains(.item),
            !draft.reading.lines.contains(where: { $0.found != .none || $0.text != nil }),
            match.nearMiss.map({ info.roles[$0.number] == .item && $0.found.isEmpty }) ?? true
        else { return }
        let catalog = knowledge.catalog
        let sources = [post.links, post.context.reply?.links ?? [], post.context.quote?.links ?? []]
        for source in sources where !source.isEmpty {
            let positions = Set(source.flatMap { links.value.positions(behind: $0, in: catalog) }).sorted()
            guard !positions.isEmpty else { continue }
            var products = positions.map { catalog.products[$0] }
            var line = draft.reading.lines.first ?? OrderLine()
            line.found = .link
            if draft.reading.lines.isEmpty, let slot = info.slot(.quantity),
                let value = info.intent.slots[slot].defaultValue, let count = Int(value),
                let quantity = Quantity(count)
            {
                line.quantity = quantity
            }
            guard keepSold(&products, as: line, &draft) else { return }
            fillSeller(of: products, &draft, match)
            choose(among: products, for: &line, &draft)
            draft.filled.insert(.item)
            draft.filled.insert(.quantity)
            draft.reading.lines = [line]
            return
        }
    }

    /// Whose page it is sells it, where the post names nobody.
    private func fillSeller(of products: [Product], _ draft: inout ReadingDraft, _ match: PostMatch) {
        guard draft.reading.merchant == nil, !draft.filled.contains(.merchant), let slot = match.info.slot(.merchant),
            match.nearMiss?.number != slot,
            let seller = products[0].merchant,
            products.allSatisfy({ $0.merchant == seller })
        else { return }
        draft.reading.merchant = reference(to: seller)
        draft.merchantEntry = knowledge.accounts.find(handle: seller)?.entry
        draft.filled.insert(.merchant)
    }
}
