import OrderGrammar
import TweetText

/// What calls for a match, and where it can stand: known before the match is compiled.
final class MatchOutline: Sendable {
    /// Terms of which one must stand in a post, and how.
    struct Requirement: Hashable, Sendable {
        var terms: [TermID]
        var source: AnchorMarks.Source
    }

    /// Position among the matches of all grammars.
    let index: Int
    let grammar: Int
    let definition: MatchDefinition
    let intent: IntentDefinition
    /// Terms that address the service.
    let services: [TermID]
    /// Terms of which one must occur; empty where only the context selects the match.
    let anchors: [TermID]
    /// Folded beginnings of words, of which one may occur instead of an anchor.
    let prefixes: [[UInt8]]
    /// All that must stand in a post, a near miss too: the anchors first, where there are any.
    let requirements: [Requirement]
    /// Whether it reads known accounts and none is known, so that it holds nowhere.
    let lacksAccounts: Bool
    /// Whether the anchors are bare words, which everybody uses.
    let hasWordAnchors: Bool

    /// - Parameter serviceAccounts: accounts of the service, each as one term.
    init(
        _ definition: MatchDefinition, of intent: IntentDefinition, index: Int, grammar: Int,
        serviceAccounts: [TermID], finder: AnchorFinder
    ) {
        self.index = index
        self.grammar = grammar
        self.definition = definition
        self.intent = intent
        services = finder.services
        let needed = finder.required(by: definition.pattern)
        let anchors = finder.strongest(of: needed).map { needed[$0] }
        self.anchors = anchors?.terms ?? []
        prefixes = anchors?.prefixes ?? []
        requirements = Self.requirements(anchors, among: needed, of: definition, serviceAccounts)
        lacksAccounts =
            !finder.lexicon.knowsAccounts && intent.slots.contains { $0.type == .knownAccount }
        hasWordAnchors = anchors?.strength == .word
    }

    /// The anchors, and what must stand beside them. What a slot reads may be missing, and a beginning of a word is found
    /// by other means.
    private static func requirements(
        _ anchors: AnchorFinder.Anchors?, among needed: [AnchorFinder.Anchors], of match: MatchDefinition,
        _ serviceAccounts: [TermID]
    ) -> [Requirement] {
        var result: [Requirement] = []
        if let anchors, anchors.count > 0 {
            result.append(Requirement(terms: anchors.terms, source: .word))
            for other in needed
            where !other.isOfSlot && other.prefixes.isEmpty && !result.contains(where: { $0.terms == other.terms }) {
                result.append(
                    Requirement(terms: other.terms, source: other.holdsService ? [.word, .imitation] : .word))
            }
        }
        if match.conditions.contains(.replyToService) {
            result.append(Requirement(terms: serviceAccounts, source: .parent))
        }
        return result
    }
}

extension MatchOutline {
    /// Whether conditions on the channel and on what is answered can hold there.
    func canStand(in place: PlaceIndex.Place) -> Bool {
        guard !lacksAccounts else { return false }
        let conditions = definition.conditions
        let channels = conditions.filter { $0 == .public || $0 == .direct || $0 == .live }
        guard channels.isEmpty ? place.channel == .public : channels.contains(place.channel) else { return false }
        return conditions.allSatisfy { condition in
            switch condition {
            case .reply, .replyToService, .replyToLink: place.isReply
            case .replyToListing: place.isReplyToListing
            default: true
            }
        }
    }

    /// Whether a reply, a live session or a direct message can call for it without any word.
    var isSelectedByContext: Bool {
        definition.conditions.contains { condition in
            switch condition {
            case .reply, .replyToListing, .replyToService, .replyToLink, .live, .direct: true
            default: false
            }
        }
    }
}
