import OrderGrammar
import TweetText

/// The anchors of the programs that can stand where a post stands.
///
/// A match whose conditions cannot hold there is never a candidate: what waits for a live session, a direct message or
/// an answer to a listing costs a public post nothing, and takes no part in reading it.
struct PlaceIndex: Sendable {
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

    private let indices: [AnchorIndex]

    init(_ programs: [MatchProgram], vocabularyCount: Int) {
        indices = Place.allCases.map { place in
            AnchorIndex(programs.filter { $0.canStand(in: place) }, vocabularyCount: vocabularyCount)
        }
    }

    subscript(context: PostContext, isReplyToListing isReplyToListing: Bool) -> AnchorIndex {
        indices[Place(context, isReplyToListing: isReplyToListing).rawValue]
    }
}

extension MatchProgram {
    /// Whether conditions on the channel and on what is answered can hold there.
    func canStand(in place: PlaceIndex.Place) -> Bool {
        guard !lacksAccounts else { return false }
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
}
