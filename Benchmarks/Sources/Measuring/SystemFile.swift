import Foundation

/// Files in which a system says what it is.
enum SystemFile {
    /// What stands behind the first line's `key` and `separator`; nil where there is no such file or line.
    static func value(of key: String, in path: String, separator: Character) -> String? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") where line.hasPrefix(key) {
            guard let sign = line.firstIndex(of: separator) else { continue }
            return line[line.index(after: sign)...].trimmingCharacters(in: .init(charactersIn: " \t\""))
        }
        return nil
    }
}
