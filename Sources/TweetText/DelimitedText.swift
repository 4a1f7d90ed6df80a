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
        guard offset < bytes.count else { return nil }
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        var lineEnds = 0
        var index = offset
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if index + 1 < bytes.count {
                        if bytes[index + 1] == UInt8(ascii: "\"") {
                            field.append(byte)
                            index += 1
                        } else {
                            isQuoted = false
                        }
                    } else if atEnd {
                        isQuoted = false
                    } else {
                        return nil
                    }
                } else {
                    if byte == UInt8(ascii: "\n") { lineEnds += 1 }
                    field.append(byte)
                }
            } else if byte == separator {
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
                wasQuoted = false
            } else if byte == UInt8(ascii: "\n") {
                if field.last == UInt8(ascii: "\r") { field.removeLast() }
                fields.append(String(decoding: field, as: UTF8.self))
                return Row(
                    fields: fields, start: offset, end: index + 1, lineEnds: lineEnds + 1, isCutOff: false)
            } else if byte == UInt8(ascii: "\""), field.isEmpty, !wasQuoted {
                isQuoted = true
                wasQuoted = true
            } else {
                field.append(byte)
            }
            index += 1
        }
        guard atEnd else { return nil }
        if !isQuoted, field.last == UInt8(ascii: "\r") { field.removeLast() }
        fields.append(String(decoding: field, as: UTF8.self))
        return Row(fields: fields, start: offset, end: index, lineEnds: lineEnds, isCutOff: isQuoted)
    }
}
