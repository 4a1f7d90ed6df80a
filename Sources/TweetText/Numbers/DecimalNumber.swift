/// An exact decimal number: `significand × 10^-scale`. No binary fraction is ever near money.
public struct DecimalNumber: Hashable, Sendable {
    /// All digits, without the mark.
    public var significand: UInt64
    /// Digits behind the mark.
    public var scale: Int

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
        return Int64(exactly: value)
    }
}
