/// Reads posts out of bytes that arrive in pieces, in memory bounded by the largest record.
///
/// Pieces may end anywhere: the records are the same however the input is cut. One reader reads one input,
/// on one thread; it is a value, so inputs and parts of them can be read side by side.
public struct FeedReader {
    /// What was given so far; complete after `finish`.
    public private(set) var counts = FeedCounts()
    /// How the input is written.
    public let format: FeedFormat
    /// The input's name, for messages.
    public let name: String

    /// Makes a reader.
    ///
    /// - Parameter recordLimit: bytes above which a record is not read but reported and passed over.
    public init(format: FeedFormat = .auto, name: String = "-", recordLimit: Int = 16 << 20) {
        self.format = format
        self.name = name
    }

    /// Takes the next piece of the input and hands on every record that is complete with it.
    ///
    /// After an error, thrown by `body` or about the input (`FeedError`), the reader is of no more use.
    public mutating func push(_ bytes: Span<UInt8>, _ body: (FeedRecord) throws -> Void) throws {
    }

    /// Says that the input ends here and hands on what is left.
    public mutating func finish(_ body: (FeedRecord) throws -> Void) throws {
    }
}
