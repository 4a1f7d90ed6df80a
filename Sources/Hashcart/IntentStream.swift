import OrderIntents
import OrderMatching
import TweetFeed

/// The intents of a stream, read as its pieces arrive and given one by one.
///
/// Pull-driven: no piece is asked for before the intents of the last one are taken.
public struct IntentStream<Base: AsyncSequence>: AsyncSequence {
    /// An intent.
    public typealias Element = OrderIntent
    /// What the stream itself throws, or `FeedError` where its bytes cannot be read at all.
    public typealias Failure = any Error

    let base: Base
    let engine: IntentEngine
    let reading: @Sendable () -> PieceReader<Base.Element>

    /// Reads the pieces one after the other.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(base: base.makeAsyncIterator(), engine: engine, reader: reading())
    }

    /// The state of one pass over the stream.
    public struct AsyncIterator: AsyncIteratorProtocol {
        var base: Base.AsyncIterator
        let engine: IntentEngine
        var reader: PieceReader<Base.Element>
        let scratch = MatcherScratch()
        var waiting: [OrderIntent] = []
        var next = 0
        var isAtEnd = false

        /// The next intent, or nil at the end of the stream.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> OrderIntent? {
            while next == waiting.count {
                if isAtEnd { return nil }
                waiting.removeAll(keepingCapacity: true)
                next = 0
                let piece = try await base.next(isolation: actor)
                isAtEnd = piece == nil
                for tweet in try reader.posts(in: piece) {
                    waiting += engine.intents(in: tweet, scratch: scratch)
                }
            }
            defer { next += 1 }
            return waiting[next]
        }
    }
}

/// Turns a piece of a stream into posts: a post as it is, bytes through the feed.
enum PieceReader<Piece> {
    case posts((Piece) -> Tweet)
    case bytes((Piece) -> [UInt8], FeedReader)

    /// The posts that `piece` completes; nil ends the stream.
    mutating func posts(in piece: Piece?) throws -> [Tweet] {
        switch self {
        case .posts(let post):
            return piece.map { [post($0)] } ?? []
        case .bytes(let bytes, var reader):
            var posts: [Tweet] = []
            func take(_ record: FeedRecord) {
                if case .post(let tweet, _) = record { posts.append(tweet) }
            }
            if let piece { try reader.push(bytes(piece).span, take) } else { try reader.finish(take) }
            self = .bytes(bytes, reader)
            return posts
        }
    }
}

extension IntentEngine {
    /// The intents of a stream of posts.
    public func intents<Posts: AsyncSequence>(from posts: Posts) -> IntentStream<Posts> where Posts.Element == Tweet {
        IntentStream(base: posts, engine: self) { .posts { $0 } }
    }

    /// The intents of a stream of bytes in chunks, in any form that the feed reads: JSON Lines, CSV, plain text.
    ///
    /// Records that cannot be read are passed over; `FeedReader` tells of them.
    public func intents<Chunks: AsyncSequence>(
        from chunks: Chunks, format: FeedFormat = .auto
    ) -> IntentStream<Chunks> where Chunks.Element == [UInt8] {
        IntentStream(base: chunks, engine: self) { .bytes({ $0 }, FeedReader(format: format)) }
    }
}
