import BenchmarkCorpus
import Hashcart
import Measuring

/// One pass over a corpus that does the stages one after the other, a block of posts at a time, and times each.
///
/// Matching tokenises by itself, so the time of `tokenise` is part of that of `match` and counts twice here.
struct StagePass {
    private(set) var feed = 0.0
    private(set) var tokenise = 0.0
    private(set) var match = 0.0
    private(set) var intents = 0.0
    private(set) var digests: [OutputDigest] = []

    /// The shortest time of each stage.
    static func best(of passes: Int, _ engine: IntentEngine, _ file: CorpusFile) throws -> StagePass {
        var best = try StagePass(engine, file)
        for _ in 1..<max(1, passes) {
            let pass = try StagePass(engine, file)
            best.feed = min(best.feed, pass.feed)
            best.tokenise = min(best.tokenise, pass.tokenise)
            best.match = min(best.match, pass.match)
            best.intents = min(best.intents, pass.intents)
            best.digests += pass.digests
        }
        return best
    }

    private init(_ engine: IntentEngine, _ file: CorpusFile) throws {
        var work = Work(engine: engine)
        var reader = FeedReader(name: file.path)
        var posts: [Tweet] = []
        func collect(_ record: FeedRecord) {
            if case .post(let tweet, _) = record { posts.append(tweet) }
        }
        var clock = CPUClock.now
        func lap() -> Double {
            let now = CPUClock.now
            defer { clock = now }
            return now - clock
        }
        func finish(_ pass: inout StagePass) {
            pass.feed += lap()
            work.tokenise(posts)
            pass.tokenise += lap()
            work.match(posts)
            pass.match += lap()
            work.write(posts)
            pass.intents += lap()
            posts.removeAll(keepingCapacity: true)
        }
        try file.forEachBlock { block in
            try reader.push(block, collect)
            finish(&self)
        }
        try reader.finish(collect)
        finish(&self)
        digests = [work.digest]
    }

    /// What the stages keep between blocks.
    private struct Work {
        let engine: IntentEngine
        let tokenizer = Tokenizer()
        let writer = IntentWriter()
        var tokens: [Token] = []
        var tokenCount = 0
        let scratch = MatcherScratch()
        var found: [(post: Int, result: MatchResult)] = []
        var output: [UInt8] = []
        var digest = OutputDigest()

        mutating func tokenise(_ posts: [Tweet]) {
            for post in posts {
                tokenizer.tokenize(post.text.utf8.span, into: &tokens)
                tokenCount &+= tokens.count
            }
        }

        mutating func match(_ posts: [Tweet]) {
            for index in posts.indices {
                let result = engine.matcher.matches(
                    in: posts[index].text.utf8.span, context: posts[index].context,
                    isReplyToListing: engine.resolver.listing(answeredIn: posts[index].context) != nil,
                    language: posts[index].language, scratch: scratch)
                if !result.matches.isEmpty { found.append((index, result)) }
            }
        }

        mutating func write(_ posts: [Tweet]) {
            for (post, result) in found {
                let tweet = posts[post]
                let source = SourcePost(
                    reference: PostReference(tweet), text: tweet.text, context: tweet.context,
                    mentions: tweet.mentions.map { account in
                        .init(AccountReference(handle: account.handle, id: account.id), span: account.span)
                    })
                for intent in engine.resolver.intents(of: result, in: source, grammars: engine.matcher.grammars) {
                    writer.append(intent, to: &output)
                }
            }
            found.removeAll(keepingCapacity: true)
            digest.take(output)
            output.removeAll(keepingCapacity: true)
        }
    }
}
