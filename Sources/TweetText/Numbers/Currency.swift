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

    /// The currency of ISO 4217 with this code, in capitals.
    ///
    /// Nil for codes that are no money with a minor unit: metals, units between banks, `XTS` and `XXX`.
    public init?(code: String) {
        var code = code
        code.makeContiguousUTF8()
        self.init(code: code.utf8Span.span)
    }

    /// The currency of ISO 4217 whose code, in capitals, these bytes are.
    init?(code bytes: Span<UInt8>) {
        guard bytes.count == 3 else { return nil }
        var low = 0
        var high = CurrencyData.codes.count / 4
        while low < high {
            let middle = (low + high) / 2
            var order = 0
            for place in 0..<3 where order == 0 {
                order = Int(bytes[place]) - Int(CurrencyData.codes[4 * middle + place])
            }
            if order == 0 {
                code = String(decoding: [bytes[0], bytes[1], bytes[2]], as: UTF8.self)
                minorDigits = Int(CurrencyData.codes[4 * middle + 3]) - 0x30
                return
            }
            if order < 0 { high = middle } else { low = middle + 1 }
        }
        return nil
    }

    /// Every currency of ISO 4217 that has a minor unit, sorted by code.
    public static var all: [Currency] {
        (0..<CurrencyData.codes.count / 4).compactMap { index in
            let bytes = (0..<3).map { CurrencyData.codes[4 * index + $0] }
            return Currency(code: bytes.span)
        }
    }
}
