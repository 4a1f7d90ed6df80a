/// What signs mean. A sign is a fact about usage, not a choice: where several countries write it, all are given, the
/// one that most people mean first.
extension Currency {
    /// The currencies that a sign or abbreviation may mean: `€` is EUR, `kr` SEK, NOK, DKK or ISK.
    ///
    /// Case and width do not matter. Empty for what is no sign; codes of ISO 4217 are none.
    public static func readings(ofSign sign: String) -> [Currency] {
        let key = String(decoding: TermKey.key(of: sign), as: UTF8.self)
        return codes(ofSign: key).split(separator: " ").compactMap { Currency(code: String($0)) }
    }

    /// The currencies whose hundredth a sign may mean: `c` and `¢` are a hundredth of a dollar or euro.
    public static func readings(ofHundredthSign sign: String) -> [Currency] {
        let codes: String
        switch String(decoding: TermKey.key(of: sign), as: UTF8.self) {
        case "¢": codes = "USD CAD AUD NZD MXN SGD HKD ZAR"
        case "c", "ct", "cts", "cent", "cents": codes = "USD EUR CAD AUD NZD SGD HKD ZAR"
        case "p": codes = "GBP"
        default: return []
        }
        return codes.split(separator: " ").compactMap { Currency(code: String($0)) }
    }

    /// What CLDR lists with the narrow symbol `$`, the most used first.
    private static let dollars = """
        USD CAD AUD MXN NZD SGD HKD TWD ARS CLP COP UYU DOP JMD TTD BBD BSD BZD BMD BND FJD GYD KYD LRD NAD SBD SRD \
        XCD CUP
        """

    private static func codes(ofSign key: String) -> String {
        // Swift compares strings by canonical equivalence, so `원` here is the decomposed key.
        switch key {
        case "$": dollars
        case "€": "EUR"
        case "£", "₤": "GBP EGP LBP SYP FKP GIP SHP SSP"
        case "¥": "JPY CNY"
        case "us$", "u$s": "USD"
        case "c$": "CAD NIO"
        case "ca$", "cad$", "can$": "CAD"
        case "a$", "au$": "AUD"
        case "nz$": "NZD"
        case "hk$": "HKD"
        case "s$", "sg$": "SGD"
        case "nt$", "nt": "TWD"
        case "r$": "BRL"
        case "mx$", "mex$": "MXN"
        case "ar$": "ARS"
        case "j$": "JMD"
        case "tt$": "TTD"
        case "cn¥", "元", "圆", "块", "rmb": "CNY"
        case "jp¥", "円": "JPY"
        case "圓", "塊": "TWD HKD CNY"
        case "원": "KRW"
        case "₩": "KRW KPW"
        case "₹": "INR"
        case "₨", "rs": "INR PKR LKR NPR MUR SCR"
        case "kr": "SEK NOK DKK ISK"
        case "zł", "zl": "PLN"
        case "kč": "CZK"
        case "ft": "HUF"
        case "lei": "RON MDL"
        case "лв": "BGN"
        case "₺", "tl": "TRY"
        case "₽", "руб": "RUB"
        case "₴", "грн": "UAH"
        case "₪": "ILS"
        case "฿", "บาท": "THB"
        case "₫": "VND"
        case "₦": "NGN"
        case "₱": "PHP CUP"
        case "rp": "IDR"
        case "rm": "MYR"
        case "fr", "sfr": "CHF"
        case "₡": "CRC"
        case "₲": "PYG"
        case "₵": "GHS"
        case "₸": "KZT"
        case "₼": "AZN"
        case "₾": "GEL"
        case "֏": "AMD"
        case "₮": "MNT"
        case "₭": "LAK"
        case "៛": "KHR"
        case "৳": "BDT"
        case "؋": "AFN"
        case "﷼": "IRR SAR QAR OMR YER"
        default: ""
        }
    }
}
