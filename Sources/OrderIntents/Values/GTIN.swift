/// A Global Trade Item Number: GTIN-8, -12 (UPC), -13 (EAN) and -14 of one article are one number.
///
/// GS1 General Specifications, sections 7.3 and 7.9: the forms differ by zeros in front, and the last digit checks
/// the others with weights 3 and 1 in turn from the right.
public struct GTIN: Hashable, Sendable {
    /// The number; written with 14 digits it is the GTIN-14.
    public let number: UInt64

    /// Reads a number as a customer writes it: 8, 12, 13 or 14 digits of which the last checks the others.
    public init?(_ digits: some StringProtocol) {
        self.init(digits, lengths: [8, 12, 13, 14])
    }

    /// Reads a number as feeds hold it: with spaces or hyphens between its digits, or without the zeros in front that
    /// a spreadsheet took for those of a number.
    init?(written text: some StringProtocol) {
        var digits = ""
        for character in text.unicodeScalars where character != " " && character != "-" {
            digits.unicodeScalars.append(character)
        }
        self.init(digits, lengths: 7...14)
    }

    private init?(_ digits: some StringProtocol, lengths: some Collection<Int>) {
        guard lengths.contains(digits.utf8.count) else { return nil }
        var number: UInt64 = 0
        var sum = 0
        for (place, byte) in digits.utf8.reversed().enumerated() {
            guard byte &- 0x30 < 10 else { return nil }
            sum += Int(byte - 0x30) * (place % 2 == 0 ? 1 : 3)
        }
        for byte in digits.utf8 { number = number * 10 + UInt64(byte - 0x30) }
        guard sum % 10 == 0, number > 0 else { return nil }
        self.number = number
    }
}
