import OrderGrammar
import OrderMatching
import TweetText

extension IntentResolver {
    /// Memo, code and link.
    func fillWords(
        _ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], of match: PostMatch, grammar: Grammar,
        in post: SourcePost
    ) {
        for filling in fillings where filling.fault == nil {
            switch filling.slot {
            case "memo": draft.reading.memo = post.words(filling.span)
            case "code": draft.reading.code = Self.withoutSigil(post.words(filling.span))
            case "url": draft.reading.url = post.words(filling.span)
            case "campaign" where draft.reading.campaign == nil:
                draft.reading.campaign = Self.withoutSigil(post.words(filling.span))
                draft.object(.unknownCampaign, slot: "campaign")
            default: continue
            }
            draft.filled.insert(filling.slot)
        }
        if draft.reading.url == nil, match.intent.slots.contains(where: { $0.name == "url" }),
            let link = match.parentLink(post.context)
        {
            draft.reading.url = link
            draft.filled.insert("url")
        }
    }

    private static func withoutSigil(_ word: String) -> String {
        word.first == "#" || word.first == "＃" ? String(word.dropFirst()) : word
    }

    /// Confirmation, limits, dates, and what is missing.
    func finish(_ draft: inout ReadingDraft, match: PostMatch, grammar: Grammar, in post: SourcePost) {
        draft.reading.confirmation = match.intent.confirmation.flatMap {
            followUp($0, of: .confirm, for: draft, grammar: grammar)
        }
        draft.reading.cancellation = match.intent.cancellation.flatMap {
            followUp($0, of: .cancel, for: draft, grammar: grammar)
        }
        draft.reading.limits += match.intent.limits.map {
            RepetitionLimit(count: $0.count, perUser: $0.perUser, perDay: $0.perDay)
        }
        if let time = post.time {
            if let from = match.intent.from.flatMap(Timestamp.read), time < from.milliseconds {
                draft.object(.notStarted)
            }
            if let to = match.intent.to.flatMap(Timestamp.read), time >= to.end { draft.object(.expired) }
        }
        if let miss = match.nearMiss, !draft.filled.contains(miss.slot) {
            draft.object(
                Self.code(of: miss, in: match), slot: miss.slot, Self.sentence(of: miss, in: match, post: post))
        }
        for slot in match.intent.slots
        where !slot.isOptional && slot.defaultValue == nil && !draft.filled.contains(slot.name)
            && !draft.reading.issues.contains(where: { $0.slot == slot.name })
        {
            draft.object(.missingSlot, slot: slot.name, "The post does not say the \(slot.name).")
        }
    }

    private func followUp(
        _ followUp: IntentDefinition.FollowUp, of kind: IntentKind, for draft: ReadingDraft, grammar: Grammar
    ) -> OrderFollowUp? {
        let by: String
        switch followUp.means {
        case .inApp: by = "app"
        case .tag(let tag): by = tag
        case .campaignTag:
            guard let tag = followUpTag(of: kind, for: draft, grammar: grammar) else { return nil }
            by = "#" + tag
        case .reply(let words): by = words.joined(separator: " ")
        }
        return OrderFollowUp(by: by, withinSeconds: followUp.withinSeconds)
    }

    private static func code(of miss: PostMatch.NearMiss, in match: PostMatch) -> IssueCode {
        let isMoney = match.intent.slots.contains { slot in
            guard slot.name == miss.slot, case .money = slot.type else { return false }
            return true
        }
        switch miss.fault {
        case .unitMissing: return .unitMissing
        case .unitNotGlued: return .unitNotGlued
        case .wrongUnit: return .unreadableAmount
        case .unreadable: return isMoney ? .unreadableAmount : .missingSlot
        case .missing: return .missingSlot
        }
    }

    private static func sentence(of miss: PostMatch.NearMiss, in match: PostMatch, post: SourcePost) -> String {
        let found = miss.found.isEmpty ? nil : "\u{201C}" + post.words(miss.found) + "\u{201D}"
        switch miss.fault {
        case .missing: return "The post does not say the \(miss.slot)."
        case .unreadable: return "\(found ?? "What stands there") is no \(miss.slot)."
        case .unitMissing: return "\(found ?? "The number") has no currency."
        case .unitNotGlued: return "\(found ?? "The amount") must be written without a space, as 10€."
        case .wrongUnit: return "\(found ?? "The amount") is in a currency that is not taken."
        }
    }
}
