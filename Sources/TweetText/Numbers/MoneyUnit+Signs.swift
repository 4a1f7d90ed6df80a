/// What signs and abbreviations mean. Each is a fact about usage, not a choice: where several countries write it, all
/// are given, the one that most people mean first. Signs follow CLDR 41; abbreviations, how posts are written.
extension MoneyUnit {
    /// Every sign and abbreviation with its unit; codes of ISO 4217 are none.
    public static let signs: [(spelling: String, unit: MoneyUnit)] = rows.flatMap { row in
        let meanings = row.codes.split(separator: " ").compactMap { Currency(code: String($0)) }
            .map { Meaning(currency: $0, scale: row.scale) }
        return row.spellings.split(separator: " ").map { spelling in
            (
                String(spelling),
                MoneyUnit(meanings: meanings, casing: row.casing, places: row.places, isWord: row.isWord)
            )
        }
    }

    private struct Row {
        let spellings: String
        let codes: String
        var scale = 0
        var casing = Casing.any
        var places = Places.any
        var isWord = false

        init(_ spellings: String, _ codes: String) {
            self.spellings = spellings
            self.codes = codes
        }

        func hundredth() -> Row {
            var row = self
            row.scale = 2
            return row
        }

        func written(_ casing: Casing) -> Row {
            var row = self
            row.casing = casing
            return row
        }

        func word() -> Row {
            var row = self
            row.isWord = true
            return row
        }

        func at(_ places: Places) -> Row {
            var row = self
            row.places = places
            return row
        }
    }

    /// What CLDR lists with the narrow symbol `$`, the most used first.
    private static let dollars = """
        USD CAD AUD MXN NZD SGD HKD TWD ARS CLP COP UYU DOP JMD TTD BBD BSD BZD BMD BND FJD GYD KYD LRD NAD SBD SRD \
        XCD CUP
        """

    private static let rows: [Row] = signRows + letterRows + unspacedRows + hundredthRows

    private static let signRows: [Row] = [
        Row("$", dollars),
        Row("€", "EUR"),
        Row("£ ₤", "GBP EGP LBP SYP FKP GIP SHP SSP"),
        Row("¥", "JPY CNY"),
        Row("us$ usd$ u$s u$d", "USD"),
        Row("$us $usd", "USD").at(.behind),
        Row("c$", "CAD NIO"),
        Row("ca$ cad$ can$", "CAD"),
        Row("$can $cad", "CAD").at(.behind),
        Row("a$ au$ aud$", "AUD"),
        Row("nz$ nzd$", "NZD"),
        Row("hk$ hkd$", "HKD"),
        Row("s$ sg$ sgd$", "SGD"),
        Row("nt$", "TWD"),
        Row("r$", "BRL"),
        Row("mx$ mex$", "MXN"),
        Row("ar$", "ARS"),
        Row("j$", "JMD"),
        Row("tt$", "TTD"),
        Row("ec$", "XCD"),
        Row("bz$", "BZD"),
        Row("bds$", "BBD"),
        Row("b$", "BND BSD"),
        Row("fj$", "FJD"),
        Row("n$", "NAD"),
        Row("rd$", "DOP"),
        Row("col$", "COP"),
        Row("clp$", "CLP"),
        Row("$u", "UYU").at(.gluedBefore),
        Row("mop$", "MOP"),
        Row("cn¥", "CNY"),
        Row("jp¥", "JPY"),
        Row("₩", "KRW KPW"),
        Row("₹", "INR"),
        Row("₨", "INR PKR LKR NPR MUR SCR"),
        Row("₺", "TRY"),
        Row("₽", "RUB"),
        Row("₴", "UAH"),
        Row("₪", "ILS"),
        Row("฿", "THB"),
        Row("₫", "VND"),
        Row("₦", "NGN"),
        Row("₱", "PHP CUP"),
        Row("₡", "CRC"),
        Row("₲", "PYG"),
        Row("₵ gh₵", "GHS"),
        Row("₸", "KZT"),
        Row("₼", "AZN"),
        Row("₾", "GEL"),
        Row("֏", "AMD"),
        Row("₮", "MNT"),
        Row("₭", "LAK"),
        Row("៛", "KHR"),
        Row("৳", "BDT"),
        Row("؋", "AFN"),
        Row("﷼", "IRR SAR QAR OMR YER"),
    ]

