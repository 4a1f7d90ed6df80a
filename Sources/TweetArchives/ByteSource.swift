/// The bytes of a file or of standard input, decompressed where they are packed.
public struct ByteSource {
    /// Bytes that are read at once.
    public static let blockSize = 1 << 20

    /// The input's name, for messages: its path, or `-`.
    public let name: String

    /// Makes a source of a file, or of standard input for `-`. It is opened when it is read.
    public init(path: String) {
        name = path
    }

    /// Hands on all bytes in blocks, decompressed where the first ones are those of gzip or bzip2 data. Where the name
    /// ends in `.gz` or `.bz2`, they must be, or those of a text.
    ///
    /// Throws `ArchiveError`, behind all that could be read, or what `body` throws.
    public func forEachBlock(_ body: (Span<UInt8>) throws -> Void) throws {
        let reader = try ByteReader(path: name)
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        while true {
            let count = try reader.read(&block, from: 0)
            if count == 0 { return }
            try body(block.span.extracting(0..<count))
        }
    }
}
