/// Every number that the digits and marks of a number token plausibly mean in a language: none, one or two.
///
/// `1,234` is 1234 in English; in French, where the comma stands before decimals but groups of three are read abroad,
/// it is 1.234 or 1234. Nothing is guessed: both are given, the one with decimals first.
public struct NumberReadings: Hashable, Sendable {
    /// The only reading, or the one with decimals.
    public var first: DecimalNumber?
    /// The other reading of an ambiguous number: the whole one.
    public var second: DecimalNumber?

    /// Whether there are two readings.
    public var isAmbiguous: Bool { second != nil }
    /// The reading, if there is exactly one.
    public var only: DecimalNumber? { second == nil ? first : nil }

    /// Reads a number token as `marks` tell, without allocating.
    public init(of token: Token, in text: Span<UInt8>, marks: NumberMarks) {
        let start = min(max(0, Int(token.start)), text.count)
        let end = min(max(start, Int(token.end)), text.count)
        self.init(of: text.extracting(start..<end), marks: marks)
    }

    /// Reads the bytes of a number token as `marks` tell, without allocating.
    public init(of bytes: Span<UInt8>, marks: NumberMarks) {
        guard let shape = NumberShape(bytes) else { return }
        self = shape.readings(marks)
    }

    init(first: DecimalNumber? = nil, second: DecimalNumber? = nil) {
        self.first = first
        self.second = second
    }
}

extension NumberShape {
    /// The readings of digits of this shape.
    func readings(_ marks: NumberMarks) -> NumberReadings {
        guard let mark = lastMark else { return NumberReadings(first: DecimalNumber(significand)) }
        if markCount == 1 { return readings(of: mark, marks) }
        if hasOneKindOfMark {
            // Two decimal marks are no number; groups must be well-formed.
            if role(of: mark, marks) == .decimal || !isGrouped(through: groupCount) { return NumberReadings() }
            return NumberReadings(first: DecimalNumber(significand))
        }
        // Two kinds: the last is the decimal mark whatever the language, if all before it are groups.
        guard mark == .point || mark == .comma || mark == .arabicDecimal, earlierMarksAreOneKind(unlike: mark),
            isGrouped(through: groupCount - 1)
        else { return NumberReadings() }
        return NumberReadings(first: decimal)
    }

    /// The number with everything behind the last mark as decimals.
    private var decimal: DecimalNumber { DecimalNumber(significand, scale: lastGroupLength) }

    private func readings(of mark: NumberMark.Kind, _ marks: NumberMarks) -> NumberReadings {
        let isGrouped = isGrouped(through: groupCount)
        switch mark {
        case .arabicDecimal:
            return NumberReadings(first: decimal)
        case .apostrophe, .space, .arabicGroup:
            return isGrouped ? NumberReadings(first: DecimalNumber(significand)) : NumberReadings()
        case .point, .comma:
            switch role(of: mark, marks) {
            case .decimal where marks.isDeclared:
                return NumberReadings(first: decimal)
            case .decimal, .foreign:
                return NumberReadings(first: decimal, second: isGrouped ? DecimalNumber(significand) : nil)
            case .group:
                if isGrouped { return NumberReadings(first: DecimalNumber(significand)) }
                // Nobody groups behind a leading zero: `0,5` is a foreign half.
                return NumberReadings(first: decimal, second: hasLeadingZero ? nil : DecimalNumber(significand))
            }
        }
    }

    private func role(of mark: NumberMark.Kind, _ marks: NumberMarks) -> NumberMarks.Role {
        switch mark {
        case .point: marks.role(of: .point)
        case .comma: marks.role(of: .comma)
        case .arabicDecimal: .decimal
        case .apostrophe, .space, .arabicGroup: .group
        }
    }
}
