import TweetFeed

/// What a stretch of an input gave, in the order of the input.
public struct BatchPiece: Sendable {
    /// Records of intents, one a line, as `IntentWriter` writes them.
    public internal(set) var records: [UInt8] = []
    /// Intents in them.
    public internal(set) var intents = 0
    /// Records that could not be read, with their places in the whole input; only where they are asked for.
    public internal(set) var unreadable: [UnreadableRecord] = []
    /// Bytes of the input in it.
    public internal(set) var bytes = 0
}
