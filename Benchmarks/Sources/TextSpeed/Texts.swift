#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Texts of a file, one a line, in one piece of memory.
struct Texts {
    /// A file that cannot be read.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private(set) var bytes: [UInt8] = []
    /// Where each text begins, and the end of the last line.
    private var starts = [0]

    /// Reads the file at `path`.
    init(path: String) throws {
        guard let file = fopen(path, "r") else { throw Failure(description: "\(path): cannot be read") }
        defer { fclose(file) }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let read = fread(&block, 1, block.count, file), read > 0 { bytes += block[..<read] }
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        guard starts.count > 1, starts.last == bytes.count else {
            throw Failure(description: "\(path): no texts, or the last line is cut off")
        }
    }

    /// How many texts there are.
    var count: Int { starts.count - 1 }

    /// Calls `body` with each text.
    @inline(__always)
    func forEach(_ body: (Span<UInt8>) -> Void) {
        let bytes = bytes.span
        let starts = starts.span
        for index in 1..<starts.count { body(bytes.extracting(starts[index - 1]..<starts[index] - 1)) }
    }
}
