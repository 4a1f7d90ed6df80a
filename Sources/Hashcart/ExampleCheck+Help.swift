import OrderGrammar
import OrderIntents
import TweetText

extension ExampleCheck {
    /// The way out of an example that came out otherwise: where something is not known, the sample that is missing.
    static func help(
        for example: Example, of match: MatchDefinition, in grammar: Grammar, intent: OrderIntent?, knowing: Knowledge
    ) -> String {
        let kind = grammar.intents.first { $0.name == match.intent }?.kind ?? "purchase"
        if let intent, let missing = sample(for: example, intent, kind) {
            return "Declare it for the examples: \(missing)"
        }
        guard intent == nil, example.outcome != .none else { return "Mend the match or the example." }
        for case .replyToListing(let id, let seller) in example.settings
        where knowing.listings.find(postID: id) == nil {
            let by = seller.map { " by @\($0)" } ?? ""
            return "The listing \(id) is not known. Declare it for the examples: sample listing \(id) \(kind)\(by)"
        }
        let slots = grammar.intents.first { $0.name == match.intent }?.slots ?? []
        for slot in slots {
            let alone: String
            switch slot.type {
            case .commandTag: alone = " alone"
            case .campaignTag: alone = ""
            default: continue
            }
            guard let tag = unknownTag(in: example.text, grammar, knowing) else { continue }
            return
                "The campaign \(tag) is not known. Declare it for the examples: sample campaign \(tag) \(kind)\(alone)"
        }
        return "Mend the match or the example."
    }

    private static func sample(for example: Example, _ intent: OrderIntent, _ kind: String) -> String? {
        let issues = intent.issues + intent.alternatives.flatMap(\.issues)
        for issue in issues where !example.issues.contains(issue.code.rawValue) {
            let seller = intent.reading.merchant?.handle.map { " by @\($0)" } ?? ""
            if issue.code == .unresolvedProduct, issue.slot == "item", let name = intent.reading.lines.first?.text {
                let id = example.slots.first { $0.name == "item" }?.value ?? Self.id(of: name)
                return "sample product \(id) \"\(name.filter { $0 != "\"" && $0 != "\\" })\"\(seller)"
            }
            if issue.code == .unknownAccount, issue.slot == "merchant" {
                return "sample account @\(intent.reading.merchant?.handle ?? "name") merchant"
            }
            if issue.code == .unknownCampaign, let tag = intent.reading.campaign {
                return "sample campaign #\(tag) \(kind)"
            }
        }
        return nil
    }

    /// `blue mugs` → `blue-mugs`
    private static func id(of name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? "ID" : words.joined(separator: "-")
    }

    /// The first hashtag that is neither a campaign's nor a word of the grammar's matches.
    private static func unknownTag(in text: String, _ grammar: Grammar, _ knowledge: Knowledge) -> String? {
        var literals: Set<[UInt8]> = []
        func gather(_ pattern: Pattern) {
            switch pattern {
            case .literal(let literal): literals.insert(TermKey.key(of: literal.text))
            case .optional(let inner), .repeated(let inner): gather(inner)
            case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts):
                parts.forEach(gather)
            case .service, .slot, .rule, .regex: break
            }
        }
        grammar.rules.map(\.pattern).forEach(gather)
        grammar.matches.map(\.pattern).forEach(gather)
        let utf8 = Array(text.utf8)
        var tokens: [Token] = []
        Tokenizer().tokenize(utf8.span, into: &tokens)
        for token in tokens where token.kind == .hashtag {
            let tag = String(decoding: utf8[token.span.start..<token.span.end], as: UTF8.self)
            if knowledge.campaigns.find(tag: tag).isEmpty, !literals.contains(TermKey.key(of: tag)) { return tag }
        }
        return nil
    }
}
