/// A moment, as the shapes of posts write it.
struct PostTime {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    var milliseconds: Int

    /// X's id of that moment, the milliseconds since 2010-11-04 above 22 other bits.
    func id(_ sequence: Int) -> Int {
        (milliseconds - 1_288_834_974_657) << 22 | sequence & 0x3F_FFFF
    }

    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Mon Mar 02 08:00:00 +0000 2015`, the form of v1.1.
    func putV1(to output: inout [UInt8]) {
        let (year, month, day) = date
        output.put(Self.days[(milliseconds / 86_400_000) % 7])
        output.put(" ")
        output.put(Self.months[month - 1])
        output.put(" ")
        output.put(day, width: 2)
        output.put(" ")
        putClock(to: &output)
        output.put(" +0000 ")
        output.put(year)
    }

    /// `2015-03-02T08:00:00.000Z`, the form of v2.
    func putV2(to output: inout [UInt8]) {
        let (year, month, day) = date
        output.put(year)
        output.put("-")
        output.put(month, width: 2)
        output.put("-")
        output.put(day, width: 2)
        output.put("T")
        putClock(to: &output)
        output.put(".000Z")
    }

    private func putClock(to output: inout [UInt8]) {
        let second = milliseconds / 1000 % 86_400
        output.put(second / 3600, width: 2)
        output.put(":")
        output.put(second / 60 % 60, width: 2)
        output.put(":")
        output.put(second % 60, width: 2)
    }

    /// Year, month and day, by Hinnant's `civil_from_days`.
    private var date: (year: Int, month: Int, day: Int) {
        let day = milliseconds / 86_400_000 + 719_468
        let era = day / 146_097
        let dayOfEra = day % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
