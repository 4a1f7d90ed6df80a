import Hashcart

/// Texts of posts, and an engine that has the standard grammars and knows of nothing else.
struct Intents {
    private let engine: IntentEngine
    private let texts: [String]

    init(of texts: Texts) throws {
        engine = try IntentEngine(knowledge: Knowledge(), explains: false)
        var strings: [String] = []
        texts.forEach { strings.append(String($0)) }
        self.texts = strings
    }

    /// Finds the intents of every text, writes them as JSON, and tells how many they are.
    @inline(never)
    func find() -> Int {
        let scratch = MatcherScratch()
        let writer = IntentWriter()
        var record: [UInt8] = []
        var found = 0
        for text in texts {
            for intent in engine.intents(in: text, scratch: scratch) {
                record.removeAll(keepingCapacity: true)
                writer.append(intent, to: &record)
                found &+= record.isEmpty ? 0 : 1
            }
        }
        return found
    }

    /// The kinds of the intents of each text.
    func kinds() -> [[String]] {
        let scratch = MatcherScratch()
        return texts.map { text in
            engine.intents(in: text, scratch: scratch).map { $0.reading.kind?.rawValue ?? "none" }
        }
    }
}
