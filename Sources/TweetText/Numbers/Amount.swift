/// A number with its unit in a text, with every plausible meaning: nothing is guessed.
public struct Amount: Hashable, Sendable {
    /// One meaning: so much of one currency.
    public struct Reading: Hashable, Sendable {
        /// How much, in whole units of the currency: `25c` is 0.25.
        public let number: DecimalNumber
        /// Of what.
        public let currency: Currency

        /// Makes a reading.
        public init(number: DecimalNumber, currency: Currency) {
            self.number = number
            self.currency = currency
        }
    }

    /// Number and unit, with the space between them.
    public let span: TextSpan
    /// The number alone, with its sign: both bounds of a range that share a unit.
    public let numberSpan: TextSpan
    /// Every number times every currency; empty where the number cannot be read (`1.2.3€`) or is more than it says
    /// (`$5+`, `1/2€`).
    public let readings: [Reading]
}

/// A number without a unit in a text, with everything that its digits may mean.
public struct BareNumber: Hashable, Sendable {
    /// Its digits, marks and sign, and the word that multiplies it.
    public let span: TextSpan
    /// Every number that it may be; empty where it is none: `1.2.3`.
    public let readings: [DecimalNumber]
}
