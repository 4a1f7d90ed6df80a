import Benchmark

let benchmarks: @Sendable () -> Void = {
    Benchmark("nothing") { benchmark in
        blackHole(1)
    }
}
