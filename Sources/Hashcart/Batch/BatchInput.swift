import TweetFeed

/// Something that a batch job reads: a name, how it is written, and how its bytes are had.
///
/// The engine opens no compressed file by itself; whoever makes the input says how its bytes are had.
public struct BatchInput: Sendable {
    /// The name, for messages.
    public var name: String
    /// How it is written.
    public var format: FeedFormat
    /// Opens it. Called once for each run, on the thread that then reads it.
    public var open: @Sendable () throws -> any BatchSource

    /// Makes an input.
    public init(name: String, format: FeedFormat = .auto, open: @escaping @Sendable () throws -> any BatchSource) {
        self.name = name
        self.format = format
        self.open = open
    }
}

/// The bytes of an open input, as they are read: decompressed, where they are packed. One thread at a time asks for them.
public protocol BatchSource {
    /// Fills an array from an offset on with the next bytes, at most up to its end, and says how many came: 0 at the end
    /// of the input.
    mutating func read(_ bytes: inout [UInt8], from start: Int) throws -> Int

    /// Bytes of the file that were used up, as it is stored; nil where nobody counts them, which are those that came.
    var taken: Int? { get }
}

extension BatchSource {
    /// Nobody counts them.
    public var taken: Int? { nil }
}
