import BenchmarkCorpus
import Hashcart

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Something about a file went wrong.
struct FileError: Error, CustomStringConvertible {
    var path: String
    var code: Int32
    var description: String { "\(path): \(String(cString: strerror(code)))" }
}

/// A corpus on disk with what is planted in it.
struct CorpusFile {
    let path: String
    let bytes: Int
    let corpus: CorpusGenerator
    private let shape: CorpusShape
    private let share: Int

    /// `Corpus` in the benchmarks' package, which git ignores.
    static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/") + "/Corpus"

    /// Bytes that are written, and read, at once.
    static let blockSize = 1 << 20

    /// Makes the corpus up and writes it.
    init(shape: CorpusShape, commandsPerThousand: Int, seed: UInt64, megabytes: Int, folder: String, accounts: Accounts)
        throws
    {
        mkdir(folder, 0o755)
        path = "\(folder)/\(shape.rawValue)-\(commandsPerThousand).\(shape == .text ? "txt" : "jsonl")"
        self.shape = shape
        share = commandsPerThousand
        var generator = CorpusGenerator(
            shape: shape, commandsPerThousand: commandsPerThousand, seed: seed, accounts: accounts)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
        defer { close(descriptor) }
        var block: [UInt8] = []
        var written = 0
        while written < megabytes * 1_000_000 {
            generator.fill(&block, bytes: min(8 * Self.blockSize, megabytes * 1_000_000 - written))
            var start = 0
            while start < block.count {
                let count = block.withUnsafeBytes {
                    write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
                }
                guard count >= 0 else { throw FileError(path: path, code: errno) }
                start += count
            }
            written += block.count
        }
        bytes = written
        corpus = generator
    }

    /// One line about what is in it.
    var summary: String {
        let name =
            switch shape {
            case .v1: "v1.1 statuses"
            case .v2: "v2 objects"
            case .text: "plain text"
            }
        let percent = share % 10 == 0 ? "\(share / 10)" : "\(share / 10).\(share % 10)"
        return """

            \(name), \(percent) % commands: \(bytes / 1_000_000) MB, \(corpus.posts) posts of \
            \(bytes / max(1, corpus.posts)) B, \(corpus.planted.count) commands, \(corpus.negatives) that only look like one
            """
    }

    /// Reads the file in blocks.
    func forEachBlock(_ body: (Span<UInt8>) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
        defer { close(descriptor) }
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        while true {
            let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw FileError(path: path, code: errno) }
            if count == 0 { return }
            try body(block.span.extracting(0..<count))
        }
    }
}
