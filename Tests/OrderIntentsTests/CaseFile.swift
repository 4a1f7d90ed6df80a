import Foundation
import TestSupport

/// Cases as data: the lines of a file in Tests/Cases without comments.
enum CaseFile {
    /// An empty list would let a test pass that checks nothing: so it is an error.
    struct NoCases: Error {
        var path: String
    }

    static func lines(_ path: String) throws -> [String] {
        let text = try String(contentsOf: Repository.cases.appending(path: path), encoding: .utf8)
        let lines = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
        if lines.isEmpty { throw NoCases(path: path) }
        return lines
    }

    /// Lines of two halves with `=>` between them; the first keeps its spaces.
    static func pairs(_ path: String) throws -> [(String, String)] {
        try lines(path).map { line in
            guard let arrow = line.range(of: " => ") else { throw NoCases(path: "\(path): \(line)") }
            return (String(line[..<arrow.lowerBound]), String(line[arrow.upperBound...]))
        }
    }
}
