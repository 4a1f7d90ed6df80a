/// Currency codes with the digits of their minor units, from ISO 4217:2015, list one.
///
/// Metals, bond units, test codes and the codes without a minor unit are left out: nobody pays with them.
enum ISO4217 {
    /// Digits behind the decimal mark, or nil for a code that the standard does not give.
    static func minorDigits(of code: String) -> Int? {
        digits[code]
    }

    /// All codes.
    static var codes: some Collection<String> { digits.keys }

    private static let digits: [String: Int] = {
        var table: [String: Int] = [:]
        for (count, codes) in byDigits {
            for code in codes.split(separator: " ") { table[String(code)] = count }
        }
        return table
    }()

    private static let byDigits: [(Int, String)] = [
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
        (
            2,
            """
            AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD \
            CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP \
            GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD \
            MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR \
            PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP \
            TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD YER ZAR ZMW ZWL
            """
        ),
    ]
}
