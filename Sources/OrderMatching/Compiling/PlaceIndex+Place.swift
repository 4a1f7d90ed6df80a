import OrderGrammar
import TweetText

extension PlaceIndex {
    /// Where a post stands, as far as conditions tell posts apart.
    enum Place: Int, CaseIterable {
        case original, reply, listing, direct, directReply, live, liveReply, liveListing

        init(_ context: PostContext, isReplyToListing: Bool) {
            let isReply = context.reply != nil
            switch context.channel {
            case .public: self = isReplyToListing ? .listing : isReply ? .reply : .original
            case .direct: self = isReply ? .directReply : .direct
            case .live: self = isReplyToListing ? .liveListing : isReply ? .liveReply : .live
            }
        }

        /// The place in a set of places.
        var bit: UInt8 { 1 << UInt8(rawValue) }

        var channel: MatchDefinition.Condition {
            switch self {
            case .original, .reply, .listing: .public
            case .direct, .directReply: .direct
            case .live, .liveReply, .liveListing: .live
            }
        }

        var isReply: Bool { self != .original && self != .direct && self != .live }
        /// A reply in a direct message may be to a listing as well.
        var isReplyToListing: Bool { self == .listing || self == .liveListing || self == .directReply }
    }
}
