import Foundation

/// The text and the pictures that curves are put into.
struct CurveDocument {
    /// Markers of a curve that are missing.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let folder: String
    private var text: String

    /// Opens the text of the benchmarks' package.
    init() throws {
        folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        text = try String(contentsOfFile: "\(folder)/README.md", encoding: .utf8)
    }

    /// Puts a curve between its markers, and refers to its picture.
    mutating func put(_ curve: Curve, machine: String) throws {
        let (start, end) = ("<!-- curve \(curve.name.rawValue) -->\n", "<!-- end of curve -->\n")
        guard let first = text.range(of: start),
            let last = text.range(of: end, range: first.upperBound..<text.endIndex)
        else { throw Failure(description: "README.md has no place for the curve \(curve.name.rawValue)") }
        text.replaceSubrange(
            first.upperBound..<last.lowerBound,
            with: """

                ![\(curve.title)](Figures/\(curve.name.rawValue).svg)

                \(curve.note). \(machine).

                \(curve.table)


                """)
    }

    /// Writes the text.
    func write() throws { try Self.write(text, to: "\(folder)/README.md") }

    /// Writes a curve's picture.
    func write(_ curve: Curve) throws {
        try Self.write(curve.picture, to: "\(folder)/Figures/\(curve.name.rawValue).svg")
    }

    private static func write(_ text: String, to path: String) throws {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
