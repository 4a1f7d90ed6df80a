/// Reads the times that records carry, as milliseconds since 1970-01-01T00:00:00Z.
enum PostTime {
    /// Reads `2018-10-10T20:19:24.000Z`, `2018/10/10 20:19:24 -0800`, `Wed Oct 10 20:19:24 +0000 2018` or a number
    /// of seconds or milliseconds; a time without an offset is UTC.
    static func milliseconds(_ text: String) -> Int64? {
        var cursor = Cursor(text.utf8.span)
        let bytes = text.utf8.span
        guard !bytes.isEmpty else { return nil }
        if JSONScalar.isDigit(bytes[0]) {
            return bytes.count > 4 && (bytes[4] == UInt8(ascii: "-") || bytes[4] == UInt8(ascii: "/"))
                ? iso(&cursor, bytes) : epoch(&cursor, bytes)
        }
        return named(&cursor, bytes)
    }

    /// The time in an id of X: milliseconds since 2010-11-04T01:42:54.657Z stand above its lowest 22 bits.
    /// Ids given before 2010-11-04 hold no time.
    static func snowflake(_ id: String) -> Int64? {
        guard let number = UInt64(id), number >= firstSnowflake, number >> 63 == 0 else { return nil }
        return Int64(number >> 22) + 1_288_834_974_657
    }

    /// The lowest id that X made this way.
    private static let firstSnowflake: UInt64 = 29_700_859_247

    /// Passes over the characters of a time.
    private struct Cursor {
        var index = 0
        let end: Int

        init(_ bytes: Span<UInt8>) { end = bytes.count }

        /// A number of `range` digits.
        mutating func number(_ range: ClosedRange<Int>, in bytes: Span<UInt8>) -> Int64? {
            var value: Int64 = 0
            var count = 0
            while index < end, count < range.upperBound, JSONScalar.isDigit(bytes[index]) {
                value = value * 10 + Int64(bytes[index] - UInt8(ascii: "0"))
                index += 1
                count += 1
            }
            return range.contains(count) ? value : nil
        }

        mutating func pass(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
            guard index < end, bytes[index] == byte else { return false }
            index += 1
            return true
        }

        mutating func passSpaces(in bytes: Span<UInt8>) {
            while index < end, bytes[index] == 0x20 { index += 1 }
        }

        /// `hh:mm` with seconds and their fraction, if they are there.
        mutating func clock(in bytes: Span<UInt8>) -> Int64? {
            guard let hours = number(2...2, in: bytes), hours < 24, pass(UInt8(ascii: ":"), in: bytes),
                let minutes = number(2...2, in: bytes), minutes < 60
            else { return nil }
            var milliseconds = (hours * 60 + minutes) * 60_000
            if pass(UInt8(ascii: ":"), in: bytes) {
                guard let seconds = number(2...2, in: bytes), seconds < 61 else { return nil }
                milliseconds += seconds * 1000
                if pass(UInt8(ascii: "."), in: bytes) {
                    var unit: Int64 = 100
                    while let digit = number(1...1, in: bytes) {
                        milliseconds += digit * unit
                        unit /= 10
                    }
                }
            }
            return milliseconds
        }

        /// `Z`, `UTC`, `+hh:mm`, `+hhmm` or nothing; what is ahead of UTC, in milliseconds.
        mutating func offset(in bytes: Span<UInt8>) -> Int64? {
            passSpaces(in: bytes)
            if index == end || pass(UInt8(ascii: "Z"), in: bytes) { return 0 }
            if pass(UInt8(ascii: "U"), in: bytes) {
                return pass(UInt8(ascii: "T"), in: bytes) && pass(UInt8(ascii: "C"), in: bytes) ? 0 : nil
            }
            let isBehind = pass(UInt8(ascii: "-"), in: bytes)
            guard isBehind || pass(UInt8(ascii: "+"), in: bytes), let hours = number(2...2, in: bytes) else {
                return nil
            }
            _ = pass(UInt8(ascii: ":"), in: bytes)
            let minutes = number(2...2, in: bytes) ?? 0
            let ahead = (hours * 60 + minutes) * 60_000
            return isBehind ? -ahead : ahead
        }
    }

    private static func iso(_ cursor: inout Cursor, _ bytes: Span<UInt8>) -> Int64? {
        guard let year = cursor.number(4...4, in: bytes), cursor.pass(bytes[4], in: bytes),
            let month = cursor.number(2...2, in: bytes), cursor.pass(bytes[4], in: bytes),
            let day = cursor.number(2...2, in: bytes), let date = days(year, month, day)
        else { return nil }
        if cursor.index == cursor.end { return date * 86_400_000 }
        guard cursor.pass(UInt8(ascii: "T"), in: bytes) || cursor.pass(0x20, in: bytes),
            let clock = cursor.clock(in: bytes), let offset = cursor.offset(in: bytes), cursor.index == cursor.end
        else { return nil }
        return date * 86_400_000 + clock - offset
    }

    /// `Wed Oct 10 20:19:24 +0000 2018`, the form of v1.1.
    private static func named(_ cursor: inout Cursor, _ bytes: Span<UInt8>) -> Int64? {
        guard bytes.count > 12, bytes[3] == 0x20 else { return nil }
        let name = (bytes[4], bytes[5], bytes[6])
        guard let month = months.firstIndex(where: { Array($0.utf8) == [name.0, name.1, name.2] }) else { return nil }
        cursor.index = 7
        cursor.passSpaces(in: bytes)
        guard let day = cursor.number(1...2, in: bytes), cursor.pass(0x20, in: bytes),
            let clock = cursor.clock(in: bytes), let offset = cursor.offset(in: bytes)
        else { return nil }
        cursor.passSpaces(in: bytes)
        guard let year = cursor.number(4...4, in: bytes), cursor.index == cursor.end,
            let date = days(year, Int64(month + 1), day)
        else { return nil }
        return date * 86_400_000 + clock - offset
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// Ten digits are seconds and thirteen milliseconds: between the years 2001 and 2286, both.
    private static func epoch(_ cursor: inout Cursor, _ bytes: Span<UInt8>) -> Int64? {
        guard let value = cursor.number(1...13, in: bytes), cursor.index == cursor.end else { return nil }
        return switch bytes.count {
        case 10: value * 1000
        case 13: value
        default: nil
        }
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar, by Howard Hinnant's `days_from_civil`; nil for a
    /// day that the month has not.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
        guard (1...12).contains(month), day >= 1, day <= length(ofMonth: month, in: year) else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func length(ofMonth month: Int64, in year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
