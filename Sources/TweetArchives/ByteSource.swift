/// The bytes of a file or of standard input, decompressed where they are gzip data.
public struct ByteSource {
    /// Bytes that are read at once.
    public static let blockSize = 1 << 20

    /// The input's name, for messages: its path, or `-`.
    public let name: String

    /// Makes a source of a file, or of standard input for `-`. It is opened when it is read.
    public init(path: String) {
        name = path
    }

    /// Hands on all bytes in blocks, decompressed where the first two are those of gzip data or where the name
    /// ends in `.gz`.
    ///
    /// Throws `ArchiveError`, behind all that could be read, or what `body` throws.
    public func forEachBlock(_ body: (Span<UInt8>) throws -> Void) throws {
        var decoder: GzipDecoder?
        // Kept back until there are two bytes to judge by: a pipe may give its first byte alone.
        var beginning: [UInt8]? = []
        try forEachRawBlock { bytes in
            guard var first = beginning else { return try Self.hand(bytes, decoder, body) }
            bytes.withUnsafeBufferPointer { first.append(contentsOf: $0) }
            beginning = first
            guard first.count >= 2 || isNamedGzip else { return }
            beginning = nil
            if first.starts(with: GzipDecoder.magic) || isNamedGzip { decoder = GzipDecoder(name: name) }
            try Self.hand(first.span, decoder, body)
        }
        if let beginning, !beginning.isEmpty { try body(beginning.span) }
        try decoder?.finish()
    }

    private var isNamedGzip: Bool { name.hasSuffix(".gz") }

    private static func hand(
        _ bytes: Span<UInt8>, _ decoder: GzipDecoder?, _ body: (Span<UInt8>) throws -> Void
    ) throws {
        if let decoder { try decoder.push(bytes, body) } else { try body(bytes) }
    }
}
