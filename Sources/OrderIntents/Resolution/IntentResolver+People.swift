import OrderGrammar
import OrderMatching
import TweetText

extension IntentResolver {
    /// Merchant and recipient: the platform's id first, the handle second. Who passes himself off as a known account
    /// is another, unless the id says otherwise.
    func fillPeople(_ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], in post: SourcePost) {
        for place in fillings.indices where fillings[place].role == .merchant || fillings[place].role == .recipient {
            let filling = fillings[place]
            guard filling.fault == nil else { continue }
            let person = account(at: filling.span, in: post)
            var (reference, entry) = (person.reference, person.entry)
            // A known customer is no merchant.
            if filling.role == .merchant, entry?.role == .user, person.warning == nil {
                reference.found = nil
                entry = nil
            }
            var imitation = person.warning
            if let disguise = filling.disguise, reference.found == nil {
                if let name = disguise.imitates {
                    imitation = Self.imitation(of: name, by: post.handle(filling.span))
                    // What the customer believes to buy, for whoever looks into it.
                    entry = knowledge.accounts.find(handle: name, platform: post.reference.platform)?.entry
                } else if filling.role == .recipient {
                    // A merchant must be known; whoever receives money need not.
                    imitation = "@\(post.handle(filling.span)) is not written in the letters that it seems to be."
                }
                if imitation != nil { reference.found = .confusable }
            }
            draft.filled.insert(filling.role)
            if entry != nil || imitation != nil { draft.knowsSomething = true }
            if reference.found == .confusable { draft.object(.confusableAccount, slot: filling.slot, imitation) }
            if filling.role == .merchant {
                draft.reading.merchant = reference
                draft.merchantEntry = entry
                if entry == nil, imitation == nil {
                    draft.object(
                        .unknownAccount, slot: filling.slot,
                        String("@", reference.handle ?? "", " is not known as a merchant."))
                }
            } else {
                draft.reading.recipient = reference
                if post.isAuthor(reference) { draft.object(.selfPayment, slot: filling.slot) }
            }
        }
    }

    /// Who is meant where the words name nobody: the service as merchant, the parent's author as recipient.
    ///
    /// A slot that the match asks for and the post lacks is missing, whoever may stand around: money never goes
    /// to somebody because a name was forgotten.
    func fillFromContext(
        _ draft: inout ReadingDraft, match: PostMatch, grammar: GrammarHeading, in post: SourcePost
    ) {
        let info = match.info
        func asks(for role: SlotRole) -> Bool { info.slot(role).map { $0 != match.nearMiss?.number } ?? false }
        if draft.reading.merchant == nil, !draft.filled.contains(.merchant), !grammar.services.isEmpty,
            draft.reading.kind?.isSoldByService == true || (asks(for: .merchant) && match.addressesService)
        {
            let service = grammar.services[0].handle
            draft.reading.merchant = reference(to: service)
            draft.merchantEntry = knowledge.accounts.find(handle: service)?.entry
            if match.imitatedService != nil, let span = match.service {
                draft.reading.merchant = AccountReference(handle: post.handle(span), found: .confusable)
            }
            if match.addressesService { draft.filled.insert(.merchant) }
        }
        if let slot = info.slot(.merchant), info.intent.slots[slot].isOfKnownAccount {
            fillAddressee(&draft, in: post)
        }
        if asks(for: .recipient) { fillRecipient(&draft, match: match, in: post) }
    }

    /// Whom a message goes to that names nobody: its addressee, or the author of what it answers.
    private func fillAddressee(_ draft: inout ReadingDraft, in post: SourcePost) {
        guard draft.reading.merchant == nil else { return }
        let (context, reply) = (post.context, post.context.reply)
        for (handle, id) in [(context.addressee, context.addresseeID), (reply?.authorHandle, reply?.authorID)] {
            guard let handle else { continue }
            let person = account(handle, id: id, in: post)
            let reference = person.reference
            guard let entry = person.entry, entry.role != .user, reference.found != .confusable else { continue }
            draft.reading.merchant = reference
            draft.merchantEntry = entry
            draft.filled.insert(.merchant)
            return
        }
    }

    /// Who receives, by the intent's own order of those who may. Whoever answers himself is asked last.
    private func fillRecipient(_ draft: inout ReadingDraft, match: PostMatch, in post: SourcePost) {
        let sources = match.info.intent.recipient
        let isNamed = draft.filled.contains(.recipient)
        if isNamed, !sources.contains(.explicit) { return }
        var sender: AccountReference?
        for source in sources {
            let person: Person?
            switch source {
            case .explicit:
                if isNamed { return }
                continue
            case .parentAuthor:
                person = post.context.reply.flatMap { parent in
                    parent.authorHandle.map { account($0, id: parent.authorID, in: post) }
                }
            case .firstAccount:
                person = match.accounts.lazy.map { self.account(at: $0, in: post) }
                    .first { !post.isAuthor($0.reference) }
            }
            guard let person else { continue }
            if post.isAuthor(person.reference) {
                sender = sender ?? person.reference
                continue
            }
            receive(&draft, person, in: post)
            return
        }
        guard let sender, !isNamed else { return }
        draft.reading.recipient = sender
        draft.filled.insert(.recipient)
        draft.object(.selfPayment, slot: "recipient")
    }

    /// Takes for recipient whom the post does not name; who passes himself off as a known account is refused.
    private func receive(_ draft: inout ReadingDraft, _ person: Person, in post: SourcePost) {
        var reference = person.reference
        var warning = person.warning
        if reference.found == nil, let handle = reference.handle, let name = names.name(imitatedBy: handle) {
            reference.found = .confusable
            warning = Self.imitation(of: name, by: handle)
        }
        draft.reading.recipient = reference
        draft.filled.insert(.recipient)
        if reference.found == .confusable { draft.object(.confusableAccount, slot: "recipient", warning) }
    }

    static func imitation(of name: String, by handle: String) -> String {
        "@\(handle) looks like @\(name) and is another account."
    }

    /// An account of a post, what the accounts file says of it, and what is wrong with how the post leads to it.
    struct Person {
        var reference: AccountReference
        var entry: AccountEntry?
        var warning: String?
    }

    /// The account that words mention. Where the record says that these words lead to another account than they name,
    /// it is neither: the customer saw one and would get the other.
    func account(at span: TextSpan, in post: SourcePost) -> Person {
        guard let mention = post.mention(at: span) else { return account(post.handle(span), id: nil, in: post) }
        let shown = post.handle(mention.span)
        let behind = mention.account
        let person = account(shown, id: behind.id, in: post)
        // Whoever is known by that id bore the shown handle once.
        let isProven = behind.id != nil && person.entry?.id == behind.id
        if behind.handle == nil, isProven, let entry = person.entry,
            let named = knowledge.accounts.find(handle: shown, platform: post.reference.platform)?.entry, named != entry
        {
            return Person(
                reference: AccountReference(handle: shown, id: behind.id, found: .confusable), entry: entry,
                warning: "@\(shown) leads to @\(entry.handle), another account.")
        }
        guard let handle = behind.handle, !Handle.areSame(handle, shown), !isProven else { return person }
        return Person(
            reference: AccountReference(handle: shown, id: behind.id, found: .confusable), entry: person.entry,
            warning: "@\(shown) leads to @\(handle), another account.")
    }

    /// An account by its handle, with the id that the record gives it, and what the accounts file says of it.
    func account(_ handle: String, id known: String?, in post: SourcePost) -> Person {
        let mention = post.mentions.first { mention in
            mention.span == nil && mention.account.handle.map { Handle.areSame($0, handle) } ?? false
        }
        let own = known ?? mention?.account.id
        let hit = knowledge.accounts.find(platform: post.reference.platform, id: own, handle: handle)
        let id = own ?? (hit?.found == .confusable ? nil : hit?.entry.id)
        // The known handle, so that one account has one name; the evidence holds what was typed.
        let name = hit.flatMap { $0.found == .confusable ? nil : $0.entry.handle } ?? handle
        return Person(reference: AccountReference(handle: name, id: id, found: hit?.found), entry: hit?.entry)
    }

    /// Reference to an account that a file names rather than the post.
    func reference(to handle: String) -> AccountReference {
        guard let found = knowledge.accounts.find(handle: handle) else {
            return AccountReference(handle: handle, found: .exact)
        }
        return AccountReference(handle: found.entry.handle, id: found.entry.id, found: .exact)
    }
}
