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
    /// The number alone.
    public let numberSpan: TextSpan
    /// Every number times every currency; empty where the digits are no number (`1.2.3€`).
    public let readings: [Reading]
}
