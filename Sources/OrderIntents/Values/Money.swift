import TweetText

/// An amount of money: a whole number of minor units of one currency.
///
/// Nothing here is rounded: what does not fit a currency's digits, or the integers, is nil.
public struct Money: Hashable, Sendable {
    /// Cents, pence, yen, satoshi: as many as one amount has.
    public let minorUnits: Int64
    /// The currency, with its digits.
    public let currency: Currency

    /// Makes an amount of so many minor units.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Makes the amount that `number` says, or nil where it has more decimals than the currency has digits.
    public init?(_ number: DecimalNumber, _ currency: Currency) {
        guard let units = number.scaled(to: max(0, currency.minorDigits)) else { return nil }
        self.init(minorUnits: units, currency: currency)
    }

    /// The sum, or nil where the currencies differ or it does not fit.
    public func adding(_ other: Money) -> Money? {
        guard currency == other.currency else { return nil }
        let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
        return overflow ? nil : Money(minorUnits: sum, currency: currency)
    }

    /// So many times this amount, or nil where it does not fit.
    public func multiplied(by count: Int) -> Money? {
        let (product, overflow) = minorUnits.multipliedReportingOverflow(by: Int64(count))
        return overflow ? nil : Money(minorUnits: product, currency: currency)
    }

    /// So many times this amount, or nil where it does not fit.
    public func multiplied(by quantity: Quantity) -> Money? { multiplied(by: quantity.count) }
}
