import OrderGrammar
import TweetText

/// Whether a post stands where a match wants it.
struct Situation {
    let context: PostContext
    let isRetweet: Bool
    let isReplyToListing: Bool
    /// The only grammar for answers to the listing, and for the live session that it is.
    var listingGrammar: String?

    /// Whether the post stands where the match wants it.
    ///
    /// - Parameter grammars: those of the matcher, of which the program's own is looked at where it matters: a whole
    ///   grammar is much to copy.
    func allows(_ program: MatchProgram, of grammars: [Grammar]) -> Bool { want(of: program, of: grammars) == nil }

    /// The first thing that a match wants and does not find. Without a condition on the channel a match is for public
    /// posts; a plain retweet passes, to be refused with its reason later.
    func want(of program: MatchProgram, of grammars: [Grammar]) -> Explanation.Want? {
        var asksForChannel = false
        for condition in program.conditions {
            switch condition {
            case .public, .direct, .live: asksForChannel = true
            default: break
            }
            guard holds(condition, program.grammar, of: grammars) else { return .condition(condition) }
        }
        if let listingGrammar, grammars[program.grammar].name != listingGrammar,
            program.conditions.contains(where: { $0 == .replyToListing || $0 == .live })
        {
            return .otherListing
        }
        // A message to somebody else is none of the service's business, whatever it says.
        if context.channel == .direct, context.addressee != nil || context.addresseeID != nil,
            !grammars[program.grammar].services.isEmpty,
            !(context.addressee.map { isService($0, of: grammars[program.grammar].services) } ?? false)
        {
            return .otherAddressee
        }
        return asksForChannel || context.channel == .public ? nil : .condition(.public)
    }

    private func holds(_ condition: MatchDefinition.Condition, _ grammar: Int, of grammars: [Grammar]) -> Bool {
        switch condition {
        case .public: return context.channel == .public
        case .direct: return context.channel == .direct
        case .live: return context.channel == .live
        case .reply: return context.reply != nil
        case .replyToListing: return isReplyToListing
        case .replyToService:
            return context.reply?.authorHandle.map { isService($0, of: grammars[grammar].services) } ?? false
        case .replyToLink(let domain):
            return context.reply?.links.contains { LinkHost.of($0, isUnder: domain) } ?? false
        case .quote: return context.quote != nil
        case .retweet: return isRetweet
        case .photo: return context.hasPhoto
        case .place(let name): return context.place.map { TermKey.key(of: $0) == TermKey.key(of: name) } ?? false
        case .not(let denied): return !holds(denied, grammar, of: grammars)
        case .starts, .whole, .exactly, .typed: return true
        }
    }

    private func isService(_ handle: String, of services: [Grammar.Service]) -> Bool {
        services.contains { $0.handle.lowercased() == handle.lowercased() }
    }
}

/// The host of an address.
public enum LinkHost {
    /// Whether `address` leads to `domain` or a name below it.
    public static func of(_ address: String, isUnder domain: String) -> Bool {
        var rest = address[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        let end = rest.firstIndex { "/?#:".contains($0) } ?? rest.endIndex
        let host = rest[..<end].split(separator: "@").last.map { $0.lowercased() } ?? ""
        let wanted = domain.lowercased()
        return host == wanted || host.hasSuffix("." + wanted)
    }
}

/// `RT @name:` in front of somebody else's words, the oldest way to retweet.
enum RetweetPrefix {
    /// Whether the post begins so; if it does, its own words begin behind it.
    static func pass(in post: inout PostTerms, mark: TermID) -> Bool {
        let start = post.ownStart
        guard start + 1 < post.count, post.ids[start] == mark, post.kind(start + 1) == .mention else { return false }
        let end = start + 2
        post.setOwnStart(end < post.count && post.marks[end] == 0x3A ? end + 1 : end)
        return true
    }
}
