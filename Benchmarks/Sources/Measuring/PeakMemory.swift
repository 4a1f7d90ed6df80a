import Foundation

/// Memory of this process.
public enum PeakMemory {
    /// The most bytes that it had at once.
    public static var bytes: Int {
        // Linux counts what the process that started this one had into `ru_maxrss`, but not here.
        if let line = SystemFile.value(of: "VmHWM", in: "/proc/self/status", separator: ":"),
            let kilobytes = line.split(separator: " ").first.flatMap({ Int($0) })
        {
            return kilobytes * 1024
        }
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
