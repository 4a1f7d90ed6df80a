import Hashcart
import Measuring

/// Something that is done with hostile input.
struct HostileWork {
    /// As the figures name it.
    let name: String
    /// Whether it counts intents, of which there must be none.
    private(set) var countsIntents = false
    private let run: (String) -> Int

    /// What the library does with a text, from its tokens to the intents of an engine.
    static func onTexts(_ engine: IntentEngine) -> [HostileWork] {
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
            HostileWork(name: "intents", countsIntents: true) {
                engine.intents(in: Tweet(text: $0), scratch: scratch).count
            },
        ]
    }

    /// What it does with the line of a record, which may turn out to be none.
    static func onRecords(_ engine: IntentEngine) -> [HostileWork] {
        let scratch = MatcherScratch()
        func intents(_ line: String, _ filter: RecordFilter?) -> Int {
            var count = 0
            func take(_ record: FeedRecord) {
                guard case .post(let tweet, _) = record else { return }
                count += engine.intents(in: tweet, scratch: scratch).count
            }
            var reader = FeedReader(format: .xV1, name: "hostile", filter: filter)
            // A format that is named is never refused; what is wrong with a record is handed on.
            try? reader.push(line.utf8.span, take)
            try? reader.finish(take)
            return count
        }
        let filter = engine.recordFilter()
        return [
            HostileWork(name: "with the filter", countsIntents: true) { intents($0, filter) },
            HostileWork(name: "every record read", countsIntents: true) { intents($0, nil) },
        ]
    }

    private init(name: String, countsIntents: Bool = false, run: @escaping (String) -> Int) {
        self.name = name
        self.countsIntents = countsIntents
        self.run = run
    }

    /// Nanoseconds a byte, the fastest of `passes`, and what came out wrong.
    func measure(_ input: String, passes: Int) -> (nanoseconds: Double, faults: [String]) {
        // Short inputs several times, so that the clock can tell them.
        let times = max(1, (1 << 17) / input.utf8.count)
        var sum = 0
        let seconds = CPUClock.best(of: passes) {
            for _ in 0..<times { sum &+= run(input) }
        }
        let faults = countsIntents && sum != 0 ? ["\(sum) intents in what orders nothing"] : []
        return (seconds * 1e9 / Double(times * input.utf8.count), faults)
    }
}
