import TweetText

extension Money: CustomStringConvertible {
    /// The amount as a decimal string with exactly the currency's digits: `10.00`, `1500`, `0.00000001`.
    public var decimal: String {
        String(room: max(0, currency.minorDigits) + Self.digitRoom) { appendDecimal(to: &$0) }
    }

    /// Bytes that sign, point and digits of 64 bits take.
    private static let digitRoom = 22

    /// `10.00 EUR`.
    public var description: String { decimal + " " + currency.code }

    /// Appends the ASCII bytes of `decimal`.
    func appendDecimal(to output: inout OutputSpan<UInt8>) {
        if minorUnits < 0 { output.add(UInt8(ascii: "-")) }
        // Digits of a number of 64 bits: a currency of more has nothing before its point.
        let digits = max(0, currency.minorDigits)
        var unit: UInt64 = 1
        for _ in 0..<min(digits, 19) { unit *= 10 }
        let (whole, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: unit)
        JSONText.append(magnitude: digits > 19 ? 0 : whole, to: &output)
        guard digits > 0 else { return }
        output.add(UInt8(ascii: "."))
        JSONText.append(magnitude: digits > 19 ? minorUnits.magnitude : rest, width: digits, to: &output)
    }
}
