import TweetText

/// Currencies by code: ISO 4217's, and units that a grammar declares.
enum CurrencyCodes {
    /// The currency of `code`, in any case. Declared units come before ISO's, so that a grammar may say `BTC`.
    static func currency(_ code: String, declared: [Currency] = []) -> Currency? {
        let capitals = code.uppercased()
        return declared.first { $0.code.uppercased() == capitals } ?? Currency(code: capitals)
    }
}
