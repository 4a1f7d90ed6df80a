/// Where a JSON value stands within the bytes of its record.
struct JSONValue: Hashable, Sendable {
    /// What a value is, told by its first byte.
    enum Kind: String {
        case object = "an object"
        case array = "an array"
        case string = "a string"
        case number = "a number"
        case bool = "true or false"
        case null
    }

    /// Offset of the first byte.
    var start: UInt32 = 0
    /// Offset behind the last byte; equal to `start` where there is no value.
    var end: UInt32 = 0

    /// Makes a value over a range of bytes.
    init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    /// Makes no value.
    init() {}

    /// Whether there is a value.
    var isPresent: Bool { end > start }

    /// What it is; `null` also where there is none.
    func kind(in bytes: Span<UInt8>) -> Kind {
        guard isPresent else { return .null }
        switch bytes[Int(start)] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        default: return .number
        }
    }

    func isObject(in bytes: Span<UInt8>) -> Bool { kind(in: bytes) == .object }
    func isArray(in bytes: Span<UInt8>) -> Bool { kind(in: bytes) == .array }
    func isString(in bytes: Span<UInt8>) -> Bool { kind(in: bytes) == .string }
}

/// The known fields of one object; of a field that comes twice, the last.
struct FieldIndex {
    /// Fields that there is room for.
    static let capacity = 192
    private var values = InlineArray<192, JSONValue>(repeating: JSONValue())

    subscript(field: RecordField) -> JSONValue {
        // Through spans, since a subscript of the array itself copies all of it in more places.
        get { values.span[Int(field.rawValue)] }
        set {
            var values = values.mutableSpan
            values[Int(field.rawValue)] = newValue
        }
    }

    /// Whether the object has the field with something else than null in it.
    func has(_ field: RecordField, in bytes: Span<UInt8>) -> Bool {
        self[field].kind(in: bytes) != .null
    }
}
