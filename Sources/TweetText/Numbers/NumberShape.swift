/// The digits of a number as one integer, and the lengths of the groups between its marks.
struct NumberShape {
    /// All digits, without marks.
    private(set) var significand: UInt64 = 0
    /// Number of groups: marks and one.
    private(set) var groupCount = 1
    /// The first of several digits is 0.
    private(set) var hasLeadingZero = false
    /// Length of each group and kind of each mark, four bits each, the first in the lowest place.
    private var lengths: UInt64 = 0
    private var marks: UInt64 = 0

    /// Groups that fit four bits each in a word; no number within 64 bits has more.
    private static let most = 16

    /// Reads a number token; nil where digits of several scripts mix, marks do not stand between digits, or 64 bits
    /// do not hold the digits.
    init?(_ bytes: Span<UInt8>) {
        var index = 0
        var zero: UInt32?
        var length: UInt64 = 0
        var digits = 0
        while index < bytes.count {
            let scalar = UTF8Scalar(in: bytes, at: index)
            let value: UInt64
            if scalar.value < 0x80, Tokenizer.isASCIIDigit(bytes[index]) {
                value = UInt64(scalar.value - 0x30)
            } else if scalar.value >= 0x80, let digit = ScalarFacts(scalar.value).digitValue {
                value = UInt64(digit)
            } else {
                guard let mark = NumberMark(bytes, at: index), length > 0, groupCount < Self.most else { return nil }
                lengths |= min(length, 15) << UInt64(4 * (groupCount - 1))
                marks |= mark.kind.rawValue << UInt64(4 * (groupCount - 1))
                groupCount += 1
                length = 0
                index += mark.length
                continue
            }
            let ownZero = scalar.value - UInt32(value)
            guard zero == nil || zero == ownZero else { return nil }
            zero = ownZero
            let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(value)
            if overflow || carry { return nil }
            significand = sum
            if digits == 0, value == 0 { hasLeadingZero = true }
            digits += 1
            length += 1
            index += scalar.length
        }
        guard length > 0 else { return nil }
        lengths |= min(length, 15) << UInt64(4 * (groupCount - 1))
        lastGroupLength = Int(length)
        if digits == 1 { hasLeadingZero = false }
    }

    /// Digits behind the last mark.
    private(set) var lastGroupLength = 0

    /// Number of marks.
    var markCount: Int { groupCount - 1 }

    /// The kind of the last mark.
    var lastMark: NumberMark.Kind? { markCount > 0 ? mark(markCount - 1) : nil }

    /// Whether all marks are of one kind.
    var hasOneKindOfMark: Bool {
        (0..<markCount).allSatisfy { mark($0) == mark(0) }
    }

    /// Whether the marks before the last are of one kind that can group, and not of `kind`.
    func earlierMarksAreOneKind(unlike kind: NumberMark.Kind) -> Bool {
        guard mark(0) != kind, mark(0) != .arabicDecimal else { return false }
        return (0..<markCount - 1).allSatisfy { mark($0) == mark(0) }
    }

    /// Whether the first `count` groups are such as marks between thousands make: 1 to 3 digits without a leading
    /// zero, then three each; or, as in India with commas, two each and three at the end.
    func isGrouped(through count: Int) -> Bool {
        guard count >= 2, 1...3 ~= length(0), !hasLeadingZero else { return false }
        if (1..<count).allSatisfy({ length($0) == 3 }) { return true }
        return count >= 3 && mark(0) == .comma && length(0) <= 2 && length(count - 1) == 3
            && (1..<count - 1).allSatisfy { length($0) == 2 }
    }

    /// Digits of a group, 15 at most.
    func length(_ group: Int) -> UInt64 { lengths >> UInt64(4 * group) & 15 }

    private func mark(_ index: Int) -> NumberMark.Kind? { NumberMark.Kind(rawValue: marks >> UInt64(4 * index) & 15) }
}
