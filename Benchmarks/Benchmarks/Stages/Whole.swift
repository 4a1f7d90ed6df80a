import Benchmark
import BenchmarkCorpus
import Hashcart

/// From a post, or from the bytes of its record, to its lines of JSON.
func benchmarkWhole(_ bench: Bench) {
    for (name, post, count) in [("ordinary text", bench.ordinary, 0), ("command", bench.command, 1)] {
        Benchmark("end to end: \(name)") { benchmark in
            let writer = IntentWriter()
            let scratch = MatcherScratch()
            var output: [UInt8] = []
            var records = 0
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                output.removeAll(keepingCapacity: true)
                for intent in bench.engine.intents(in: post, scratch: scratch) {
                    writer.append(intent, to: &output)
                    records &+= 1
                }
            }
            benchmark.stopMeasurement()
            benchmark.expect(count * benchmark.scaledIterations.count, records, "the number of records")
            benchmark.expect(count == 0, output.isEmpty, "whether nothing is written")
        }
    }
    for (name, shape) in [("v1.1 status", CorpusShape.v1), ("v2 object", .v2)] {
        Benchmark("end to end: bytes of a \(name)") { benchmark in
            guard let record = try? Bench.record(shape) else { return benchmark.error("no record") }
            var reader = FeedReader()
            let scratch = MatcherScratch()
            var posts = 0
            var records = 0
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                try? reader.push(record.span) { record in
                    guard case .post(let tweet, _) = record else { return }
                    posts &+= 1
                    records &+= bench.engine.intents(in: tweet, scratch: scratch).count
                }
            }
            benchmark.stopMeasurement()
            benchmark.expect(benchmark.scaledIterations.count, posts, "the number of posts")
            benchmark.expect(0, records, "the number of records")
        }
    }
}
