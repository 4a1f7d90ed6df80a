import OrderGrammar
import TweetText

/// Reads tables that people and shops keep: TSV, CSV (`,` or `;`) or JSON Lines, told from the first line.
///
/// Columns may come in any order. What is wrong with a row is reported with its line, and the rest is used.
struct TableReader {
    /// The file's name for complaints.
    let file: String
    /// Columns without which no row could be used.
    let required: [String]
    /// All columns that the caller asks for.
    let known: Set<String>
    /// Other names of columns.
    let synonyms: [String: String]

    init(file: String, required: [String], known: [String], synonyms: [String: String] = [:]) {
        self.file = file
        self.required = required
        self.known = Set(known)
        self.synonyms = synonyms
    }

    /// Hands every readable row to `use`, in order, and gathers the complaints of both.
    ///
    /// - Throws: the complaint where the file as a whole is no such table.
    func read(
        _ bytes: [UInt8], complaints: inout [Diagnostic], use: (TableRow, inout [Diagnostic]) -> Void
    ) throws(Diagnostics) {
        let bytes = FeedEncoding.utf8(bytes)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].firstIndex(where: { !Self.isBlank($0) }) else {
            throw Diagnostics([FeedComplaint.empty(file)])
        }
        switch bytes[first] {
        case UInt8(ascii: "{"): readJSONLines(bytes, from: start, complaints: &complaints, use: use)
        case UInt8(ascii: "["): try readJSONArrays(bytes, from: start, complaints: &complaints, use: use)
        case UInt8(ascii: "<"): throw Diagnostics([FeedComplaint.markup(file)])
        default: try readDelimited(bytes, from: start, complaints: &complaints, use: use)
        }
    }

    private func readDelimited(
        _ bytes: [UInt8], from start: Int, complaints: inout [Diagnostic], use: (TableRow, inout [Diagnostic]) -> Void
    ) throws(Diagnostics) {
        var offset = start
        var line = 1
        // Blank lines may stand before the header; a leading TAB may not be lost.
        while offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D {
            if bytes[offset] == 0x0A { line += 1 }
            offset += 1
        }
        let reader = DelimitedText(separator: DelimitedText.separator(ofHeader: bytes[offset...]))
        let isValid = (try? UTF8Span(validating: bytes.span)) != nil
        var columns: TableColumns?
        var row = DelimitedFields()
        while reader.read(bytes.span, from: offset, atEnd: true, into: &row) {
            let place = SourcePlace(file: file, line: line)
            if row.isCutOff {
                complaints.append(FeedComplaint.openQuote(place))
                if columns == nil { break }
                // The mark swallowed the rest of the file: go on behind this line alone.
                let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count - 1
                offset = end + 1
                line += 1
                continue
            }
            offset = row.end
            line += row.lineEnds
            let isReadable = isValid || (try? UTF8Span(validating: bytes.span.extracting(row.start..<row.end))) != nil
            guard let columns else {
                columns = try header(row.texts, at: place, complaints: &complaints)
                continue
            }
            if row.bytes.allSatisfy(Self.isBlank) { continue }
            if !isReadable {
                complaints.append(FeedComplaint.notUTF8(place))
            } else if row.count > columns.names.count, !row.isEmpty(from: columns.names.count) {
                complaints.append(FeedComplaint.tooManyFields(place, row.count, columns: columns.names.count))
            } else {
                use(TableRow(columns: columns, fields: row, place: place), &complaints)
            }
        }
        if columns == nil { throw Diagnostics(complaints) }
    }

    /// The names in the first line of a table, or in the first list of JSON Lines; none where there is no such line.
    static func header(of bytes: [UInt8]) -> [String] {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
        let reader = DelimitedText(separator: DelimitedText.separator(ofHeader: bytes[start...]))
        return reader.row(in: bytes.span, from: start, atEnd: true)?.fields ?? []
    }

    /// The columns that a first line names.
    func header(
        _ names: [String], at place: SourcePlace, complaints: inout [Diagnostic]
    ) throws(Diagnostics) -> TableColumns {
        let header = TableColumns(names, known: known, synonyms: synonyms)
        let missing = required.filter { header.known[$0] == nil }
        if !missing.isEmpty {
            throw Diagnostics([FeedComplaint.missingColumns(file, missing, found: header.names)])
        }
        complaints += header.repeated.map { FeedComplaint.repeatedColumn(place, $0) }
        return header
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
