import Benchmark
import Hashcart

/// From a match to an intent, and from an intent to its line of JSON.
func benchmarkResolving(_ bench: Bench) {
    Benchmark("resolve: a purchase") { benchmark in
        let post = bench.command
        let scratch = MatcherScratch()
        let result = bench.engine.matcher.matches(
            in: post.text.utf8.span, context: post.context, language: "en", scratch: scratch)
        let source = SourcePost(reference: PostReference(post), text: post.text)
        var complete = 0
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            let intents = bench.engine.resolver.intents(of: result, in: source, grammars: bench.engine.matcher.grammars)
            if intents.first?.status == .complete { complete &+= 1 }
        }
        benchmark.stopMeasurement()
        benchmark.expect(benchmark.scaledIterations.count, complete, "the number of complete intents")
    }
    Benchmark("write: the record of a purchase") { benchmark in
        let writer = IntentWriter()
        guard let intent = bench.engine.intents(in: bench.command).first else { return benchmark.error("no intent") }
        var output: [UInt8] = []
        writer.append(intent, to: &output)
        let length = output.count
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            output.removeAll(keepingCapacity: true)
            writer.append(intent, to: &output)
        }
        benchmark.stopMeasurement()
        benchmark.expect(length, output.count, "the length of the record")
        let line = String(decoding: output, as: UTF8.self)
        for part in ["\"kind\":\"purchase\"", "\"product_id\":\"latte-large\"", "\"quantity\":2", "}\n"] {
            benchmark.expect(true, line.contains(part), "whether the record holds \(part)")
        }
    }
}
