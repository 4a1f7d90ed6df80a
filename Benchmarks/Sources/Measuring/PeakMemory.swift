#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Memory of this process.
public enum PeakMemory {
    /// The most bytes that it had at once.
    public static var bytes: Int {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return Int(usage.ru_maxrss) * 1024
        #else
            getrusage(RUSAGE_SELF, &usage)
            return Int(usage.ru_maxrss)
        #endif
    }
}
