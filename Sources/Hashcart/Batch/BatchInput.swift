import TweetFeed

/// Something that a batch job reads: a name, how it is written, and its bytes.
///
/// The engine opens no compressed file by itself; whoever makes the input says how its bytes are had.
public struct BatchInput {
    /// Fills an array from an offset on with the next bytes, at most up to its end, and says how many came: 0 at the end
    /// of the input.
    public typealias Read = (_ bytes: inout [UInt8], _ start: Int) throws -> Int

    /// The name, for messages.
    public var name: String
    /// How it is written.
    public var format: FeedFormat
    /// Who wrote the posts whose records do not say.
    public var author: Tweet.Account?
    let read: Read

    /// Makes an input.
    public init(
        name: String, format: FeedFormat = .auto, author: Tweet.Account? = nil, read: @escaping Read
    ) {
        self.name = name
        self.format = format
        self.author = author
        self.read = read
    }
}
