import Foundation
import TestSupport
import Testing

/// Files that tests read.
enum GrammarFiles {
    /// The files of a folder below `Tests/Cases/grammar` with that extension, by name.
    static func cases(_ folder: String, _ pathExtension: String = "grammar") throws -> [URL] {
        try files(Repository.cases.appending(path: "grammar/\(folder)"), pathExtension)
    }

    static func files(_ folder: URL, _ pathExtension: String) throws -> [URL] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == pathExtension }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        try #require(!files.isEmpty, "no case in \(folder.path)")
        return files
    }

    static func text(_ url: URL) throws -> String {
        try String(contentsOf: url, encoding: .utf8)
    }

    /// `Tests/Cases/grammar/good/NAME.grammar`
    static func good(_ name: String) throws -> String {
        try text(Repository.cases.appending(path: "grammar/good/\(name).grammar"))
    }
}
