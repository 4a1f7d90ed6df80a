import OrderGrammar
import OrderMatching
import TweetText

extension IntentResolver {
    /// The campaign of a tag, with the merchant, product and amount that it brings.
    func fillCampaign(_ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], in post: SourcePost) {
        for place in fillings.indices {
            guard case .campaign(let tag) = fillings[place].value else { continue }
            let filling = fillings[place]
            let campaign = knowledge.campaigns.all[Int(lexicon.campaigns[Int(tag.index)].id)]
            draft.filled.insert(filling)
            draft.knowsSomething = true
            draft.reading.campaign = campaign.tag
            draft.reading.checkoutURL = campaign.url
            if let merchant = campaign.merchant {
                if campaign.kind == .donate {
                    if draft.reading.recipient == nil { draft.reading.recipient = reference(to: merchant) }
                    draft.filled.insert(.recipient)
                }
                if let said = draft.reading.merchant?.handle, Handle.key(said) != Handle.key(merchant) {
                    draft.object(.unresolvedProduct, slot: filling.slot, "#\(campaign.tag) is not @\(said)'s campaign.")
                } else if campaign.kind != .donate {
                    draft.reading.merchant = reference(to: merchant)
                    draft.merchantEntry = knowledge.accounts.find(handle: merchant)?.entry
                }
                draft.filled.insert(.merchant)
            }
            if let id = campaign.productID { setProduct(&draft, id: id, merchant: campaign.merchant, found: .tag) }
            if let amount = campaign.amount { draft.fixedAmount = amount }
            switch post.time.map(campaign.phase(at:)) {
            case .notStarted: draft.object(.notStarted, slot: filling.slot)
            case .expired: draft.object(.expired, slot: filling.slot)
            case .running, nil: break
            }
            draft.reading.limits += campaign.limits
        }
    }

    /// What the listing that the post answers brings.
    func fillListing(_ draft: inout ReadingDraft, _ context: PostContext) {
        guard let listing = listing(answeredIn: context) else { return }
        draft.knowsSomething = true
        if let merchant = listing.merchant {
            if let said = draft.reading.merchant?.handle, Handle.key(said) != Handle.key(merchant) {
                draft.object(.unresolvedProduct, slot: "merchant", "The listing is @\(merchant)'s, not @\(said)'s.")
            }
            draft.reading.merchant = reference(to: merchant)
            draft.merchantEntry = knowledge.accounts.find(handle: merchant)?.entry
            draft.filled.insert(.merchant)
            draft.reading.issues.removeAll { $0.code == .unknownAccount }
        }
        if let product = listing.productID {
            setProduct(&draft, id: product, merchant: listing.merchant, found: .tag)
        }
        if let amount = listing.amount { draft.fixedAmount = amount }
        draft.reading.checkoutURL = listing.url
    }

    /// The tag that confirms or cancels: the campaign of that kind for the same merchant and product.
    func followUpTag(
        of kind: IntentKind, campaign tag: String?, _ ordered: IntentKind?, grammar: GrammarHeading
    ) -> String? {
        guard let tag,
            let own = knowledge.campaigns.all.first(where: { $0.tag == tag && $0.kind == ordered })
        else { return nil }
        return knowledge.campaigns.all.first { entry in
            entry.kind == kind && entry.merchant == own.merchant && entry.productID == own.productID
                && (entry.grammar ?? grammar.name) == grammar.name
        }?.tag
    }
}
