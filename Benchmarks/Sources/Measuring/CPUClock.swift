#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The processor time of this process: what other programs take meanwhile does not count.
public enum CPUClock {
    /// Seconds used so far, in the kernel too.
    public static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Runs `body` several times and returns the shortest time.
    public static func best(of passes: Int, _ body: () throws -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<passes {
            let start = now
            try body()
            best = min(best, now - start)
        }
        return best
    }
}
