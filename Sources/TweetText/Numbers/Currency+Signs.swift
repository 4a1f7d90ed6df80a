/// What signs mean. A sign is a fact about usage, not a choice: where several countries write it, all are given, the
/// one that most people mean first.
extension Currency {
    /// The currencies that a sign or abbreviation may mean: `€` is EUR, `kr` SEK, NOK, DKK or ISK.
    ///
    /// Case and width do not matter. Empty for what is no sign; codes of ISO 4217 are none.
    public static func readings(ofSign sign: String) -> [Currency] {
        meanings[String(decoding: TermKey.key(of: sign), as: UTF8.self)] ?? []
    }

    /// Every sign and abbreviation known, folded, sorted: for those who compile them into tables of their own.
    public static var allSigns: [String] { meanings.keys.sorted() }

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

    /// Signs, and the codes that each of them may mean. `Ft` is left out: feet are more common in posts than forints.
    private static let signTable: [(signs: String, codes: String)] = [
        ("$", dollars),
        ("€", "EUR"),
        ("£ ₤", "GBP EGP LBP SYP FKP GIP SHP SSP"),
        ("¥", "JPY CNY"),
        ("us$", "USD"),
        ("c$", "CAD NIO"),
        ("ca$ cad$ can$", "CAD"),
        ("a$ au$", "AUD"),
        ("nz$", "NZD"),
        ("hk$", "HKD"),
        ("s$ sg$", "SGD"),
        ("nt$", "TWD"),
        ("r$", "BRL"),
        ("mx$ mex$", "MXN"),
        ("ar$", "ARS"),
        ("j$", "JMD"),
        ("tt$", "TTD"),
        ("cn¥ 元 圆 块 rmb", "CNY"),
        ("jp¥ 円", "JPY"),
        ("圓 塊", "TWD HKD CNY"),
        ("원", "KRW"),
        ("₩", "KRW KPW"),
        ("₹", "INR"),
        ("₨ rs", "INR PKR LKR NPR MUR SCR"),
        ("kr", "SEK NOK DKK ISK"),
        ("zł zl", "PLN"),
        ("kč", "CZK"),
        ("lei", "RON MDL"),
        ("лв", "BGN"),
        ("₺ tl", "TRY"),
        ("₽ руб", "RUB"),
        ("₴ грн", "UAH"),
        ("₪", "ILS"),
        ("฿ บาท", "THB"),
        ("₫", "VND"),
        ("₦", "NGN"),
        ("₱", "PHP CUP"),
        ("rp", "IDR"),
        ("rm", "MYR"),
        ("fr sfr", "CHF"),
        ("₡", "CRC"),
        ("₲", "PYG"),
        ("₵", "GHS"),
        ("₸", "KZT"),
        ("₼", "AZN"),
        ("₾", "GEL"),
        ("֏", "AMD"),
        ("₮", "MNT"),
        ("₭", "LAK"),
        ("៛", "KHR"),
        ("৳", "BDT"),
        ("؋", "AFN"),
        ("﷼", "IRR SAR QAR OMR YER"),
    ]

    /// The table by key. Swift compares strings by canonical equivalence, so a decomposed key finds its sign.
    private static let meanings: [String: [Currency]] = {
        var meanings: [String: [Currency]] = [:]
        for row in signTable {
            let currencies = row.codes.split(separator: " ").compactMap { Currency(code: String($0)) }
            for sign in row.signs.split(separator: " ") { meanings[String(sign)] = currencies }
        }
        return meanings
    }()
}
