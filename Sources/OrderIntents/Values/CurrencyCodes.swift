import TweetText

/// Currencies by code: ISO 4217's, and units that a grammar declares.
enum CurrencyCodes {
    /// The currency of `code`, in any case. Declared units come before ISO's, so that a grammar may say `BTC`.
    static func currency(_ code: some StringProtocol, declared: [Currency] = []) -> Currency? {
        let capitals = code.uppercased()
        if let unit = declared.first(where: { $0.code.uppercased() == capitals }) { return unit }
        return iso[capitals]
    }

    /// Codes in use by number of minor digits, from ISO 4217's list one (funds and metals left out).
    private static let iso: [String: Currency] = {
        let codes = [
            0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
            2: """
            AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY \
            COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS \
            INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR \
            MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
            SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
            """,
            3: "BHD IQD JOD KWD LYD OMR TND",
        ]
        var table: [String: Currency] = [:]
        for (digits, list) in codes {
            for code in list.split(separator: " ") {
                table[String(code)] = Currency(declared: String(code), minorDigits: digits)
            }
        }
        return table
    }()
}
