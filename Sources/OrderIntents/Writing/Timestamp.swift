import TweetText

/// Points in time as milliseconds since 1970-01-01T00:00:00Z, written and read as ISO 8601 in UTC.
///
/// The arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days` ("chrono-Compatible Low-Level Date
/// Algorithms"), on the proleptic Gregorian calendar.
public enum Timestamp {
    /// Milliseconds of a day.
    public static let millisecondsPerDay: Int64 = 86_400_000

    /// `2014-10-14T08:00:00.000Z`.
    public static func string(_ milliseconds: Int64) -> String {
        String(room: room) { append(milliseconds, to: &$0) }
    }

    /// Appends `2014-10-14T08:00:00.000Z`. Years outside 0000…9999 have a sign and at least six digits.
    public static func append(_ milliseconds: Int64, to output: inout [UInt8]) {
        output.append(addingCapacity: room) { append(milliseconds, to: &$0) }
    }

    /// Bytes that the longest takes: a year of nine digits and its sign, as 64 bits of milliseconds have.
    private static let room = 30

    static func append(_ milliseconds: Int64, to output: inout OutputSpan<UInt8>) {
        let days = floorDivided(milliseconds, by: millisecondsPerDay)
        let remainder = milliseconds % millisecondsPerDay
        let time = UInt64(remainder < 0 ? remainder + millisecondsPerDay : remainder)
        let (year, month, day) = civil(fromDays: days)
        func append(_ mark: Unicode.Scalar, _ value: UInt64, _ width: Int = 2, to output: inout OutputSpan<UInt8>) {
            output.add(UInt8(ascii: mark))
            JSONText.append(magnitude: value, width: width, to: &output)
        }
        if (0...9999).contains(year) {
            JSONText.append(magnitude: UInt64(year), width: 4, to: &output)
        } else {
            append(year < 0 ? "-" : "+", year.magnitude, 6, to: &output)
        }
        append("-", UInt64(month), to: &output)
        append("-", UInt64(day), to: &output)
        append("T", time / 3_600_000, to: &output)
        append(":", time / 60_000 % 60, to: &output)
        append(":", time / 1000 % 60, to: &output)
        append(".", time % 1000, 3, to: &output)
        output.add(UInt8(ascii: "Z"))
    }

    /// Days since 1970-01-01 of a date.
    static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        // A year begins in March here, so that the leap day is its last.
        let shifted = month <= 2 ? year - 1 : year
        let era = floorDivided(shifted, by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date that is so many days after 1970-01-01.
    static func civil(fromDays days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = floorDivided(shifted, by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func floorDivided(_ number: Int64, by divisor: Int64) -> Int64 {
        let quotient = number / divisor
        return number % divisor < 0 ? quotient - 1 : quotient
    }
}
