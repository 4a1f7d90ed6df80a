import Testing

@testable import OrderIntents

struct TimestampTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (1_413_273_600_000, "2014-10-14T08:00:00.000Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_288_834_974_657, "2010-11-04T01:42:54.657Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
            (253_402_300_800_000, "+010000-01-01T00:00:00.000Z"), (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
            (-62_167_219_200_001, "-000001-12-31T23:59:59.999Z"), (.max, "+292278994-08-17T07:12:55.807Z"),
            (.min, "-292275055-05-16T16:47:04.192Z"),
        ] as [(Int64, String)])
    func writes(_ milliseconds: Int64, _ text: String) {
        #expect(Timestamp.string(milliseconds) == text)
    }

    /// The slow twin: count the days one by one.
    @Test func agreesWithCountingDays() {
        var days = Timestamp.days(year: -401, month: 1, day: 1)
        for year in Int64(-401)...2801 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                let month = Int64(index + 1)
                for day in Int64(1)...Int64(length) where day == 1 || day == Int64(length) {
                    let expected = days + day - 1
                    if Timestamp.days(year: year, month: month, day: day) != expected
                        || Timestamp.civil(fromDays: expected) != (year, month, day)
                    {
                        Issue.record("\(year)-\(month)-\(day)")
                    }
                }
                days += Int64(length)
            }
        }
        #expect(Timestamp.days(year: 1970, month: 1, day: 1) == 0)
        #expect(days == Timestamp.days(year: 2802, month: 1, day: 1))
    }

    @Test(arguments: [
        ("2026-03-01", "2026-03-01T00:00:00.000Z"), ("2026-03-01T18:30", "2026-03-01T18:30:00.000Z"),
        ("2026-03-01 18:30:05", "2026-03-01T18:30:05.000Z"), ("2026-03-01T18:30:05Z", "2026-03-01T18:30:05.000Z"),
        ("2026-03-01T18:30:05.1234567Z", "2026-03-01T18:30:05.123Z"),
        ("2026-03-01T18:30:05.5+01:00", "2026-03-01T17:30:05.500Z"),
        ("2026-03-01T00:30-0500", "2026-03-01T05:30:00.000Z"), ("2026-03-01T00:30+02", "2026-02-28T22:30:00.000Z"),
        ("2024-02-29", "2024-02-29T00:00:00.000Z"), ("0000-01-01", "0000-01-01T00:00:00.000Z"),
    ])
    func reads(_ text: String, _ expected: String) throws {
        let reading = try #require(Timestamp.read(text))
        #expect(Timestamp.string(reading.milliseconds) == expected)
        #expect(reading.isWholeDay == (text.count == 10))
        #expect(reading.end - reading.milliseconds == (reading.isWholeDay ? 86_400_000 : 0))
    }

    @Test(arguments: [
        "", "2026", "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01", "2026-1-1", "01.03.2026",
        "2026-03-01T", "2026-03-01T24:00", "2026-03-01T10:60", "2026-03-01T10:00:60", "2026-03-01T10:00:00.Z",
        "2026-03-01T10:00+", "2026-03-01T10:00+1", "2026-03-01T10:00+25:00", "2026-03-01T10:00Z ", "2025-02-29",
        "２０２６-03-01",
    ])
    func refuses(_ text: String) {
        #expect(Timestamp.read(text) == nil)
    }
}
