import OrderGrammar
import TweetText

/// The columns of a table, by the name that its header gives them: one object for all rows.
final class TableColumns: Sendable {
    /// Position of each column that the reader knows, by name.
    let known: [String: Int]
    /// Names of the others, and their positions.
    let otherNames: [String]
    let otherPositions: [Int]
    /// Names that stand twice: the first column counts.
    let repeated: [String]
    /// All names, as compared.
    let names: [String]

    /// - Parameter synonyms: other names of wanted columns; they count where the column's own name is absent.
    init(_ header: [String], known wanted: Set<String>, synonyms: [String: String] = [:]) {
        let names = header.map(Self.normalized)
        var known: [String: Int] = [:]
        var otherNames: [String] = []
        var otherPositions: [Int] = []
        var repeated: [String] = []
        for (position, name) in names.enumerated() {
            if wanted.contains(name) {
                if known[name] == nil { known[name] = position } else { repeated.append(name) }
            } else if let column = synonyms[name], known[column] == nil, !names.contains(column) {
                known[column] = position
            } else {
                otherNames.append(name)
                otherPositions.append(position)
            }
        }
        self.names = names
        self.known = known
        self.otherNames = otherNames
        self.otherPositions = otherPositions
        self.repeated = repeated
    }

    /// `Item Group ID`, `item-group-id` and `g:item_group_id` are one name.
    static func normalized(_ name: String) -> String {
        var text = Handle.key(name.trimmed)
        if text.hasPrefix("g:") { text.removeFirst(2) }
        text = String(text.map { $0 == " " || $0 == "-" ? "_" : $0 })
        return text == "colour" ? "color" : text
    }
}

/// The columns of rows that each name their own: most have the names of the one before.
struct TableColumnsCache {
    private let known: Set<String>
    private let synonyms: [String: String]
    private var header: [String] = []
    private var columns: TableColumns

    init(known: Set<String>, synonyms: [String: String]) {
        self.known = known
        self.synonyms = synonyms
        columns = TableColumns([], known: known)
    }

    subscript(names: [String]) -> TableColumns {
        mutating get {
            if names != header {
                header = names
                columns = TableColumns(names, known: known, synonyms: synonyms)
            }
            return columns
        }
    }
}

/// One row of a file, with its place.
struct TableRow: Sendable {
    let columns: TableColumns
    let fields: DelimitedFields
    let place: SourcePlace

    /// The value of a known column without spaces around it, or nil where it is empty or absent.
    subscript(name: String) -> String? { self[columns.known[name]] }

    /// The value at a position without spaces around it, or nil where it is empty or absent.
    subscript(position: Int?) -> String? {
        guard let position, !fields.range(position).isEmpty else { return nil }
        let value = fields.text(position).trimmed
        return value.isEmpty ? nil : value
    }

    /// The columns that the reader does not know.
    var others: OtherColumns {
        if columns.otherNames.isEmpty { return .none }
        return OtherColumns(names: columns.otherNames, values: columns.otherPositions.map { fields.text($0) })
    }
}

extension String {
    /// Without white space at either end, the no-break space of spreadsheets included.
    var trimmed: String {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        guard let first = utf8.first, let last = utf8.last else { return self }
        // Most fields have none: look at their ends before anything is copied.
        guard isBlank(first) || isBlank(last) || first >= 0x80 || last >= 0x80 else { return self }
        var rest = self[...]
        while let scalar = rest.unicodeScalars.first, scalar.properties.isWhitespace {
            rest.unicodeScalars.removeFirst()
        }
        while let scalar = rest.unicodeScalars.last, scalar.properties.isWhitespace { rest.unicodeScalars.removeLast() }
        return String(rest)
    }
}
