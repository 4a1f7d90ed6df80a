import OrderGrammar

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension BatchCheckpoint {
    /// Reads a checkpoint; nil where there is no such file.
    ///
    /// - Throws: `BatchError` where the file is none.
    static func stored(at path: String) throws -> BatchCheckpoint? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8),
            let checkpoint = BatchCheckpoint(text)
        else { throw BatchError.noCheckpoint(path) }
        return checkpoint
    }

    /// Puts it in the place of the one before in one step: whenever the machine stops, one of the two is there, whole.
    func store(at path: String) throws {
        let new = path + ".new"
        var file = try RecordOutput(path: new)
        try file.append { $0 += Array(text.utf8) }
        _ = try file.save()
        guard rename(new, path) == 0 else { throw OutputError(path) }
        let folder = open(path.folderPath, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    static func remove(at path: String) { unlink(path) }
}
