/// Processor time and time by the clock at once.
public enum Stopwatch {
    /// Runs `body` and keeps its times, in seconds, where they are shorter than those before.
    public static func keepBest(_ processor: inout Double, _ clock: inout Double, _ body: () throws -> Void) rethrows {
        let start = CPUClock.now
        let duration = try ContinuousClock().measure(body)
        processor = min(processor, CPUClock.now - start)
        clock = min(clock, duration / .seconds(1))
    }
}
