import TweetText

extension Currency {
    /// Signs and abbreviations that `readings(ofSign:)` knows and people write beside numbers.
    static let signs = [
        "$", "€", "£", "₤", "¥", "US$", "U$S", "C$", "CA$", "CAD$", "A$", "AU$", "NZ$", "HK$", "S$", "SG$", "NT$", "NT",
        "R$", "MX$", "AR$", "J$", "TT$", "CN¥", "元", "圆", "块", "RMB", "JP¥", "円", "圓", "塊", "원", "₩", "₹", "₨", "Rs",
        "kr", "zł", "zl", "Kč", "Ft", "lei", "лв", "₺", "TL", "₽", "руб", "₴", "грн", "₪", "฿", "₫", "₦", "₱", "₡", "₲",
        "₵", "₸", "₾", "₼", "₮", "₭", "៛",
    ]

    /// Codes that people also write in small letters; others count only in capitals, since `try`, `all`, `top`
    /// and `cup` are words.
    static let wellKnownCodes: Set<String> = [
        "EUR", "USD", "GBP", "CHF", "JPY", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "CNY", "INR",
        "BRL", "MXN", "ZAR", "KRW", "THB", "TWD", "HKD", "SGD",
    ]
}
