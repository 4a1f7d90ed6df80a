import Hashcart
import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A corpus on disk with what is planted in it.
public struct CorpusFile: Sendable {
    /// Where it is.
    public let path: String
    /// How large it is.
    public let bytes: Int
    /// What it holds.
    public let corpus: CorpusGenerator

    /// `Corpus` in the benchmarks' package, which git ignores.
    public static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/") + "/Corpus"

    /// Bytes that are read at once.
    public static let blockSize = 1 << 20

    /// Makes up whole records of at least `bytes` bytes together and writes them into `folder`.
    ///
    /// In large blocks, since how a file lies in memory decides how fast it is read.
    public init(_ generator: CorpusGenerator, bytes: Int, name: String, folder: String) throws {
        mkdir(folder, 0o755)
        path = "\(folder)/\(name).\(generator.shape == .text ? "txt" : "jsonl")"
        var generator = generator
        var output = try RecordOutput(path: path)
        var block: [UInt8] = []
        var written = 0
        while written < bytes {
            generator.fill(&block, bytes: min(8 * Self.blockSize, bytes - written))
            try output.append { $0 += block }
            written += block.count
        }
        try output.flush()
        self.bytes = written
        corpus = generator
    }

    /// Reads the file in blocks.
    public func forEachBlock(_ body: (Span<UInt8>) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path) }
        defer { close(descriptor) }
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        while true {
            let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw FileError(path) }
            if count == 0 { return }
            try body(block.span.extracting(0..<count))
        }
    }

    /// Takes the file off the disk.
    public func remove() { unlink(path) }
}
