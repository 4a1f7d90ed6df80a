import Foundation

/// The machine that figures are taken on.
public enum Machine {
    /// Its processor, cores and system, and how busy it is, in one phrase.
    public static var summary: String {
        var loads = [0.0]
        getloadavg(&loads, 1)
        let processor =
            SystemFile.value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? "unknown processor"
        let system =
            SystemFile.value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=")
            ?? ProcessInfo.processInfo.operatingSystemVersionString
        return "\(processor), \(ProcessInfo.processInfo.processorCount) cores, \(system), load \(loads[0].tenths)"
    }
}
