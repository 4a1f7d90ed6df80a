import OrderGrammar
import TweetText

/// Reads the fields of one row and gathers what is wrong with them, so that a row's complaints come all at once.
struct FieldReader {
    let row: TableRow
    /// Units of account outside ISO 4217.
    let units: [Currency]
    /// What is wrong so far.
    private(set) var complaints: [Diagnostic] = []
    /// Whether nothing is wrong that keeps the row from being used.
    private(set) var isUsable = true

    init(row: TableRow, units: [Currency]) {
        self.row = row
        self.units = units
    }

    /// Notes what keeps the row from being used.
    mutating func refuse(_ complaint: Diagnostic) {
        complaints.append(complaint)
        isUsable = false
    }

    mutating func text(_ column: String, isRequired: Bool = false) -> String? {
        let text = row[column]
        if text == nil, isRequired { refuse(FeedComplaint.missing(row.place, column)) }
        return text
    }

    mutating func handle(_ column: String, isRequired: Bool = false) -> String? {
        guard let text = text(column, isRequired: isRequired) else { return nil }
        let handle = Handle.read(text)
        if handle == nil { refuse(FeedComplaint.handle(row.place, column, text)) }
        return handle
    }

    mutating func handles(_ column: String) -> [String] {
        guard let text = row[column] else { return [] }
        var handles: [String] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "|" }) {
            if let handle = Handle.read(word) {
                handles.append(handle)
            } else {
                refuse(FeedComplaint.handle(row.place, column, String(word)))
            }
        }
        return handles
    }

    mutating func tag(_ column: String) -> String? {
        guard let text = text(column, isRequired: true) else { return nil }
        let tag = Handle.readTag(text)
        if tag == nil { refuse(FeedComplaint.tag(row.place, column, text)) }
        return tag
    }

    /// One of a few words, in any ASCII case.
    mutating func word<Value>(_ column: String, isRequired: Bool, of words: [(String, Value)]) -> Value? {
        guard let text = text(column, isRequired: isRequired) else { return nil }
        let key = Handle.key(text)
        if let word = words.first(where: { $0.0 == key }) { return word.1 }
        refuse(FeedComplaint.word(row.place, column, text, of: words.map(\.0)))
        return nil
    }

    mutating func yesOrNo(_ column: String) -> Bool {
        let words = [("yes", true), ("no", false), ("true", true), ("false", false)]
        return word(column, isRequired: false, of: words) ?? false
    }

    mutating func kind(_ column: String) -> IntentKind? {
        word(column, isRequired: true, of: IntentKind.all.map { ($0.rawValue, $0) })
    }

    mutating func count(_ column: String) -> Int? {
        guard let text = row[column] else { return nil }
        let isDigits = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if isDigits, let count = Int(text), count > 0 { return count }
        refuse(FeedComplaint.count(row.place, column, text))
        return nil
    }

    mutating func currency(_ column: String) -> Currency? {
        guard let text = row[column] else { return nil }
        let currency = CurrencyCodes.currency(text, declared: units)
        if currency == nil { refuse(FeedComplaint.currency(row.place, column, text)) }
        return currency
    }

    /// An amount with its currency behind it or in `currencyColumn`.
    mutating func amount(_ column: String, currency: Currency?) -> Money? {
        guard let text = row[column] else { return nil }
        do throws(PriceText.Failure) {
            return try PriceText.read(text, currency: currency, declared: units)
        } catch {
            refuse(FeedComplaint.amount(row.place, column, text, error))
            return nil
        }
    }

    mutating func date(_ column: String) -> Timestamp.Reading? {
        guard let text = row[column] else { return nil }
        let reading = Timestamp.read(text)
        if reading == nil { refuse(FeedComplaint.date(row.place, column, text)) }
        return reading
    }
}
