import Benchmark
import Hashcart

/// From a text to tokens, and from tokens to the numbers of their terms.
func benchmarkTokenising(_ bench: Bench) {
    let texts = [
        ("ordinary text", bench.ordinary.text, 25), ("command", bench.command.text, 9),
        ("text in five scripts", bench.wide.text, 26),
    ]
    for (name, text, count) in texts {
        Benchmark("tokenise: \(name)") { benchmark in
            let tokenizer = Tokenizer()
            var tokens: [Token] = []
            var total = 0
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                tokenizer.tokenize(text.utf8.span, into: &tokens)
                total &+= tokens.count
            }
            benchmark.stopMeasurement()
            benchmark.expect(count * benchmark.scaledIterations.count, total, "the number of tokens")
            benchmark.expect(text.utf8.count, tokens.last?.span.end ?? 0, "the end of the last token")
        }
    }
    for (name, text, known) in [
        ("ordinary text", bench.ordinary.text, 2), ("text in five scripts", bench.wide.text, 1),
    ] {
        Benchmark("look up every term: \(name)") { benchmark in
            var table = TermTable()
            for term in ["#buy", "coffee", "good", "GRÜSSE", "@beanhouse", "lattes"] { _ = table.intern(term) }
            let tokens = Tokenizer().tokens(in: text)
            var key: [UInt8] = []
            var total = 0
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                for token in tokens where table.find(token, in: text.utf8.span, scratch: &key).isKnown { total &+= 1 }
            }
            benchmark.stopMeasurement()
            benchmark.expect(known * benchmark.scaledIterations.count, total, "the number of known terms")
        }
    }
}
