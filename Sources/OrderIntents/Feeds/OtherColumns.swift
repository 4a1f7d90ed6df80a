/// Columns of a row that the library has no use for, kept as they were.
public struct OtherColumns: Hashable, Sendable {
    /// Their names, in the file's order; shared by all rows of a file.
    public let names: [String]
    /// Their values, one a name; empty where the row has none.
    public let values: [String]

    /// No columns.
    public static let none = OtherColumns(names: [], values: [])

    init(names: [String], values: [String]) {
        self.names = names
        self.values = values
    }

    /// The value of a column, or nil where the row has none.
    public subscript(name: String) -> String? {
        guard let index = names.firstIndex(of: name), index < values.count else { return nil }
        return values[index].isEmpty ? nil : values[index]
    }
}
