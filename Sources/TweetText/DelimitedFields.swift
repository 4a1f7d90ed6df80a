/// The fields of one row of delimited text, unquoted, in memory that is kept from row to row.
public struct DelimitedFields: Sendable {
    /// Their bytes, one field behind the other.
    public internal(set) var bytes: [UInt8] = []
    /// Where each of them ends.
    public internal(set) var ends: [Int] = []
    /// Offset of the row's first byte in the bytes given.
    public internal(set) var start = 0
    /// Offset behind the row's line end.
    public internal(set) var end = 0
    /// Line ends within the row, its own included: more than one where a quoted field holds some.
    public internal(set) var lineEnds = 0
    /// A quoted field was still open at the end of the input.
    public internal(set) var isCutOff = false

    /// Has no fields.
    public init() {}

    /// Holds texts as the fields of a row.
    public init(_ texts: [String]) {
        for text in texts { append(text) }
    }

    /// Number of fields.
    public var count: Int { ends.count }

    /// Where a field's bytes are; empty behind the last field.
    public func range(_ field: Int) -> Range<Int> {
        guard ends.indices.contains(field) else { return 0..<0 }
        return (field == 0 ? 0 : ends[field - 1])..<ends[field]
    }

    /// A field as text; bytes that are no UTF-8 become U+FFFD.
    public func text(_ field: Int) -> String { String(decoding: bytes[range(field)], as: UTF8.self) }

    /// All fields as texts.
    public var texts: [String] { (0..<count).map { text($0) } }

    /// Whether no field from that one on holds anything.
    public func isEmpty(from field: Int) -> Bool { range(field).lowerBound == bytes.count || field >= count }

    /// Adds a field.
    public mutating func append(_ text: String) {
        bytes += text.utf8
        ends.append(bytes.count)
    }

    mutating func begin(at offset: Int) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        start = offset
        lineEnds = 0
        isCutOff = false
    }

    mutating func finishField() { ends.append(bytes.count) }
}
