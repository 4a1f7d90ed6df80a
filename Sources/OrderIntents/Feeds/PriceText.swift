import TweetText

/// Reads an amount as product feeds write it: `15.00 USD`, by Google's rule with a point before the decimals.
///
/// Feeds in the wild also hold `15,550.00 RUB`, `7900 SEK`, `USD 15.00` and `15,00 EUR`. What could mean two
/// amounts, such as `1.290 EUR`, is refused.
enum PriceText {
    /// Why a text is no amount.
    enum Failure: Error, Hashable {
        case unreadable
        case currencyMissing
        case currencyUnknown(String)
        case currenciesDiffer
        case tooPrecise(String)
    }

    /// Reads number and code. A column of its own may give the currency instead of the text, or confirm it.
    static func read(_ text: String, currency column: Currency? = nil, declared: [Currency] = []) throws(Failure)
        -> Money
    {
        if column == nil, declared.isEmpty, let money = plain(text) { return money }
        if column == nil, isBare(text) { throw .currencyMissing }
        return try general(text, currency: column, declared: declared)
    }

    /// `15.00 USD`, as nearly every price of every feed is written, or `15.00` of a shop with one currency; nil for all else.
    ///
    /// - Parameter bare: what a number without a code is in.
    static func plain(_ text: String, bare: Currency? = nil) -> Money? {
        var units: Int64 = 0
        var digits = 0
        var decimals = -1
        var letters = 0
        var hasSpace = false
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39 where !hasSpace && digits < 15:
                units = units * 10 + Int64(byte - 0x30)
                digits += 1
                if decimals >= 0 { decimals += 1 }
            case UInt8(ascii: ".") where !hasSpace && decimals < 0 && digits > 0: decimals = 0
            case 0x20 where !hasSpace && digits > 0: hasSpace = true
            case 0x41...0x5A where hasSpace && letters < 3: letters += 1
            default: return nil
            }
        }
        if let bare, !hasSpace {
            return decimals == 2 && bare.minorDigits == 2 ? Money(minorUnits: units, currency: bare) : nil
        }
        guard decimals == 2, letters == 3, let currency = Currency(code: String(Substring(text.utf8.suffix(3)))),
            currency.minorDigits == 2
        else { return nil }
        return Money(minorUnits: units, currency: currency)
    }

    /// Whether a text is digits with points and commas at most, and so names no currency.
    private static func isBare(_ text: String) -> Bool {
        var hasDigit = false
        for byte in text.utf8 {
            let isDigit = byte &- 0x30 < 10
            guard isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") else { return false }
            hasDigit = hasDigit || isDigit
        }
        return hasDigit
    }

    /// Any amount: the twin of `plain`, and what it leaves.
    static func general(_ text: String, currency column: Currency?, declared: [Currency]) throws(Failure) -> Money {
        let scalars = Array(text.trimmed.unicodeScalars)
        let isNumeric: (Unicode.Scalar) -> Bool = { isDigit($0) || ".,'’ \u{A0}\u{202F}".unicodeScalars.contains($0) }
        guard let first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit),
            scalars[first...last].allSatisfy(isNumeric)
        else { throw .unreadable }
        let before = word(scalars[..<first])
        let behind = word(scalars[(last + 1)...])
        guard before.isEmpty || behind.isEmpty else { throw .unreadable }
        let code = before + behind

        let currency: Currency
        if code.isEmpty {
            guard let column else { throw .currencyMissing }
            currency = column
        } else {
            // A sign, a mark or a word before the number is no code: `$5`, `-5`, `ca. 5`.
            guard code.allSatisfy({ $0.isASCII && $0.isLetter }) else { throw .unreadable }
            guard let named = CurrencyCodes.currency(code, declared: declared) else { throw .currencyUnknown(code) }
            if let column, column != named { throw .currenciesDiffer }
            currency = named
        }
        guard let number = number(scalars[first...last], minorDigits: currency.minorDigits) else { throw .unreadable }
        guard let money = Money(number, currency) else { throw .tooPrecise(currency.code) }
        return money
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func word(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars)
        return String(word).trimmed
    }

    /// The number as posts are read without a language, or nil where it is none or could be two.
    private static func number(_ scalars: ArraySlice<Unicode.Scalar>, minorDigits: Int) -> DecimalNumber? {
        var text = String.UnicodeScalarView()
        // A plain space groups as a no-break one does.
        for scalar in scalars { text.append(scalar == " " ? "\u{A0}" : scalar) }
        let digits = String(text)
        let readings = NumberReadings(of: digits.utf8.span, marks: .unknown)
        guard readings.isAmbiguous else {
            // Behind a single comma, more decimals than the currency has say too little.
            let isCommaAlone = digits.contains(",") && digits.unicodeScalars.count { !isDigit($0) } == 1
            return readings.only.flatMap { isCommaAlone && $0.scale > max(2, minorDigits) ? nil : $0 }
        }
        // A single comma before three digits groups, by Google's rule; a single point there may not. What has three
        // decimals turns both around, so that a comma says too little.
        if digits.contains(",") { return minorDigits < 3 ? readings.second : nil }
        return minorDigits < 3 ? nil : readings.first
    }
}
