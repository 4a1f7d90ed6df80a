import Foundation

/// A tool or a folder of the shared data did not give what a test needs; it fails the test that asked.
public struct SharedFileError: Error, CustomStringConvertible {
    /// What was asked for and did not come.
    public var description: String
}

/// Runs a tool and returns what it wrote.
public func output(of tool: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw SharedFileError(description: "\(tool) \(arguments) failed") }
    return data
}

/// Unpacks a tar archive into a new folder, which the caller removes.
public func unpacked(_ archive: URL) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try output(of: "tar", ["-xzf", archive.path, "-C", folder.path])
    return folder
}

/// All regular files below a folder, by path; none is a failure.
public func files(in folder: URL) throws -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    let urls = (all?.allObjects as? [URL] ?? []).filter {
        (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
    guard !urls.isEmpty else { throw SharedFileError(description: "\(folder.path) holds no file") }
    return urls.sorted { $0.path < $1.path }
}
