import OrderGrammar
import OrderMatching
import TweetText

extension IntentResolver {
    /// Merchant and recipient: the platform's id first, the handle second. Who passes himself off as a known account
    /// is another, unless the id says otherwise.
    func fillPeople(_ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], in post: SourcePost) {
        for filling in fillings where filling.fault == nil {
            guard filling.slot == "merchant" || filling.slot == "recipient" else { continue }
            var (reference, entry) = account(post.handle(filling.span), in: post)
            // A known customer is no merchant.
            if filling.slot == "merchant", entry?.role == .user {
                reference.found = nil
                entry = nil
            }
            var imitation: String?
            if let disguise = filling.disguise, reference.found == nil {
                if let name = disguise.imitates {
                    imitation = Self.imitation(of: name, by: post.handle(filling.span))
                    // What the customer believes to buy, for whoever looks into it.
                    entry = knowledge.accounts.find(handle: name, platform: post.reference.platform)?.entry
                } else if filling.slot == "recipient" {
                    // A merchant must be known; whoever receives money need not.
                    imitation = "@\(post.handle(filling.span)) is not written in the letters that it seems to be."
                }
                if imitation != nil { reference.found = .confusable }
            }
            draft.filled.insert(filling.slot)
            if entry != nil || imitation != nil { draft.knowsSomething = true }
            if reference.found == .confusable { draft.object(.confusableAccount, slot: filling.slot, imitation) }
            if filling.slot == "merchant" {
                draft.reading.merchant = reference
                draft.merchantEntry = entry
                if entry == nil, imitation == nil {
                    draft.object(
                        .unknownAccount, slot: filling.slot,
                        "@\(reference.handle ?? "") is not known as a merchant.")
                }
            } else {
                draft.reading.recipient = reference
                if post.isAuthor(reference.handle) { draft.object(.selfPayment, slot: filling.slot) }
            }
        }
    }

    /// Who is meant where the words name nobody: the service as merchant, the parent's author as recipient.
    ///
    /// A slot that the match asks for and the post lacks is missing, whoever may stand around: money never goes
    /// to somebody because a name was forgotten.
    func fillFromContext(
        _ draft: inout ReadingDraft, match: PostMatch, grammar: Grammar, in post: SourcePost
    ) {
        let slots = match.intent.slots.map(\.name).filter { $0 != match.nearMiss?.slot }
        if draft.reading.merchant == nil, !draft.filled.contains("merchant"), let service = grammar.services.first,
            draft.reading.kind?.isSoldByService == true || (slots.contains("merchant") && match.addressesService)
        {
            draft.reading.merchant = reference(to: service.handle)
            draft.merchantEntry = knowledge.accounts.find(handle: service.handle)?.entry
            if match.imitatedService != nil, let span = match.service {
                draft.reading.merchant = AccountReference(handle: post.handle(span), found: .confusable)
            }
            if match.addressesService { draft.filled.insert("merchant") }
        }
        if match.intent.slots.contains(where: { $0.name == "merchant" && $0.type == .knownAccount }) {
            fillAddressee(&draft, in: post)
        }
        if slots.contains("recipient") { fillRecipient(&draft, match: match, in: post) }
    }

    /// Whom a message goes to that names nobody: its addressee, or the author of what it answers.
    private func fillAddressee(_ draft: inout ReadingDraft, in post: SourcePost) {
        guard draft.reading.merchant == nil else { return }
        for handle in [post.context.addressee, post.context.reply?.authorHandle] {
            guard let handle else { continue }
            let (reference, entry) = account(handle, in: post)
            guard let entry, entry.role != .user, reference.found != .confusable else { continue }
            draft.reading.merchant = reference
            draft.merchantEntry = entry
            draft.filled.insert("merchant")
            return
        }
    }

    /// Who receives, by the intent's own order of those who may. Whoever answers himself is asked last.
    private func fillRecipient(_ draft: inout ReadingDraft, match: PostMatch, in post: SourcePost) {
        let sources = match.intent.recipient
        let isNamed = draft.filled.contains("recipient")
        if isNamed, !sources.contains(.explicit) { return }
        var sender: String?
        for source in sources {
            let handle: String?
            switch source {
            case .explicit:
                if isNamed { return }
                continue
            case .parentAuthor: handle = post.context.reply?.authorHandle
            case .firstAccount: handle = match.accounts.lazy.map(post.handle).first { !post.isAuthor($0) }
            }
            guard let handle else { continue }
            if post.isAuthor(handle) {
                sender = sender ?? handle
                continue
            }
            draft.reading.recipient = account(handle, in: post).0
            draft.filled.insert("recipient")
            return
        }
        guard let sender, !isNamed else { return }
        draft.reading.recipient = account(sender, in: post).0
        draft.filled.insert("recipient")
        draft.object(.selfPayment, slot: "recipient")
    }

    static func imitation(of name: String, by handle: String) -> String {
        "@\(handle) looks like @\(name) and is another account."
    }

    /// A mentioned account with the id that the record gives it, and what the accounts file says of it.
    func account(_ handle: String, in post: SourcePost) -> (AccountReference, AccountEntry?) {
        let mention = post.mentions.first { $0.handle.map { Handle.key($0) } == Handle.key(handle) }
        let hit = knowledge.accounts.find(platform: post.reference.platform, id: mention?.id, handle: handle)
        let id = mention?.id ?? (hit?.found == .confusable ? nil : hit?.entry.id)
        // The known handle, so that one account has one name; the evidence holds what was typed.
        let name = hit.flatMap { $0.found == .confusable ? nil : $0.entry.handle } ?? handle
        return (AccountReference(handle: name, id: id, found: hit?.found), hit?.entry)
    }

    /// Reference to an account that a file names rather than the post.
    func reference(to handle: String) -> AccountReference {
        guard let found = knowledge.accounts.find(handle: handle) else {
            return AccountReference(handle: handle, found: .exact)
        }
        return AccountReference(handle: found.entry.handle, id: found.entry.id, found: .exact)
    }
}
