/// A Global Trade Item Number: GTIN-8, -12 (UPC), -13 (EAN) and -14 of one article are one number.
///
/// GS1 General Specifications, sections 7.3 and 7.9: the forms differ by zeros in front, and the last digit checks
/// the others with weights 3 and 1 in turn from the right.
public struct GTIN: Hashable, Sendable {
    /// The number; written with 14 digits it is the GTIN-14.
    public let number: UInt64

    /// Reads a number as a customer writes it: 8, 12, 13 or 14 digits of which the last checks the others.
    public init?(_ digits: some StringProtocol) {
        self.init(digits.utf8, lengths: 1 << 8 | 1 << 12 | 1 << 13 | 1 << 14, isSpaced: false)
    }

    /// Reads a number as feeds hold it: with spaces or hyphens between its digits, or without the zeros in front that
    /// a spreadsheet took for those of a number.
    init?(written text: some StringProtocol) {
        self.init(text.utf8, lengths: 0x7F80, isSpaced: true)
    }

    /// - Parameter lengths: a bit for each number of digits that is allowed.
    @inline(__always)
    private init?(_ digits: some Sequence<UInt8>, lengths: Int, isSpaced: Bool) {
        var number: UInt64 = 0
        var count = 0
        // Sums of every other digit: those that weigh three if no more come, and those that weigh one.
        var (threes, ones): (UInt64, UInt64) = (0, 0)
        for byte in digits {
            if isSpaced, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") { continue }
            guard byte &- 0x30 < 10, count < 14 else { return nil }
            number = number * 10 + UInt64(byte - 0x30)
            (threes, ones) = (ones, threes + UInt64(byte - 0x30))
            count += 1
        }
        guard lengths & 1 << count != 0, number > 0 else { return nil }
        guard (ones + 3 * threes).isMultiple(of: 10) else { return nil }
        self.number = number
    }
}