    /// `Ft` is left out: feet are more common in posts than forints.
    private static let letterRows: [Row] = [
        Row("rmb", "CNY"),
        Row("rs", "INR PKR LKR NPR MUR SCR"),
        Row("kr", "SEK NOK DKK ISK"),
        Row("zł zl", "PLN"),
        Row("kč", "CZK"),
        Row("lei", "RON MDL").at(.behind),
        Row("лв", "BGN"),
        Row("tl", "TRY").written(.capitals).at(.behind),
        Row("руб", "RUB"),
        Row("р", "RUB").at(.behind),
        Row("грн", "UAH"),
        Row("тг", "KZT").at(.behind),
        Row("дин din", "RSD").at(.behind),
        Row("đ vnđ", "VND").at(.behind),
        Row("rp", "IDR").written(.capitalised).at(.before),
        Row("rm", "MYR").written(.capitals),
        Row("fr sfr", "CHF").written(.capitalised),
        Row("ksh kshs", "KES"),
        Row("tsh tshs", "TZS"),
        Row("ush", "UGX"),
        Row("fcfa cfa", "XOF XAF"),
        Row("s/", "PEN").written(.capitals).at(.spacedBefore),
        Row("bs", "BOB VES").written(.capitalised).at(.before),
        Row("dhs", "AED MAD"),
        Row("tk", "BDT").written(.capitalised),
        Row("रु रू", "INR NPR"),
        Row("ر.س", "SAR"),
        Row("ر.ق", "QAR"),
        Row("ر.ع", "OMR"),
        Row("ر.ي", "YER"),
        Row("د.إ", "AED"),
        Row("د.ك", "KWD"),
        Row("د.ب", "BHD"),
        Row("د.أ", "JOD"),
        Row("د.ع", "IQD"),
        Row("د.ت", "TND"),
        Row("د.م", "MAD"),
        Row("د.ج", "DZD"),
        Row("د.ل", "LYD"),
        Row("ج.م l.e", "EGP"),
        Row("ل.ل", "LBP"),
        Row("ل.س", "SYP"),
        Row("ريال", "SAR QAR OMR YER IRR"),
        Row("ریال", "IRR"),
        Row("درهم", "AED MAD"),
        Row("جنيه", "EGP SDG"),
    ]

    private static let unspacedRows: [Row] = [
        Row("元 圆 块 人民币 人民幣", "CNY").at(.behind),
        Row("圓 塊", "TWD HKD CNY").at(.behind),
        Row("円 日元 日圓 엔", "JPY").at(.behind),
        Row("원 ウォン 韩元 韓元", "KRW").at(.behind),
        Row("ドル 달러", dollars).at(.behind),
        Row("美元 美金 米ドル", "USD").at(.behind),
        Row("ユーロ 欧元 歐元 유로", "EUR").at(.behind),
        Row("ポンド 英镑 英鎊", "GBP").at(.behind),
        Row("港币 港幣 港元", "HKD").at(.behind),
        Row("台币 台幣 臺幣", "TWD").at(.behind),
        Row("위안", "CNY").at(.behind),
        Row("บาท", "THB"),
        Row("ກີບ", "LAK").at(.behind),
    ]

    /// Hundredths of a dollar, euro or pound.
    private static let hundredthRows: [Row] = [
        Row("¢", "USD CAD AUD NZD MXN SGD HKD ZAR").hundredth().at(.behind),
        Row("ct cts cent cents", "USD EUR CAD AUD NZD SGD HKD ZAR").hundredth().at(.gluedBehind),
        // `25C` is a temperature.
        Row("c", "USD EUR CAD AUD NZD SGD HKD ZAR").hundredth().written(.small).at(.gluedBehind),
        // `8p` is an hour and `720p` a video.
        Row("p", "GBP").hundredth().written(.small).at(.gluedBehind).word(),
    ]
}

extension Currency {
    /// The currencies that a sign or abbreviation may mean: `€` is EUR, `kr` SEK, NOK, DKK or ISK.
    ///
    /// Case and width do not matter. Empty for what is no sign; codes of ISO 4217 and hundredths are none.
    public static func readings(ofSign sign: String) -> [Currency] {
        signs[String(decoding: TermKey.key(of: sign), as: UTF8.self)] ?? []
    }

    /// Swift compares strings by canonical equivalence, so a decomposed key finds its sign.
    private static let signs = Dictionary(
        uniqueKeysWithValues: MoneyUnit.signs.map { ($0.spelling, $0.unit.currencies) })
}
