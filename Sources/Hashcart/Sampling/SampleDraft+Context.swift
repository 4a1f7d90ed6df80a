import OrderGrammar
import OrderIntents
import TweetText

// Where the post stands, what that brings along, and what must come out.
extension SampleDraft {
    static let people = ["ann", "bob"]

    /// Chooses what the post answers and names, before its words are.
    mutating func prepare() throws(SampleGap) {
        for condition in match.conditions {
            switch condition {
            case .direct:
                let services = sampler.grammar.services
                settings.append(.direct(to: choices.happens(50) ? choices.pick(services)?.handle : nil))
            case .live: settings.append(.live)
            case .replyToListing: try answerListing()
            case .replyToService:
                guard let service = choices.pick(sampler.grammar.services) else { throw .conditions }
                answer(service.handle)
            case .replyToLink(let domain):
                let host = choices.pick([domain, "www." + domain]) ?? domain
                link = "https://\(host)/" + (choices.pick(["", "dp/B00X", "a?b=c"]) ?? "")
                settings.append(.replyToLink(link ?? domain))
            case .reply: answer(choices.pick(Self.people) ?? "ann")
            case .quote: settings.append(.quoting(by: choices.pick(Self.people) ?? "ann"))
            case .retweet: settings.append(.retweeted)
            case .photo: settings.append(.photo)
            case .place(let name): settings.append(.place(name))
            case .public, .starts, .whole, .exactly, .typed: break
            case .not: break
            }
        }
        for slot in intent.slots {
            switch slot.type {
            case .campaignTag(let kind) where mentions(slot.name): try choose(kind, standsAlone: false)
            case .commandTag(let kind) where mentions(slot.name): try choose(kind, standsAlone: true)
            default: break
            }
        }
        if merchant == nil, mentions("merchant") { try chooseMerchant() }
    }

    private mutating func answer(_ handle: String) {
        recipient = handle
        settings.append(.replyToPost(by: handle))
    }

    private mutating func answerListing() throws(SampleGap) {
        let kind = IntentKind(rawValue: intent.kind)
        let fitting = sampler.knowledge.listings.all.filter { listing in
            guard listing.kind == kind || kind.followsAnOrder,
                (listing.grammar ?? sampler.grammar.name) == sampler.grammar.name
            else { return false }
            guard let id = listing.productID,
                let product = sampler.knowledge.catalog.find(id: id, merchant: listing.merchant)
            else { return listing.productID == nil }
            // A listed variant has its options already.
            return product.availability?.takesOrders != false
                && !product.options.contains { option in intent.slots.contains { $0.name == option.name } }
        }
        guard let listing = choices.pick(fitting) else { throw .listing }
        self.listing = listing
        merchant = listing.merchant
        fixedAmount = listing.amount
        recipient = listing.merchant
        settings.append(.replyToListing(listing.postID, by: listing.merchant))
    }

    private mutating func choose(_ kind: String, standsAlone: Bool) throws(SampleGap) {
        let fitting = sampler.knowledge.campaigns.all.filter { campaign in
            campaign.kind.rawValue == kind && campaign.isAlone == standsAlone
                && (campaign.grammar ?? sampler.grammar.name) == sampler.grammar.name
        }
        guard let chosen = choices.pick(fitting) else { throw .campaign(kind: kind) }
        campaign = chosen
        fixedAmount = chosen.amount ?? fixedAmount
        if chosen.kind != .donate { merchant = chosen.merchant ?? merchant }
    }

    private mutating func chooseMerchant() throws(SampleGap) {
        let sellsItems = mentions("item")
        let fitting = sampler.knowledge.accounts.entries.filter { entry in
            entry.role == .merchant
                && (!sellsItems
                    || sampler.knowledge.catalog.products.contains { product in
                        product.availability?.takesOrders != false
                            && product.merchant?.lowercased() == entry.handle.lowercased()
                    })
        }
        guard let entry = choices.pick(fitting) else { throw .slot("merchant") }
        merchant = entry.handle
    }

    /// Whether the match's pattern has a slot.
    func mentions(_ slot: String) -> Bool { sampler.grammar.mentions(slot, in: match.pattern) }

    /// Adds what the words leave to where the post stands.
    mutating func addContext() throws(SampleGap) {
        let needsRecipient = intent.slots.contains { slot in
            slot.name == "recipient" && !slot.isOptional && slot.defaultValue == nil
        }
        let isReply = settings.contains { setting in
            switch setting {
            case .replyToPost, .replyToListing, .replyToLink: true
            default: false
            }
        }
        let mayReply = !isReply && !match.conditions.contains(.not(.reply)) && !match.conditions.contains(.retweet)
        if needsRecipient, said[Key(slot: "recipient", line: 0)] == nil, recipient == nil, campaign?.merchant == nil {
            guard mayReply, !match.conditions.contains(.direct) else { throw .slot("recipient") }
            answer(choices.pick(Self.people) ?? "ann")
        }
        guard !match.conditions.contains(.direct), !match.conditions.contains(.live) else { return }
        // Where the match does not ask, a post may stand anywhere.
        if !match.conditions.contains(.photo), !match.conditions.contains(.not(.photo)), choices.happens(5) {
            settings.append(.photo)
        }
        if !match.conditions.contains(.quote), !match.conditions.contains(.not(.quote)), choices.happens(5) {
            settings.append(.quoting(by: choices.pick(Self.people) ?? "ann"))
        }
    }
}

extension Grammar {
    /// Whether a pattern has a slot, itself or through rules.
    func mentions(_ slot: String, in pattern: Pattern) -> Bool {
        switch pattern {
        case .slot(let name, _): name == slot
        case .literal, .service, .regex: false
        case .rule(let name, _): rules.first { $0.name == name }.map { mentions(slot, in: $0.pattern) } ?? false
        case .optional(let inner), .repeated(let inner): mentions(slot, in: inner)
        case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
            parts.contains { mentions(slot, in: $0) }
        }
    }
}
