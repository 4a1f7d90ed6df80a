import Testing

@testable import TweetFeed

@Suite struct PostTimeTests {
    @Test(
        arguments: [
            ("2014-10-14T08:00:00.000Z", 1_413_273_600_000), ("2014-10-14T08:00:00Z", 1_413_273_600_000),
            ("Tue Oct 14 08:00:00 +0000 2014", 1_413_273_600_000), ("2014-10-14 00:00:00 -0800", 1_413_273_600_000),
            ("2014-10-14T10:00:00+02:00", 1_413_273_600_000), ("2014-10-14", 1_413_244_800_000),
            ("2014-10-14 08:00", 1_413_273_600_000), ("1413273600", 1_413_273_600_000),
            ("1413273600123", 1_413_273_600_123),
            ("2016-02-29T23:59:59.9999Z", 1_456_790_399_999), ("1970-01-01T00:00:00Z", 0),
            ("2014-10-14 08:00:00 UTC", 1_413_273_600_000),
        ] as [(String, Int64)])
    func reads(text: String, milliseconds: Int64) {
        #expect(PostTime.milliseconds(text) == milliseconds)
    }

    @Test(arguments: [
        "", "soon", "2014-13-01", "2015-02-29", "2014-10-14T25:00:00Z", "Tue Okt 14 08:00:00 +0000 2014", "123",
        "2014-10-14T08:00:00Zulu", "99999999999999999999", "2014-", "Tue ",
    ])
    func refuses(text: String) {
        #expect(PostTime.milliseconds(text) == nil)
    }

    @Test func idsHoldTheirTime() {
        // 2010-11-04T01:42:54.657Z is the zero of these ids.
        let expected: Int64 = 1_413_275_167_833
        #expect(PostTime.snowflake("521940000000000000") == expected)
        #expect(PostTime.snowflake("29700859246") == nil)
        #expect(PostTime.snowflake("18446744073709551615") == nil)
        #expect(PostTime.snowflake("12x") == nil)
    }
}
