/// What a text weighs as a tweet, and how much of it fits.
public struct TweetMeasure: Hashable, Sendable {
    /// The weight in characters, rounded down.
    public var weightedLength: Int
    /// Thousandths of the allowed weight.
    public var permillage: Int
    /// Whether it may be posted: not empty, not too heavy, and without characters that X refuses.
    public var isValid: Bool
    /// The part that may be posted: up to where it grows too heavy or a refused character stands.
    public var validRange: TextSpan
    /// The whole text.
    public var displayRange: TextSpan
    /// What the ranges count.
    public var unit: TextUnits.Unit
}
