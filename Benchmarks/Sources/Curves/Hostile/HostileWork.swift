import Hashcart
import Measuring

/// Something that is done with hostile texts.
struct HostileWork {
    /// As the figures name it.
    let name: String
    private let run: (String) -> Int

    /// What the library does with a text, from its tokens to the intents of an engine.
    static func all(_ engine: IntentEngine) -> [HostileWork] {
        let scratch = MatcherScratch()
        return [
            HostileWork(name: "tokens") { Tokenizer().tokens(in: $0).count },
            HostileWork(name: "entities") { text in
                var count = 0
                EntityExtractor().forEachEntity(in: text.utf8.span) { _ in count += 1 }
                return count
            },
            HostileWork(name: "weighted length") { TweetParser.parse($0).weightedLength },
            HostileWork(name: "autolink") { Autolinker().autolink($0).utf8.count },
            HostileWork(name: "intents") { engine.intents(in: Tweet(text: $0), scratch: scratch).count },
        ]
    }

    private init(name: String, run: @escaping (String) -> Int) {
        self.name = name
        self.run = run
    }

    /// Nanoseconds a byte, the fastest of `passes`.
    func measure(_ text: String, passes: Int) -> Double {
        // Short texts several times, so that the clock can tell them.
        let times = max(1, (1 << 17) / text.utf8.count)
        var sum = 0
        let seconds = CPUClock.best(of: passes) {
            for _ in 0..<times { sum &+= run(text) }
        }
        return sum == .min ? 0 : seconds * 1e9 / Double(times * text.utf8.count)
    }
}
