import OrderGrammar
import OrderMatching
import TweetText

/// Turns matches into typed intents: products, people, campaigns and money by what is known, or the reason why not.
///
/// Immutable and safe to share. It never guesses: what has two readings is ambiguous, what is not known is
/// incomplete, what a rule forbids is rejected.
public final class IntentResolver: Sendable {
    let knowledge: Knowledge
    let phrases: ProductPhrases
    /// Accounts that no other may be taken for.
    let names: ProtectedNames
    /// Products by their pages, for posts that link one.
    let links: FirstAsked<ProductLinks>
    /// Titles by words with a slip in them, for posts that name a product which nobody knows.
    let slips: FirstAsked<SlippedTitles>
    /// The phrases and ids that a matcher needs so that its matches can be resolved here.
    public let lexicon: Lexicon

    /// Prepares what is known for resolving.
    public init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        names = ProtectedNames(knowledge.accounts.entries.flatMap { [$0.handle] + $0.aliases })
        let catalog = knowledge.catalog
        // What a compiled catalogue brings is taken, unless other accounts bend its words otherwise.
        let index = catalog.index.flatMap { $0.phrases.suits(knowledge.accounts) ? $0 : nil }
        let phrases = index?.phrases ?? ProductPhrases(catalog, accounts: knowledge.accounts)
        self.phrases = phrases
        links = FirstAsked { catalog.index?.links ?? ProductLinks(catalog.products) }
        slips = FirstAsked { index?.slips ?? SlippedTitles(phrases.phrases) }
        var isCode: (@Sendable ([UInt8]) -> Bool)?
        if !catalog.products.isEmpty { isCode = { catalog.isCode($0) } }
        let campaigns = knowledge.campaigns.all.enumerated().map { index, campaign in
            Lexicon.CampaignTag(
                tag: campaign.tag, kind: campaign.kind.rawValue, standsAlone: campaign.isAlone,
                grammar: campaign.grammar, id: Int32(truncatingIfNeeded: index))
        }
        lexicon = Lexicon(
            phrases: phrases.phrases, optionNames: phrases.optionNames,
            campaigns: campaigns,
            merchants: knowledge.accounts.entries.filter { $0.role == .merchant }.flatMap { [$0.handle] + $0.aliases },
            knownAccounts: knowledge.accounts.entries.filter { $0.role != .user }.flatMap { [$0.handle] + $0.aliases },
            accounts: knowledge.accounts.entries.flatMap { [$0.handle] + $0.aliases }
                + knowledge.campaigns.all.compactMap(\.merchant) + knowledge.listings.all.compactMap(\.merchant),
            isProductCode: isCode)
    }

    /// Whether some post is known to be a listing.
    public var hasListings: Bool { !knowledge.listings.all.isEmpty }

    /// Whether an account is known by its id on a platform.
    public func knows(accountID: String, on platform: String) -> Bool {
        knowledge.accounts.find(platform: platform, id: accountID, handle: nil) != nil
    }

    /// The listing that the post answers.
    public func listing(answeredIn context: PostContext) -> Listing? {
        context.reply?.id.flatMap { knowledge.listings.find(postID: $0) }
    }

    /// The intents of a post's matches, in the order of the text; none where the author is the service or the merchant.
    public func intents(of result: MatchResult, in post: SourcePost, grammars: [Grammar]) -> [OrderIntent] {
        var ordinals: [String: Int] = [:]
        var intents: [OrderIntent] = []
        for index in result.matches.indices {
            let grammar = GrammarHeading(result.matches[index].info.grammar, of: grammars)
            guard
                let intent = resolve(
                    result.matches[index], grammar, leftovers: result.leftovers, in: post, grammars: grammars)
            else { continue }
            intents.append(intent)
            // Most posts hold one command, which nothing has to be counted for.
            var ordinal = 1
            if result.matches.count > 1 {
                ordinal += ordinals[grammar.name, default: 0]
                ordinals[grammar.name] = ordinal
            }
            intents[intents.count - 1].id = IntentID(
                platform: post.reference.platform, firstID: post.reference.firstID, text: post.text,
                grammar: grammar.name, ordinal: ordinal)
        }
        if intents.count < 2 { return intents }
        // Talk is what is left where no command is.
        let commands = intents.filter { $0.reading.kind?.isTalk != true }
        return commands.isEmpty ? intents : commands
    }

    private func resolve(
        _ match: PostMatch, _ grammar: GrammarHeading, leftovers: [Leftover], in post: SourcePost, grammars: [Grammar]
    ) -> OrderIntent? {
        for index in grammar.services.indices where post.isAuthor(grammar.services[index].handle) { return nil }
        var first = draft(match.fillings, of: match, grammar: grammar, in: post)
        var others = match.ties.map { draft($0, of: match, grammar: grammar, in: post) }
        for rival in match.rivals {
            let grammar = GrammarHeading(rival.info.grammar, of: grammars)
            others.append(draft(rival.fillings, of: rival, grammar: grammar, in: post))
            others += rival.ties.map { draft($0, of: rival, grammar: grammar, in: post) }
        }
        if isSeller(first, post) || others.contains(where: { isSeller($0, post) }) { return nil }
        if match.nearMiss != nil, !match.addressesService, !first.knowsSomething { return nil }
        guard first.answersWhomItAsks(match.info) else { return nil }
        if let kind = listingKind(post.context, match), kind != first.reading.kind,
            first.reading.kind?.followsAnOrder != true
        {
            return nil
        }
        let isUnclaimed = !leftovers.isEmpty && !first.isNearMiss(match) && first.reading.kind?.ordersOrPays == true
        let issue = isUnclaimed ? Self.unclaimed(leftovers, in: post) : nil
        if others.isEmpty, first.isOneReading {
            // Taken out of the draft, since it is much to copy.
            var reading = IntentReading()
            swap(&reading, &first.reading)
            if let issue { reading.issues.append(issue) }
            return OrderIntent(
                id: IntentID(rawValue: ""), status: .decided(by: reading.issues, readings: 1), post: post.reference,
                reading: consume reading)
        }
        return intent(of: [first] + others, issue, in: post)
    }

    /// The intent of drafts that say several things: what they agree on, and each of them.
    private func intent(of drafts: [ReadingDraft], _ issue: IntentIssue?, in post: SourcePost) -> OrderIntent {
        var readings: [IntentReading] = []
        for draft in drafts {
            for reading in draft.spread() where !readings.contains(where: { $0.asksTheSame(as: reading) }) {
                readings.append(reading)
            }
        }
        if let issue { for index in readings.indices { readings[index].issues.append(issue) } }
        var common = IntentReading.agreement(of: readings)
        if readings.count > 1, !common.issues.contains(where: { $0.code == .ambiguousAmount }),
            Set(readings.map(\.amount)).count > 1, Set(readings.map(\.lines)).count == 1
        {
            common.issues.append(IntentIssue(.ambiguousAmount, slot: "amount"))
        }
        return OrderIntent(
            id: IntentID(rawValue: ""), status: .decided(by: common.issues, readings: readings.count),
            post: post.reference, reading: common, alternatives: readings.count > 1 ? readings : [])
    }

    private static func unclaimed(_ leftovers: [Leftover], in post: SourcePost) -> IntentIssue {
        let words = leftovers.map { "\u{201C}" + post.words($0.span) + "\u{201D}" }.joined(separator: ", ")
        return IntentIssue(.unclaimedWords, message: "\(words) means something that the order does not use.")
    }

    /// A merchant's own post is advertising, whatever it says.
    ///
    /// So is a charity's request for donations to itself.
    private func isSeller(_ draft: ReadingDraft, _ post: SourcePost) -> Bool {
        if draft.reading.kind == .donate, post.isAuthor(draft.reading.recipient?.handle) { return true }
        guard let merchant = draft.reading.merchant else { return false }
        if let id = merchant.id, let author = post.reference.author.id { return id == author }
        return post.isAuthor(merchant.handle) || post.isAuthor(draft.merchantEntry?.handle)
    }

    /// The kind of the listing that the post answers, where the match asks for a listing.
    private func listingKind(_ context: PostContext, _ match: PostMatch) -> IntentKind? {
        match.needsListing ? listing(answeredIn: context)?.kind : nil
    }

    private func draft(
        _ fillings: [PostMatch.Filling], of match: PostMatch, grammar: GrammarHeading, in post: SourcePost
    ) -> ReadingDraft {
        var draft = ReadingDraft()
        draft.reading.kind = IntentKind(rawValue: match.info.intent.kind)
        draft.reading.grammar = grammar.name
        draft.reading.version = grammar.version
        draft.reading.match = match.info.name
        draft.reading.evidenceLevel = grammar.evidence
        draft.time = post.reference.createdAt
        for objection in match.objections { draft.object(IssueCode(rawValue: objection.rawValue)) }
        if fillings.mayRepeat { objectToRepetition(&draft, fillings, in: post) }
        if let name = match.imitatedService, let span = match.service {
            draft.object(.confusableAccount, slot: "service", Self.imitation(of: name, by: post.handle(span)))
        }
        fillPeople(&draft, fillings, in: post)
        fillCampaign(&draft, fillings, in: post)
        if match.needsListing { fillListing(&draft, post.context) }
        fillFromContext(&draft, match: match, grammar: grammar, in: post)
        fillLines(&draft, fillings, of: match, in: post)
        fillLinkedProduct(&draft, match: match, in: post)
        if !draft.isNearMiss(match) {
            for objection in match.reservations { draft.object(IssueCode(rawValue: objection.rawValue)) }
        }
        fillAmount(&draft, fillings, of: match, in: post)
        fillWords(&draft, fillings, of: match, in: post)
        applyPolicies(&draft, match.info)
        finish(&draft, match: match, grammar: grammar, in: post)
        draft.reading.evidence = Evidence.of(fillings, match: match, in: post)
        return draft
    }

    /// Each round of a repetition may say the slots of a line once, and all of them together the others.
    private func objectToRepetition(_ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], in post: SourcePost) {
        let sayings = Dictionary(grouping: fillings) { Saying($0) }
        for (saying, values) in sayings.sorted(by: { $0.key < $1.key })
        where values.count > 1 && !post.saysOneThing(values) {
            draft.object(.unclaimedWords, slot: saying.slot, "The post says the \(saying.slot) more than once.")
        }
    }
}

extension ReadingDraft {
    /// Whether everybody who must be known is: who asks nobody that is known says nothing to anybody here.
    fileprivate func answersWhomItAsks(_ info: MatchInfo) -> Bool {
        for slot in info.intent.slots.indices where info.intent.slots[slot].isOfKnownAccount {
            if !info.intent.slots[slot].isOptional, !filled.contains(slot, of: info) { return false }
        }
        return true
    }
}

extension SlotDefinition {
    /// Whether it reads accounts that are known, and no others.
    var isOfKnownAccount: Bool { if case .knownAccount = type { true } else { false } }
}

extension SourcePost {
    /// Whether all fillings of a slot hold the same: words that are read as they stand do where their keys are equal.
    fileprivate func saysOneThing(_ fillings: [PostMatch.Filling]) -> Bool {
        guard Set(fillings.map(\.value)).count == 1 else { return false }
        guard fillings.first?.value == .words || fillings.first?.value == .productCode else { return true }
        return Set(fillings.map { TermKey.key(of: words($0.span)) }).count == 1
    }
}
