import TweetText

extension Currency {
    /// Codes that people also write in small letters; others count only in capitals, since `try`, `all`, `top`
    /// and `cup` are words.
    static let wellKnownCodes: Set<String> = [
        "EUR", "USD", "GBP", "CHF", "JPY", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "CNY", "INR",
        "BRL", "MXN", "ZAR", "KRW", "THB", "TWD", "HKD", "SGD",
    ]
}
