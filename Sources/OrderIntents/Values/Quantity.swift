import TweetText

/// How many of an item: a positive whole number. Nothing else can be ordered.
public struct Quantity: Hashable, Sendable, Comparable {
    /// The number, at least 1.
    public let count: Int

    /// One.
    public static let one = Quantity(unchecked: 1)

    /// Makes a quantity, or nil where `count` is zero or less.
    public init?(_ count: Int) {
        guard count > 0 else { return nil }
        self.count = count
    }

    /// Makes a quantity of a whole positive number, or nil: `2.50` is none, `2.0` is two.
    public init?(_ number: DecimalNumber) {
        guard let whole = number.scaled(to: 0), let count = Int(exactly: whole) else { return nil }
        self.init(count)
    }

    private init(unchecked count: Int) { self.count = count }

    /// Orders by number.
    public static func < (left: Quantity, right: Quantity) -> Bool { left.count < right.count }
}
