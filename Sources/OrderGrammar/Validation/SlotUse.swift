/// Which slots a match fills, by its pattern and by where its posts stand.
struct SlotUse {
    private let slots: PatternFold<Set<String>>

    init(_ names: NameTable) {
        slots = PatternFold(names, missing: [Self.unknown]) { node, children in
            switch node.kind {
            case .slot(let name): [name]
            case .service: [Self.service]
            default: children.reduce(into: []) { $0.formUnion($1) }
            }
        }
    }

    /// Stands for `service` among slot names; no slot can be named so.
    static let service = "@"

    /// Stands for what could not be read or found.
    static let unknown = "?"

    /// The slots that the pattern names, and `service` where it stands in it.
    func named(in pattern: PatternNode) -> Set<String> {
        slots.value(of: pattern)
    }

    /// The slots that a match can fill without naming them.
    ///
    /// Whom an answer or a direct message goes to is a known account.
    /// A listing and a campaign bring what their files say (`design/contract.md`, input files); an answer brings its
    /// parent's author as recipient, where the intent does not say otherwise; the service is a merchant.
    func supplied(to match: GrammarSyntax.Match, _ intent: IntentSyntax) -> Set<String> {
        let named = named(in: match.pattern)
        var supplied: Set<String> = []
        for condition in match.conditions {
            switch condition.condition {
            case .replyToListing:
                supplied.formUnion([
                    "merchant", "item", "quantity", "amount", "url", "code", "campaign",
                ])
            case .replyToService: supplied.insert("merchant")
            case .replyToLink: supplied.formUnion(["item", "url"])
            case .reply: supplied.formUnion(intent.knownAccounts)
            case .direct:
                supplied.formUnion(intent.knownAccounts)
                continue
            default: continue
            }
            if intent.recipientSources.contains(.parentAuthor) { supplied.insert("recipient") }
        }
        if intent.recipientSources.contains(.firstAccount) { supplied.insert("recipient") }
        if named.contains(Self.service) { supplied.insert("merchant") }
        for slot in intent.slots where named.contains(slot.name.text) {
            if case .campaignTag = slot.type {
                supplied.formUnion([
                    "merchant", "recipient", "item", "quantity", "amount", "url", "campaign", "code",
                ])
            }
        }
        return supplied
    }
}

extension IntentSyntax {
    /// The slots that whom a post is addressed to can fill.
    fileprivate var knownAccounts: [String] {
        slots.filter { if case .knownAccount = $0.type { true } else { false } }.map(\.name.text)
    }
}
