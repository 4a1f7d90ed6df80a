import OrderGrammar
import TweetText

extension TableReader {
    /// Reads one flat object a line. Every line brings its own columns.
    func readJSONLines(
        _ bytes: [UInt8], from start: Int, complaints: inout [Diagnostic],
        use: (TableRow, inout [Diagnostic]) -> Void
    ) {
        var cache = TableColumnsCache(known: known, synonyms: synonyms)
        Self.readJSON(bytes, from: start, file: file, complaints: &complaints) { value, place, complaints in
            guard case .object(let members) = value else {
                complaints.append(FeedComplaint.json(place, "it does not begin with {"))
                return
            }
            let columns = cache[members.map(\.key)]
            if let nested = members.enumerated().first(where: { position, member in
                member.value.text == nil && columns.known.values.contains(position)
            }) {
                complaints.append(FeedComplaint.json(place, "“\(nested.element.key.shortened)” holds an object"))
                return
            }
            let fields = DelimitedFields(members.map { $0.value.text ?? "" })
            use(TableRow(columns: columns, fields: fields, place: place), &complaints)
        }
    }

    /// Reads one list a line, the first of which names the columns.
    func readJSONArrays(
        _ bytes: [UInt8], from start: Int, complaints: inout [Diagnostic],
        use: (TableRow, inout [Diagnostic]) -> Void
    ) throws(Diagnostics) {
        var columns: TableColumns?
        var failure: Diagnostics?
        Self.readJSON(bytes, from: start, file: file, complaints: &complaints) { value, place, complaints in
            guard failure == nil else { return }
            guard case .list(let values) = value, values.allSatisfy({ $0.text != nil }) else {
                complaints.append(FeedComplaint.json(place, "it is no list of texts and numbers"))
                return
            }
            let fields = values.map { $0.text ?? "" }
            if let columns {
                if fields.count > columns.names.count {
                    complaints.append(FeedComplaint.tooManyFields(place, fields.count, columns: columns.names.count))
                } else {
                    let row = TableRow(columns: columns, fields: DelimitedFields(fields), place: place)
                    use(row, &complaints)
                }
                return
            }
            do throws(Diagnostics) { columns = try header(fields, at: place, complaints: &complaints) } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        if columns == nil { throw Diagnostics([FeedComplaint.jsonArray(file)]) }
    }

    /// Hands the value of every line to `use`, and complains of lines that hold none.
    static func readJSON(
        _ bytes: [UInt8], from start: Int, file: String, complaints: inout [Diagnostic],
        use: (JSONTree, SourcePlace, inout [Diagnostic]) -> Void
    ) {
        var line = 0
        var next = start
        while next <= bytes.count {
            let end = ByteSigns.next(in: bytes.span, from: next, of: 0x0A, 0x0A, 0x0A)
            let piece = bytes[next..<end]
            next = end + 1
            line += 1
            if piece.allSatisfy(Self.isBlank) { continue }
            let place = SourcePlace(file: file, line: line)
            guard (try? UTF8Span(validating: piece.span)) != nil else {
                complaints.append(FeedComplaint.notUTF8(place))
                continue
            }
            do throws(JSONTree.Failure) {
                use(try JSONTree.read(piece), place, &complaints)
            } catch {
                complaints.append(FeedComplaint.json(place, error.reason))
            }
        }
    }
}
