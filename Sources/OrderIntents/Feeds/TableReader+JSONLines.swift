import OrderGrammar

extension TableReader {
    /// Reads one flat object a line. Every line brings its own columns.
    func readJSONLines(
        _ bytes: [UInt8], from start: Int, complaints: inout [Diagnostic],
        use: (TableRow, inout [Diagnostic]) -> Void
    ) {
        var line = 0
        for piece in bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            if piece.allSatisfy(Self.isBlank) { continue }
            let place = SourcePlace(file: file, line: line)
            guard (try? UTF8Span(validating: piece.span)) != nil else {
                complaints.append(FeedComplaint.notUTF8(place))
                continue
            }
            do throws(FlatJSON.Failure) {
                let members = try FlatJSON.members(of: piece)
                let columns = TableColumns(members.map(\.key), known: known)
                if let nested = members.enumerated().first(where: { position, member in
                    member.value == nil && columns.known[columns.names[position]] == position
                }) {
                    complaints.append(FeedComplaint.json(place, "“\(nested.element.key.shortened)” holds an object"))
                    continue
                }
                use(TableRow(columns: columns, fields: members.map { $0.value ?? "" }, place: place), &complaints)
            } catch {
                complaints.append(FeedComplaint.json(place, error.reason))
            }
        }
    }
}
