#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that is written whole.
enum TextFile {
    /// Why it could not be written.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Replaces the file at `path` by `bytes`.
    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "w") else { throw Failure(description: "\(path): cannot be written") }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw Failure(description: "\(path): is cut off") }
    }
}
