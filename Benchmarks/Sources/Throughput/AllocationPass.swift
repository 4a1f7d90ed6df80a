import AllocationCounter
import BenchmarkCorpus
import Hashcart

/// Requests for memory on the heap while a corpus becomes records, once everything has its room.
struct AllocationPass {
    /// Posts that gave no record, and requests for them beyond what reading their record took.
    private(set) var others = 0
    private(set) var forOthers = 0
    /// Posts that gave records, and requests for finding and writing these.
    private(set) var commands = 0
    private(set) var forCommands = 0
    /// Requests for all records that the filter passed over.
    private(set) var forPassed = 0
    /// Whether they can be counted on this system.
    let canCount = allocation_count() > 0

    init(_ engine: IntentEngine, _ file: CorpusFile, filter: RecordFilter?) throws {
        let writer = IntentWriter()
        let scratch = MatcherScratch()
        var output: [UInt8] = []
        for isCounted in [false, true] {
            var reader = FeedReader(name: file.path)
            func take(_ record: FeedRecord) {
                guard case .post(let tweet, _) = record else { return }
                let start = allocation_count()
                let intents = engine.intents(in: tweet, scratch: scratch)
                for intent in intents { writer.append(intent, to: &output) }
                let count = allocation_count() - start
                output.removeAll(keepingCapacity: true)
                guard isCounted else { return }
                if intents.isEmpty {
                    others += 1
                    forOthers += count
                } else {
                    commands += 1
                    forCommands += count
                }
            }
            try file.forEachBlock { try reader.push($0, take) }
            try reader.finish(take)
        }
        try countPassed(file, filter)
    }

    /// Counts between the records that are read, where nothing else happens than passing over the others.
    private mutating func countPassed(_ file: CorpusFile, _ filter: RecordFilter?) throws {
        guard let filter else { return }
        var reader = FeedReader(name: file.path, filter: filter)
        try file.forEachBlock { block in
            let posts = reader.counts.posts
            let start = allocation_count()
            try reader.push(block) { _ in }
            // A block in which a record was read tells of that one as well.
            if reader.counts.posts == posts { forPassed += allocation_count() - start }
        }
        try reader.finish { _ in }
    }

    /// A sentence for the table.
    var text: String {
        guard canCount else { return "allocations cannot be counted on this system" }
        func each(_ count: Int, _ number: Int) -> String {
            let tenths = number == 0 ? 0 : (10 * count + number / 2) / number
            return "\(tenths / 10).\(tenths % 10)"
        }
        return
            "allocations: \(each(forCommands, commands)) a command, \(each(forOthers, others)) any other post that is read, \(forPassed) in blocks whose records are all passed over"
    }
}
