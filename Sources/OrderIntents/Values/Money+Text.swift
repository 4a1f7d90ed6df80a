import TweetText

extension Money: CustomStringConvertible {
    /// The amount as a decimal string with exactly the currency's digits: `10.00`, `1500`, `0.00000001`.
    public var decimal: String {
        var bytes: [UInt8] = []
        appendDecimal(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `10.00 EUR`.
    public var description: String { decimal + " " + currency.code }

    /// Appends the ASCII bytes of `decimal`.
    func appendDecimal(to output: inout [UInt8]) {
        if minorUnits < 0 { output.append(UInt8(ascii: "-")) }
        let digits = max(0, currency.minorDigits)
        let start = output.count
        var rest = minorUnits.magnitude
        var written = 0
        // Written from the last digit on, then turned round.
        repeat {
            if written == digits, digits > 0 { output.append(UInt8(ascii: ".")) }
            output.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
            written += 1
        } while rest > 0 || written <= digits
        output[start...].reverse()
    }
}
