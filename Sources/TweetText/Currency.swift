/// A currency or declared unit of account, with the number of digits its minor unit has.
///
/// Codes and digits follow ISO 4217; units outside it (`BTC`, `SAT`) are declared by a grammar.
public struct Currency: Hashable, Sendable {
    /// The code in capitals: `EUR`, `JPY`, `BTC`.
    public let code: String
    /// Digits behind the decimal mark: 2 for EUR, 0 for JPY, 3 for KWD.
    public let minorDigits: Int

    /// Declares a unit that ISO 4217 does not know.
    public init(declared code: String, minorDigits: Int) {
        self.code = code
        self.minorDigits = minorDigits
    }
}
