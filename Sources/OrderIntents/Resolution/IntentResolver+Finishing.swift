import OrderGrammar
import OrderMatching
import TweetText

extension IntentResolver {
    /// Memo, code and link.
    func fillWords(
        _ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], of match: PostMatch, in post: SourcePost
    ) {
        for index in fillings.indices where fillings[index].fault == nil {
            let span = fillings[index].span
            switch fillings[index].role {
            case .memo: draft.reading.memo = post.words(span)
            case .code: draft.reading.code = Self.withoutSigil(post.words(span))
            case .url: draft.reading.url = post.words(span)
            case .campaign where draft.reading.campaign == nil:
                draft.reading.campaign = Self.withoutSigil(post.words(span))
                draft.object(.unknownCampaign, slot: "campaign")
            default: continue
            }
            draft.filled.insert(fillings[index].role)
        }
        if draft.reading.url == nil, match.info.slot(.url) != nil, let link = match.parentLink(post.context) {
            draft.reading.url = link
            draft.filled.insert(.url)
        }
    }

    private static func withoutSigil(_ word: String) -> String {
        word.first == "#" || word.first == "＃" ? String(word.dropFirst()) : word
    }

    /// Confirmation, limits, dates, and what is missing.
    func finish(_ draft: inout ReadingDraft, match: PostMatch, grammar: GrammarHeading, in post: SourcePost) {
        let info = match.info
        if let confirmation = info.intent.confirmation {
            draft.reading.confirmation = followUp(
                confirmation, of: .confirm, behind: draft.reading.campaign, draft.reading.kind, grammar: grammar)
        }
        if let cancellation = info.intent.cancellation {
            draft.reading.cancellation = followUp(
                cancellation, of: .cancel, behind: draft.reading.campaign, draft.reading.kind, grammar: grammar)
        }
        for limit in info.intent.limits {
            draft.reading.limits.append(
                RepetitionLimit(count: limit.count, perUser: limit.perUser, perDay: limit.perDay))
        }
        if let time = post.time {
            if let from = info.intent.from.flatMap(Timestamp.read), time < from.milliseconds {
                draft.object(.notStarted)
            }
            if let to = info.intent.to.flatMap(Timestamp.read), time >= to.end { draft.object(.expired) }
        }
        if let miss = match.nearMiss, !draft.filled.contains(miss.number, of: info) {
            draft.object(
                Self.code(of: miss, in: match), slot: miss.slot, Self.sentence(of: miss, in: match, post: post))
        }
        for slot in info.intent.slots.indices
        where !info.intent.slots[slot].isOptional && !draft.filled.contains(slot, of: info)
            && info.intent.slots[slot].defaultValue == nil
        {
            let name = info.intent.slots[slot].name
            if draft.reading.issues.contains(where: { $0.slot == name }) { continue }
            draft.object(.missingSlot, slot: name, String("The post does not say the ", name, "."))
        }
    }

    private func followUp(
        _ followUp: IntentDefinition.FollowUp, of kind: IntentKind, behind campaign: String?, _ ordered: IntentKind?,
        grammar: GrammarHeading
    ) -> OrderFollowUp? {
        let by: String
        switch followUp.means {
        case .inApp: by = "app"
        case .tag(let tag): by = tag
        case .campaignTag:
            guard let tag = followUpTag(of: kind, campaign: campaign, ordered, grammar: grammar) else { return nil }
            by = "#" + tag
        case .reply(let words): by = words.joined(separator: " ")
        }
        return OrderFollowUp(by: by, withinSeconds: followUp.withinSeconds)
    }

    private static func code(of miss: PostMatch.NearMiss, in match: PostMatch) -> IssueCode {
        let isMoney = if case .money = match.info.intent.slots[miss.number].type { true } else { false }
        switch miss.fault {
        case .unitMissing: return .unitMissing
        case .unitNotGlued: return .unitNotGlued
        case .wrongUnit: return .unreadableAmount
        case .unreadable: return isMoney ? .unreadableAmount : .missingSlot
        case .missing: return .missingSlot
        }
    }

    private static func sentence(of miss: PostMatch.NearMiss, in match: PostMatch, post: SourcePost) -> String {
        let found = miss.found.isEmpty ? nil : String("\u{201C}", post.words(miss.found), "\u{201D}")
        switch miss.fault {
        case .missing: return String("The post does not say the ", miss.slot, ".")
        case .unreadable: return String(found ?? "What stands there", " is no ", miss.slot, ".")
        case .unitMissing: return "\(found ?? "The number") has no currency."
        case .unitNotGlued: return "\(found ?? "The amount") must be written without a space, as 10€."
        case .wrongUnit: return "\(found ?? "The amount") is in a currency that is not taken."
        }
    }
}
