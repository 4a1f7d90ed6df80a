import Hashcart
import Testing
import TweetFeed

/// Streams: the same records however the bytes are cut.
@Suite struct IntentStreamTests {
    /// A stream of what an array holds.
    private func stream<Element: Sendable>(_ elements: [Element]) -> AsyncStream<Element> {
        AsyncStream { continuation in
            for element in elements { continuation.yield(element) }
            continuation.finish()
        }
    }

    private func lines(_ intents: IntentStream<AsyncStream<some Sendable>>) async throws -> [UInt8] {
        var output: [UInt8] = []
        for try await intent in intents { IntentWriter().append(intent, to: &output) }
        return output
    }

    @Test func postsAndBytesGiveTheSame() async throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let bytes = SamplePosts.bytes
        let tweets = try Posts.all(in: bytes)
        var whole: [UInt8] = []
        for intent in tweets.flatMap({ engine.intents(in: $0) }) { IntentWriter().append(intent, to: &whole) }
        #expect(!whole.isEmpty)
        #expect(try await lines(engine.intents(from: stream(tweets))) == whole)
        for size in [1, 7, 64, 1_000, 1 << 16, bytes.count] {
            let chunks = stride(from: 0, to: bytes.count, by: size).map {
                Array(bytes[$0..<min($0 + size, bytes.count)])
            }
            #expect(try await lines(engine.intents(from: stream(chunks))) == whole, "chunks of \(size)")
        }
    }

    /// Cut in two anywhere within three posts.
    @Test func anyCutGivesTheSame() async throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let ends = SamplePosts.bytes.indices.filter { SamplePosts.bytes[$0] == UInt8(ascii: "\n") }
        let bytes = Array(SamplePosts.bytes[...ends[2]])
        let whole = try await lines(engine.intents(from: stream([bytes])))
        #expect(!whole.isEmpty)
        for cut in stride(from: 0, through: bytes.count, by: 3) {
            let chunks = [Array(bytes[..<cut]), Array(bytes[cut...])]
            #expect(try await lines(engine.intents(from: stream(chunks))) == whole, "cut at \(cut)")
        }
    }

    @Test func anEmptyStreamGivesNothing() async throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        #expect(try await lines(engine.intents(from: stream([Tweet]()))).isEmpty)
        #expect(try await lines(engine.intents(from: stream([[UInt8]]()))).isEmpty)
        #expect(try await lines(engine.intents(from: stream([[UInt8](), [], [10], [10, 13, 10]]))).isEmpty)
    }
}
