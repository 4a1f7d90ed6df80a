import Benchmark
import Hashcart

/// From a text to the matches of all standard grammars; tokenising and looking terms up are part of it.
func benchmarkMatching(_ bench: Bench) {
    let posts = [
        ("ordinary text", bench.ordinary, 0), ("command", bench.command, 1), ("text in five scripts", bench.wide, 0),
    ]
    for (name, post, count) in posts {
        Benchmark("match: \(name)") { benchmark in
            let matcher = bench.engine.matcher
            let scratch = MatcherScratch()
            var total = 0
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                let result = matcher.matches(
                    in: post.text.utf8.span, context: post.context, language: "en", scratch: scratch)
                total &+= result.matches.count
            }
            benchmark.stopMeasurement()
            benchmark.expect(count * benchmark.scaledIterations.count, total, "the number of matches")
        }
    }
}
