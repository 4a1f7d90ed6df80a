import OrderGrammar
import OrderMatching
import TweetText

extension PostMatch {
    /// Whether the match stands only under a listing.
    var needsListing: Bool { info.conditions.contains(.replyToListing) }

    /// The link of the parent that the match asked for.
    func parentLink(_ context: PostContext) -> String? {
        for case .replyToLink(domain: let domain) in info.conditions {
            return context.reply?.links.first { LinkHost.of($0, isUnder: domain) }
        }
        return nil
    }
}
