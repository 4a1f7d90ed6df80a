/// Adds up the words of one number from the left: `two hundred and fifty thousand`, `mil millones`, `千二百億`.
///
/// What follows a word must be smaller than the place that the word leaves open, and a power of ten multiplies all that
/// is smaller than it and not yet multiplied by a greater one. Numbers said digit by digit (`one twenty two`) are none.
struct NumberSum {
    /// What the words say so far.
    private(set) var value: UInt64 = 0
    /// The number after the next word must be smaller.
    private var room = UInt64.max
    /// Powers of ten that multiplied, a bit each, and may not do so again.
    private var powers: UInt32 = 0
    private var isEmpty = true

    /// Whether a smaller number may follow, and `and` before it.
    var isOpen: Bool { !isEmpty && room > 1 }

    /// Adds a number that one word says; false, and nothing changed, where it does not belong to this one.
    mutating func add(_ number: UInt64) -> Bool {
        guard isEmpty || (number > 0 && number < room) else { return false }
        value += number
        room = Self.room(behind: number)
        isEmpty = false
        return true
    }

    /// Multiplies by a word such as `hundred` or `dozen`; false, and nothing changed, where it cannot.
    ///
    /// - Parameter standsAlone: whether the word says one of itself behind a greater number: `deux mille cent`.
    mutating func multiply(by factor: UInt64, standsAlone: Bool) -> Bool {
        guard factor > 1 else { return false }
        if isEmpty {
            isEmpty = false
            value = factor
            powers = factor.powerOfTen.map { 1 << UInt32($0) } ?? 0
            room = powers == 0 ? 1 : factor
            return true
        }
        guard let power = factor.powerOfTen else {
            // A dozen ends its number.
            let (product, overflow) = value.multipliedReportingOverflow(by: factor)
            guard powers >> 3 == 0, !overflow else { return false }
            value = product
            room = 1
            return true
        }
        let higher = powers >> UInt32(power + 1)
        let low = higher == 0 ? value : value % Self.tens(power + 1 + higher.trailingZeroBitCount)
        guard powers >> UInt32(power) & 1 == 0, low < factor, low > 0 || standsAlone && factor < room else {
            return false
        }
        let (product, overflow) = max(low, 1).multipliedReportingOverflow(by: factor)
        let (sum, carry) = (value - low).addingReportingOverflow(product)
        guard !overflow, !carry else { return false }
        value = sum
        powers = (powers >> UInt32(power) | 1) << UInt32(power)
        room = factor
        return true
    }

    /// `twenty` leaves its last place open, `two hundred` the last two, `ten` and `twelve` nothing.
    private static func room(behind number: UInt64) -> UInt64 {
        guard number >= 20 else { return 1 }
        var room: UInt64 = 1
        var rest = number
        while rest.isMultiple(of: 10) {
            rest /= 10
            room *= 10
        }
        return room
    }

    private static func tens(_ power: Int) -> UInt64 {
        (0..<min(power, 19)).reduce(1) { power, _ in power * 10 }
    }
}
