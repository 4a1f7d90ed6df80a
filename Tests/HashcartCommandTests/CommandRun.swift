import Foundation

/// What a run of the command gave.
struct CommandRun {
    var status: Int32
    var output: String
    var complaints: String

    /// Runs the built command with `input` on its standard input and an empty environment, as clusters do.
    init(_ arguments: [String], input: [UInt8] = []) throws {
        let process = Process()
        process.executableURL = BuiltCommand.url
        process.arguments = arguments
        process.environment = [:]
        let folder = try Self.scratchFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let stdin = folder.appending(path: "in")
        let stdout = folder.appending(path: "out")
        let stderr = folder.appending(path: "err")
        for file in [stdout, stderr] { try Data().write(to: file) }
        try Data(input).write(to: stdin)
        process.standardInput = try FileHandle(forReadingFrom: stdin)
        process.standardOutput = try FileHandle(forWritingTo: stdout)
        process.standardError = try FileHandle(forWritingTo: stderr)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: stdout), as: UTF8.self)
        complaints = String(decoding: try Data(contentsOf: stderr), as: UTF8.self)
    }

    /// A new folder, which the caller removes.
    static func scratchFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hashcart-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
