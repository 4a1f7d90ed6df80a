import Foundation
import TestSupport
import Testing

/// A Swift file of the project.
struct SourceFile {
    var path: String
    /// The folder below `Sources`.
    var target: String
    var text: String

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Lines without comments and without the words of strings.
    var codeLines: [String] {
        var isInLongString = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.contains("\"\"\"") {
                isInLongString.toggle()
                return ""
            }
            return isInLongString ? "" : Self.code(in: line)
        }
    }

    var code: String { codeLines.joined(separator: "\n") }

    var imports: [String] {
        codeLines.filter { $0.contains("import ") }.compactMap { line in
            line.firstMatch(
                of:
                    #/^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/#
            ).map { String($0.1) }
        }
    }

    /// A line up to its comment, with empty strings.
    private static func code(in line: Substring) -> String {
        var result = ""
        var isInString = false
        var previous: Character = " "
        for character in line {
            if character == "\"", previous != "\\" {
                isInString.toggle()
                result.append(character)
            } else if !isInString {
                if character == "/", previous == "/" {
                    result.removeLast()
                    break
                }
                result.append(character)
            }
            previous = previous == "\\" && character == "\\" ? " " : character
        }
        return result
    }

    /// The Swift files below a folder; an error where there is none.
    static func all(_ folder: String) throws -> [SourceFile] {
        let root = Repository.root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        let files = try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            SourceFile(
                path: folder + "/" + name, target: name.split(separator: "/").first.map(String.init) ?? "",
                text: try String(contentsOf: root.appending(path: name), encoding: .utf8))
        }
        try #require(!files.isEmpty, "no source in \(root.path)")
        return files
    }
}
