import Benchmark

/// The stages one by one, on single posts: nanoseconds where `throughput` gives megabytes.
///
/// Every benchmark holds its answer to what is written beside it and fails where it differs.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = Benchmark.Configuration(
        metrics: [.wallClock, .throughput], timeUnits: .automatic, warmupIterations: 10,
        scalingFactor: .kilo, maxDuration: .seconds(1), maxIterations: 1_000_000)
    do {
        let bench = try Bench()
        benchmarkTokenising(bench)
        benchmarkFeeding(bench)
        benchmarkMatching(bench)
        benchmarkResolving(bench)
        benchmarkWhole(bench)
    } catch {
        fatalError("The samples cannot be read: \(error)")
    }
}

extension Benchmark {
    /// Ends the run where `found` is not what must come out: `Benchmark.error` alone leaves the exit status at 0.
    func expect<Value: Equatable>(_ expected: Value, _ found: Value, _ what: String) {
        if found != expected { fatalError("\(name): \(what) must be \(expected), and is \(found).") }
    }
}
