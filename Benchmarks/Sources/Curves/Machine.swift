import Foundation
import Measuring

/// The machine that figures are taken on.
enum Machine {
    /// Its processor, cores and system, and how busy it is, in one phrase.
    static var summary: String {
        var loads = [0.0]
        getloadavg(&loads, 1)
        let processor = value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? "unknown processor"
        let system =
            value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=")
            ?? ProcessInfo.processInfo.operatingSystemVersionString
        return "\(processor), \(ProcessInfo.processInfo.processorCount) cores, \(system), load \(loads[0].tenths)"
    }

    private static func value(of key: String, in path: String, separator: Character) -> String? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") where line.hasPrefix(key) {
            guard let sign = line.firstIndex(of: separator) else { continue }
            return line[line.index(after: sign)...].trimmingCharacters(in: .init(charactersIn: " \""))
        }
        return nil
    }
}
