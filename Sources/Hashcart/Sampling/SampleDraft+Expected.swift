import OrderGrammar
import OrderIntents
import TweetText

// What a complete order of these words holds.
extension SampleDraft {
    /// Every slot of the intent with its value, for each line of the order where it belongs to one.
    func expectedSlots() throws(SampleGap) -> [PostSample.Slot] {
        var result: [PostSample.Slot] = []
        for slot in intent.slots {
            if Self.isOfLine(slot.name), rounds > 0 {
                for line in 1...rounds {
                    let value = said[Key(slot: slot.name, line: line)]?.value ?? slot.defaultValue
                    guard value != nil || slot.isOptional else { throw .slot(slot.name) }
                    result.append(PostSample.Slot(name: slot.name, value: value, line: line))
                }
                continue
            }
            var value = said[Key(slot: slot.name, line: 0)]?.value ?? brought(slot.name)
            if value == nil { value = try defaultValue(of: slot) }
            guard value != nil || slot.isOptional else { throw .slot(slot.name) }
            result.append(PostSample.Slot(name: slot.name, value: value, line: 0))
        }
        if let campaign { try checkAmount(of: campaign) }
        // A product that a campaign or listing brings, whether or not the intent has a slot for it.
        if !intent.slots.contains(where: { $0.name == "item" }), let product = campaign?.productID {
            result.append(PostSample.Slot(name: "item", value: product, line: 0))
        }
        return result
    }

    /// Whether a slot belongs to a line of the order.
    static func isOfLine(_ slot: String) -> Bool {
        !RecordVocabulary.slots.contains(slot) || slot == "item" || slot == "quantity"
    }

    private func checkAmount(of campaign: Campaign) throws(SampleGap) {
        guard let amount = campaign.amount, let value = said[Key(slot: "amount", line: 0)]?.value,
            value != amount.description
        else { return }
        throw .slot("amount")
    }

    private func defaultValue(of slot: SlotDefinition) throws(SampleGap) -> String? {
        guard let value = slot.defaultValue, case .money(let policy) = slot.type else { return slot.defaultValue }
        guard let currency = policy.currencies.first.flatMap({ Currency(code: $0) }), let number = DecimalNumber(value),
            let money = Money(number, currency)
        else { throw .slot(slot.name) }
        return money.description
    }

    /// What campaign, listing, service or the post answered give.
    private func brought(_ slot: String) -> String? {
        switch slot {
        case "merchant":
            if let merchant { return "@" + merchant }
            return addressesService ? sampler.grammar.services.first.map { "@" + $0.handle } : nil
        case "recipient":
            if let campaign, campaign.kind == .donate, let merchant = campaign.merchant { return "@" + merchant }
            return recipient.map { "@" + $0 }
        case "item": return listing?.productID ?? campaign?.productID
        case "amount": return fixedAmount?.description
        case "url": return link
        case "campaign": return campaign?.tag
        default: return nil
        }
    }
}
