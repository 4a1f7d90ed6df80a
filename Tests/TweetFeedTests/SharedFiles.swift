import Foundation
import Testing

/// Runs a tool and returns what it wrote.
func output(of tool: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool) \(arguments)")
    return data
}

/// Unpacks a tar archive into a new folder, which the caller removes.
func unpacked(_ archive: URL) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try output(of: "tar", ["-xzf", archive.path, "-C", folder.path])
    return folder
}

/// All regular files below a folder, by path.
func files(in folder: URL) throws -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    let urls = (all?.allObjects as? [URL] ?? []).filter {
        (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
    try #require(!urls.isEmpty)
    return urls.sorted { $0.path < $1.path }
}
