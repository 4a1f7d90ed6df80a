extension Timestamp {
    /// A point or a whole day that a person wrote.
    public struct Reading: Hashable, Sendable {
        /// The point, or the day's first, in milliseconds since 1970-01-01T00:00:00Z.
        public var milliseconds: Int64
        /// Whether only a date was written.
        public var isWholeDay: Bool

        /// The first millisecond behind what was written: of a day, that of the next; of a point, its own.
        public var end: Int64 { isWholeDay ? milliseconds + Timestamp.millisecondsPerDay : milliseconds }
    }

    /// Reads `2026-03-01`, `2026-03-01T18:30`, with seconds, decimals of them, and `Z` or an offset such as
    /// `+01:00` or `+0100`. Without an offset, it is UTC. Nil for anything else, such as 30 February.
    public static func read(_ text: some StringProtocol) -> Reading? {
        var scanner = Scanner(bytes: Array(text.utf8))
        guard let year = scanner.digits(4), scanner.skip("-"), let month = scanner.digits(2), scanner.skip("-"),
            let day = scanner.digits(2), (1...12).contains(month), day >= 1
        else { return nil }
        let first = days(year: year, month: month, day: day)
        // A day that the month does not have would come back as one of the next month.
        guard civil(fromDays: first) == (year, month, day) else { return nil }
        let midnight = first * millisecondsPerDay
        if scanner.isAtEnd { return Reading(milliseconds: midnight, isWholeDay: true) }

        guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "), let hour = scanner.digits(2),
            scanner.skip(":"), let minute = scanner.digits(2), hour < 24, minute < 60
        else { return nil }
        var time = (hour * 60 + minute) * 60_000
        if scanner.skip(":") {
            guard let second = scanner.digits(2), second < 60 else { return nil }
            time += second * 1000
            if scanner.skip(".") || scanner.skip(",") {
                guard let fraction = scanner.fraction() else { return nil }
                time += fraction
            }
        }
        guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        return Reading(milliseconds: midnight + time - offset, isWholeDay: false)
    }

    private struct Scanner {
        let bytes: [UInt8]
        var index = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { index == bytes.count }

        mutating func skip(_ mark: Unicode.Scalar) -> Bool {
            guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
            index += 1
            return true
        }

        mutating func digit() -> Int64? {
            guard index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else {
                return nil
            }
            index += 1
            return Int64(bytes[index - 1] - UInt8(ascii: "0"))
        }

        mutating func digits(_ count: Int) -> Int64? {
            var value: Int64 = 0
            for _ in 0..<count {
                guard let digit = digit() else { return nil }
                value = value * 10 + digit
            }
            return value
        }

        /// Milliseconds of the decimals of a second; what is finer is cut off.
        mutating func fraction() -> Int64? {
            guard var value = digit() else { return nil }
            var count = 1
            while let digit = digit() {
                if count < 3 { value = value * 10 + digit }
                count += 1
            }
            while count < 3 {
                value *= 10
                count += 1
            }
            return value
        }

        /// Milliseconds east of UTC; none is UTC.
        mutating func offset() -> Int64? {
            if isAtEnd || skip("Z") || skip("z") { return 0 }
            let isEast = skip("+")
            guard isEast || skip("-"), let hours = digits(2), hours < 24 else { return nil }
            var minutes: Int64 = 0
            if !isAtEnd {
                _ = skip(":")
                guard let read = digits(2), read < 60 else { return nil }
                minutes = read
            }
            return (hours * 60 + minutes) * (isEast ? 60_000 : -60_000)
        }
    }
}
