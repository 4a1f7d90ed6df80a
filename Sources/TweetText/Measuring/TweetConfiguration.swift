/// How long a tweet may be and what its characters weigh: the configurations that X publishes.
public struct TweetConfiguration: Hashable, Sendable {
    /// Scalars that weigh other than the rest.
    public struct WeightRange: Hashable, Sendable {
        /// The first and the last of them.
        public var scalars: ClosedRange<UInt32>
        /// What each weighs, in units of `scale` a character.
        public var weight: Int

        /// Makes a range of scalars of one weight.
        public init(_ scalars: ClosedRange<UInt32>, weight: Int) {
            self.scalars = scalars
            self.weight = weight
        }
    }

    /// The number of the configuration.
    public var version: Int
    /// What a tweet may weigh at most, in characters.
    public var maxWeightedTweetLength: Int
    /// Units of weight in a character.
    public var scale: Int
    /// What a scalar weighs that is in none of the ranges.
    public var defaultWeight: Int
    /// Characters that a link counts for, however long it is.
    public var transformedURLLength: Int
    /// Whether an emoji sequence weighs as one scalar of the default weight.
    public var emojiParsingEnabled: Bool
    /// Scalars that weigh other than the rest; the first range that holds one decides.
    public var ranges: [WeightRange]

    /// Makes a configuration.
    public init(
        version: Int, maxWeightedTweetLength: Int, scale: Int, defaultWeight: Int, transformedURLLength: Int,
        emojiParsingEnabled: Bool = false, ranges: [WeightRange] = []
    ) {
        self.version = version
        self.maxWeightedTweetLength = maxWeightedTweetLength
        self.scale = scale
        self.defaultWeight = defaultWeight
        self.transformedURLLength = transformedURLLength
        self.emojiParsingEnabled = emojiParsingEnabled
        self.ranges = ranges
    }

    /// 140 scalars, until 2017.
    public static let v1 = TweetConfiguration(
        version: 1, maxWeightedTweetLength: 140, scale: 1, defaultWeight: 1, transformedURLLength: 23)

    /// 280, of which a character of most scripts outside Europe takes two.
    public static let v2 = TweetConfiguration(
        version: 2, maxWeightedTweetLength: 280, scale: 100, defaultWeight: 200, transformedURLLength: 23,
        ranges: light)

    /// As version 2, but an emoji sequence takes two, however many scalars it has.
    public static let v3 = TweetConfiguration(
        version: 3, maxWeightedTweetLength: 280, scale: 100, defaultWeight: 200, transformedURLLength: 23,
        emojiParsingEnabled: true, ranges: light)

    /// Latin to Georgian, and of general punctuation the spaces, dashes, quotation marks and primes.
    private static let light = [
        WeightRange(0...0x10FF, weight: 100), WeightRange(0x2000...0x200D, weight: 100),
        WeightRange(0x2010...0x201F, weight: 100), WeightRange(0x2032...0x2037, weight: 100),
    ]

    /// What one scalar weighs.
    func weight(of scalar: UInt32) -> Int {
        for range in ranges where range.scalars.contains(scalar) { return range.weight }
        return defaultWeight
    }
}
