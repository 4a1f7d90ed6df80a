/// Rows of comma- or tab-separated text, read from bytes that may arrive in pieces.
///
/// Follows RFC 4180 (quoted fields, doubled quotes, line ends inside quotes) and is lenient where feeds
/// are: a quote inside an unquoted field is a character, and LF, CRLF and a missing last line end are equal.
/// One pass; linear in the bytes read.
public struct DelimitedText: Sendable {
    /// One row with its place in the input.
    public struct Row: Hashable, Sendable {
        /// The fields, unquoted.
        public var fields: [String]
        /// Offset of the row's first byte in the bytes given.
        public var start: Int
        /// Offset behind the row's line end.
        public var end: Int
        /// Line ends within the row, its own included: more than one where a quoted field holds some.
        public var lineEnds: Int
        /// A quoted field was still open at the end of the input.
        public var isCutOff: Bool
    }

    /// `,` or TAB.
    public let separator: UInt8

    /// Makes a reader for rows whose fields `separator` keeps apart.
    public init(separator: UInt8 = UInt8(ascii: ",")) {
        self.separator = separator
    }

    /// The separator that a header line suggests: TAB where there is one, else `;` or `,` by number.
    public static func separator(ofHeader line: some Sequence<UInt8>) -> UInt8 {
        var commas = 0
        var semicolons = 0
        for byte in line {
            switch byte {
            case UInt8(ascii: "\t"): return byte
            case UInt8(ascii: ","): commas += 1
            case UInt8(ascii: ";"): semicolons += 1
            case UInt8(ascii: "\n"): return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
            default: break
            }
        }
        return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// Reads the row that begins at `offset`, or nil where it is not complete and more input may come.
    ///
    /// - Parameter atEnd: no more bytes follow, so what is there is the row.
    public func row(in bytes: Span<UInt8>, from offset: Int, atEnd: Bool) -> Row? {
        var fields = DelimitedFields()
        guard read(bytes, from: offset, atEnd: atEnd, into: &fields) else { return nil }
        return Row(
            fields: fields.texts, start: fields.start, end: fields.end,
            lineEnds: fields.lineEnds, isCutOff: fields.isCutOff)
    }

    /// Reads the row that begins at `offset` into memory that is kept; false where `row` would be nil.
    public func read(_ bytes: Span<UInt8>, from offset: Int, atEnd: Bool, into row: inout DelimitedFields) -> Bool {
        guard offset < bytes.count else { return false }
        row.begin(at: offset)
        var isQuoted = false
        var wasQuoted = false
        var fieldStart = 0
        var index = offset
        while index < bytes.count {
            // What stands between two signs is copied in one step.
            let sign = ByteSigns.next(
                in: bytes, from: index, of: separator, UInt8(ascii: "\n"), UInt8(ascii: "\""))
            if sign > index {
                row.bytes.append(bytes.extracting(index..<sign))
                index = sign
                if index == bytes.count { break }
            }
            let byte = bytes[index]
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if index + 1 < bytes.count {
                        if bytes[index + 1] == UInt8(ascii: "\"") {
                            row.bytes.append(byte)
                            index += 1
                        } else {
                            isQuoted = false
                        }
                    } else if atEnd {
                        isQuoted = false
                    } else {
                        return false
                    }
                } else {
                    if byte == UInt8(ascii: "\n") { row.lineEnds += 1 }
                    row.bytes.append(byte)
                }
            } else if byte == separator {
                row.finishField()
                fieldStart = row.bytes.count
                wasQuoted = false
            } else if byte == UInt8(ascii: "\n") {
                row.lineEnds += 1
                return finish(&row, fieldStart: fieldStart, end: index + 1, isCutOff: false)
            } else if byte == UInt8(ascii: "\""), row.bytes.count == fieldStart, !wasQuoted {
                isQuoted = true
                wasQuoted = true
            } else {
                row.bytes.append(byte)
            }
            index += 1
        }
        guard atEnd else { return false }
        return finish(&row, fieldStart: fieldStart, end: index, isCutOff: isQuoted)
    }

    /// Ends the last field, without the carriage return before a line end.
    private func finish(_ row: inout DelimitedFields, fieldStart: Int, end: Int, isCutOff: Bool) -> Bool {
        if !isCutOff, row.bytes.count > fieldStart, row.bytes.last == UInt8(ascii: "\r") { row.bytes.removeLast() }
        row.finishField()
        row.end = end
        row.isCutOff = isCutOff
        return true
    }
}
