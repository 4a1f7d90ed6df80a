import Benchmark
import BenchmarkCorpus
import Hashcart

/// From the bytes of a record to a post.
func benchmarkFeeding(_ bench: Bench) {
    for (name, shape) in [("v1.1 status", CorpusShape.v1), ("v2 object", .v2), ("line of plain text", .text)] {
        Benchmark("feed: \(name)") { benchmark in
            guard let record = try? Bench.record(shape), let words = try? Bench.record(.text) else {
                return benchmark.error("no record")
            }
            var reader = FeedReader(format: shape == .text ? .text : .auto)
            var posts = 0
            var last = ""
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                try? reader.push(record.span) { record in
                    guard case .post(let tweet, _) = record else { return }
                    posts &+= 1
                    last = tweet.text
                }
            }
            benchmark.stopMeasurement()
            benchmark.expect(benchmark.scaledIterations.count, posts, "the number of posts")
            // All shapes write the same first post.
            benchmark.expect(String(decoding: words.dropLast(), as: UTF8.self), last, "the post's words")
        }
    }
}
