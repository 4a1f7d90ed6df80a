import OrderGrammar
import TweetText

/// Whether a post stands where a match wants it.
struct Situation {
    let context: PostContext
    let isRetweet: Bool
    let isReplyToListing: Bool
    /// The only grammar for answers to the listing, and for the live session that it is.
    var listingGrammar: String?

    /// Checks every condition after `when`. Without one on the channel a match is for public posts; a plain
    /// retweet passes, to be refused with its reason later.
    func allows(_ program: MatchProgram, grammar: Grammar) -> Bool {
        var channels: [PostContext.Channel] = []
        for condition in program.conditions {
            switch condition {
            case .public: channels.append(.public)
            case .direct: channels.append(.direct)
            case .live: channels.append(.live)
            case .reply:
                guard context.reply != nil else { return false }
            case .replyToListing:
                guard isReplyToListing else { return false }
            case .replyToService:
                guard let handle = context.reply?.authorHandle, isService(handle, of: grammar) else { return false }
            case .replyToLink(let domain):
                guard let reply = context.reply, reply.links.contains(where: { LinkHost.of($0, isUnder: domain) })
                else { return false }
            case .quote:
                guard context.quote != nil else { return false }
            case .retweet:
                guard isRetweet else { return false }
            case .photo:
                guard context.hasPhoto else { return false }
            case .place(let name):
                guard let place = context.place, TermKey.key(of: place) == TermKey.key(of: name) else { return false }
            case .starts, .whole, .exactly, .typed: break
            }
        }
        if let listingGrammar, grammar.name != listingGrammar,
            program.conditions.contains(where: { $0 == .replyToListing || $0 == .live })
        {
            return false
        }
        // A message to somebody else is none of the service's business, whatever it says.
        if context.channel == .direct, let addressee = context.addressee, !grammar.services.isEmpty,
            !isService(addressee, of: grammar)
        {
            return false
        }
        return channels.isEmpty ? context.channel == .public : channels.contains(context.channel)
    }

    private func isService(_ handle: String, of grammar: Grammar) -> Bool {
        grammar.services.contains { $0.handle.lowercased() == handle.lowercased() }
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
