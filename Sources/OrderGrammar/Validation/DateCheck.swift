/// Dates that are none, and ends before beginnings.
enum DateCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for intent in syntax.intents {
            var areDates = true
            for date in [intent.from, intent.to].compactMap({ $0 }) where !isDate(date.text) {
                report.add(.badDate(date.text), at: date.place)
                areDates = false
            }
            // In this form, the order of text is the order of time.
            if areDates, let from = intent.from, let to = intent.to, to.text < from.text {
                report.add(.datesReversed(from.text, to.text), at: to.place, notes: [(.firstHere, from.place)])
            }
        }
    }

    /// Whether a text is a day of the Gregorian calendar as `YYYY-MM-DD` (ISO 8601-1, 5.2.2.1, extended format).
    static func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
        var numbers: [Int] = []
        for range in [0..<4, 5..<7, 8..<10] {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            numbers.append(value)
        }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        guard (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}
