import BenchmarkCorpus
import Hashcart
import Measuring

/// One pass over a corpus as the command `extract` makes it with one job: read, feed, match, resolve, write.
enum EndToEndPass {
    /// The shortest time, and the digest of each pass's output.
    static func best(
        of passes: Int, _ engine: IntentEngine, _ file: CorpusFile, filter: RecordFilter?
    ) throws -> (time: Double, digests: [OutputDigest]) {
        var digests: [OutputDigest] = []
        let time = try CPUClock.best(of: passes) { digests.append(try run(engine, file, filter)) }
        return (time, digests)
    }

    /// Stands alone, so that a profiler can be told to collect here only.
    @inline(never)
    private static func run(_ engine: IntentEngine, _ file: CorpusFile, _ filter: RecordFilter?) throws -> OutputDigest {
        let writer = IntentWriter()
        let scratch = MatcherScratch()
        var reader = FeedReader(name: file.path, filter: filter)
        var output: [UInt8] = []
        var digest = OutputDigest()
        func take(_ record: FeedRecord) {
            guard case .post(let tweet, _) = record else { return }
            for intent in engine.intents(in: tweet, scratch: scratch) { writer.append(intent, to: &output) }
            if output.count >= CorpusFile.blockSize {
                digest.take(output)
                output.removeAll(keepingCapacity: true)
            }
        }
        try file.forEachBlock { try reader.push($0, take) }
        try reader.finish(take)
        digest.take(output)
        return digest
    }
}
