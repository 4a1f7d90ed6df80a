import Foundation

/// Lines that a file of `Tests/Cases` must hold.
public enum GoldenLines {
    /// What is not as the file says.
    public struct Difference: Error, CustomStringConvertible {
        /// Lines that only the file has, and lines that only the run has.
        public var description: String
    }

    /// Compares, or writes the file where `UPDATE_EXPECTED` is set: read the difference then. Lines that begin with
    /// `//` are kept and not compared.
    public static func check(_ lines: [String], against file: String) throws {
        let url = Repository.cases.appending(path: file)
        let known = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        let kept = known.split(separator: "\n").map(String.init)
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
            let text = (kept.filter { $0.hasPrefix("//") } + lines).joined(separator: "\n") + "\n"
            try text.write(to: url, atomically: true, encoding: .utf8)
            return
        }
        let expected = kept.filter { !$0.hasPrefix("//") }
        guard expected != lines else { return }
        let missing = expected.filter { !lines.contains($0) }.map { "- " + $0 }
        let new = lines.filter { !expected.contains($0) }.map { "+ " + $0 }
        throw Difference(description: "\(file):\n" + (missing + new).joined(separator: "\n"))
    }
}
