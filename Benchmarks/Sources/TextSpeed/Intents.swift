import Hashcart

/// Texts as posts, and an engine that has the standard grammars and knows of nothing else.
struct Intents {
    private let engine: IntentEngine
    private let posts: [Tweet]

    init(of texts: Texts) throws {
        engine = try IntentEngine(knowledge: Knowledge(), explains: false)
        var posts: [Tweet] = []
        texts.forEach { posts.append(Tweet(text: String($0))) }
        self.posts = posts
    }

    /// Finds the intents of every post, writes them as JSON, and tells how many they are.
    @inline(never)
    func find() -> Int {
        let scratch = MatcherScratch()
        let writer = IntentWriter()
        var record: [UInt8] = []
        var found = 0
        // Read where they stand: a loop over the array would copy each.
        let posts = posts.span
        for index in posts.indices {
            for intent in engine.intents(in: posts[index], scratch: scratch) {
                record.removeAll(keepingCapacity: true)
                writer.append(intent, to: &record)
                found &+= record.isEmpty ? 0 : 1
            }
        }
        return found
    }

    /// The kinds of the intents of each post.
    func kinds() -> [[String]] {
        posts.map { post in engine.intents(in: post).map { $0.reading.kind?.rawValue ?? "none" } }
    }
}
