/// Finds where a row ends, by the rules of `DelimitedText`, and can go on when more bytes have come.
struct RowEnd {
    /// What keeps fields apart.
    let separator: UInt8
    /// Bytes of the row that were looked at.
    private(set) var position = 0
    /// Within quotes, as far as is known.
    private(set) var isQuoted = false

    private var isFieldStart = true
    /// A quote within quotes: the next byte tells whether it is a doubled one.
    private var isQuotePending = false

    init(separator: UInt8) {
        self.separator = separator
    }

    /// Looks on through `row`, the bytes from the row's first on; true when `position` is behind its line end.
    mutating func scan(_ row: Span<UInt8>) -> Bool {
        while position < row.count {
            let byte = row[position]
            position += 1
            if isQuotePending {
                isQuotePending = false
                if byte == UInt8(ascii: "\"") {
                    isQuoted = true
                    continue
                }
            }
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    isQuoted = false
                    isQuotePending = true
                }
            } else if byte == separator {
                isFieldStart = true
            } else if byte == UInt8(ascii: "\n") {
                return true
            } else if byte == UInt8(ascii: "\""), isFieldStart {
                isQuoted = true
                isFieldStart = false
            } else {
                isFieldStart = false
            }
        }
        return false
    }
}
