import OrderGrammar
import TweetText

extension TableReader {
    /// Reads one flat object a line. Every line brings its own columns.
    func readJSONLines(
        _ bytes: [UInt8], from start: Int, complaints: inout [Diagnostic],
        use: (TableRow, inout [Diagnostic]) -> Void
    ) {
        var cache = TableColumnsCache(known: known, synonyms: synonyms)
        Self.readJSON(bytes, from: start, file: file, complaints: &complaints) { tree, place, complaints in
            if let row = cache.row(of: tree, at: place, complaints: &complaints) { use(row, &complaints) }
        }
    }

    /// Reads one list a line, the first of which names the columns.
    func readJSONArrays(
        _ bytes: [UInt8], from start: Int, complaints: inout [Diagnostic],
        use: (TableRow, inout [Diagnostic]) -> Void
    ) throws(Diagnostics) {
        var columns: TableColumns?
        var failure: Diagnostics?
        Self.readJSON(bytes, from: start, file: file, complaints: &complaints) { tree, place, complaints in
            guard failure == nil else { return }
            let fields = tree.elements(tree.root).compactMap { tree.text($0) }
            guard tree.kind(tree.root) == .list, fields.count == tree.elements(tree.root).count else {
                complaints.append(FeedComplaint.json(place, "it is no list of texts and numbers"))
                return
            }
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
        var tree = JSONTree()
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
                try tree.read(bytes, in: piece.indices)
                use(tree, place, &complaints)
            } catch {
                complaints.append(FeedComplaint.json(place, error.reason))
            }
        }
    }
}

extension TableColumnsCache {
    /// The members of a flat object as a row; nil, with a complaint, where it is none.
    ///
    /// - Parameter nested: a key whose value may hold more.
    mutating func row(
        of tree: JSONTree, nested: String? = nil, at place: SourcePlace, complaints: inout [Diagnostic]
    ) -> TableRow? {
        guard tree.kind(tree.root) == .object else {
            complaints.append(FeedComplaint.json(place, "it does not begin with {"))
            return nil
        }
        let members = tree.members(tree.root)
        let columns = self[members.map(\.key)]
        var fields = DelimitedFields()
        for (position, member) in members.enumerated() {
            let text = tree.text(member.value)
            if text == nil, member.key != nested, columns.known.values.contains(position) {
                complaints.append(FeedComplaint.json(place, "“\(member.key.shortened)” holds an object"))
                return nil
            }
            fields.append(text ?? "")
        }
        return TableRow(columns: columns, fields: fields, place: place)
    }
}
