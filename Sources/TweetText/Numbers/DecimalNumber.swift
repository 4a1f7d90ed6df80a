/// An exact decimal number: `significand × 10^-scale`. No binary fraction is ever near money.
public struct DecimalNumber: Hashable, Sendable {
    /// All digits, without the mark and the sign.
    public var significand: UInt64
    /// Digits behind the mark.
    public var scale: Int
    /// Below zero, as `-5` may be.
    public var isNegative = false

    /// Makes `significand × 10^-scale`.
    public init(_ significand: UInt64, scale: Int = 0) {
        self.significand = significand
        self.scale = scale
    }

    /// Reads ASCII digits with at most one point: `250.00`.
    public init?(_ text: some StringProtocol) {
        var value: UInt64 = 0
        var scale = 0
        var seenPoint = false
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
                if overflow || carry { return nil }
                value = sum
                digits += 1
                if seenPoint { scale += 1 }
            case UInt8(ascii: ".") where !seenPoint && digits > 0:
                seenPoint = true
            default:
                return nil
            }
        }
        if digits == 0 || (seenPoint && scale == 0) { return nil }
        self.init(value, scale: scale)
    }

    /// The number as a whole count of `10^-digits`, if it is one and fits.
    public func scaled(to digits: Int) -> Int64? {
        var value = significand
        var scale = scale
        while scale > digits {
            if value == 0 { return 0 }
            if value % 10 != 0 { return nil }
            value /= 10
            scale -= 1
        }
        while scale < digits {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
            scale += 1
        }
        return Int64(exactly: value).map { isNegative ? -$0 : $0 }
    }
}

extension DecimalNumber {
    /// Most digits behind the mark that a power of ten may leave: no unit of account has as many.
    private static let mostDecimals = 30

    /// The number times `10^power`, or nil where 64 bits do not hold it.
    public func times(powerOfTen power: Int) -> DecimalNumber? {
        if power < 0 {
            guard power >= -Self.mostDecimals, scale - power <= Self.mostDecimals else { return nil }
            return with(significand, scale: scale - power)
        }
        let cut = min(power, scale)
        var value = significand
        if value == 0 { return with(0, scale: scale - cut) }
        for _ in 0..<power - cut {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return with(value, scale: scale - cut)
    }

    private func with(_ significand: UInt64, scale: Int) -> DecimalNumber {
        var number = self
        number.significand = significand
        number.scale = scale
        return number
    }

    /// The number below zero.
    var negated: DecimalNumber {
        var number = self
        number.isNegative = true
        return number
    }
}

extension DecimalNumber: CustomStringConvertible {
    /// The number with every digit that was written, and a point before the decimals: `-1299.00`.
    public var description: String {
        var digits = String(significand)
        if scale > 0 {
            if digits.utf8.count <= scale {
                digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
            }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
        }
        return isNegative ? "-" + digits : digits
    }
}
