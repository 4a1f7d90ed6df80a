/// Reads parts of a record that `JSONScanner` has accepted: nothing is checked twice, and only what is asked
/// for is looked at.
enum JSONReader {
    /// The field that an object's key names; keys may hold escapes.
    static func field(of key: JSONValue, in bytes: Span<UInt8>) -> RecordField? {
        let start = Int(key.start) + 1
        let end = Int(key.end) - 1
        guard start < end else { return nil }
        let name = bytes.extracting(start..<end)
        // Names with escapes are in no table; nearly all that are not in it have none.
        if let field = RecordFieldTable.shared.field(name) { return field }
        guard ByteScan.first(UInt8(ascii: "\\"), in: name, from: 0) < name.count else { return nil }
        var plain: [UInt8] = []
        _ = unescape(name, into: &plain)
        return plain.isEmpty ? nil : RecordFieldTable.shared.field(plain.span)
    }

    /// Hands on each known field of an object with its value; nothing where `value` is no object.
    static func members(of value: JSONValue, in bytes: Span<UInt8>, _ body: (RecordField, JSONValue) -> Void) {
        firstMembers(of: value, in: bytes) { field, value in
            body(field, value)
            return true
        }
    }

    /// Hands on known fields of an object for as long as `wantsMore` says so.
    @inline(__always)
    static func firstMembers(
        of value: JSONValue, in bytes: Span<UInt8>, _ wantsMore: (RecordField, JSONValue) -> Bool
    ) {
        guard value.isObject(in: bytes) else { return }
        var index = past(spaces: bytes, from: Int(value.start) + 1)
        while bytes[index] == UInt8(ascii: "\"") {
            while let member = PlainMember(in: bytes, from: index) {
                if let field = field(of: JSONValue(index, member.keyEnd), in: bytes),
                    !wantsMore(field, JSONValue(member.valueStart, member.valueEnd))
                {
                    return
                }
                index = member.next
            }
            let keyEnd = end(ofString: bytes, from: index)
            let key = JSONValue(index, keyEnd)
            let start = past(spaces: bytes, from: past(spaces: bytes, from: keyEnd) + 1)
            index = end(ofValue: bytes, from: start)
            if let field = field(of: key, in: bytes), !wantsMore(field, JSONValue(start, index)) { return }
            index = past(spaces: bytes, from: index)
            if bytes[index] == UInt8(ascii: ",") { index = past(spaces: bytes, from: index + 1) }
        }
    }

    /// The known fields of an object; none where `value` is no object.
    static func fields(of value: JSONValue, in bytes: Span<UInt8>) -> FieldIndex {
        var fields = FieldIndex()
        members(of: value, in: bytes) { fields[$0] = $1 }
        return fields
    }

    /// Hands on each element of an array; nothing where `value` is no array.
    static func elements(of value: JSONValue, in bytes: Span<UInt8>, _ body: (JSONValue) throws -> Void) rethrows {
        guard value.isArray(in: bytes) else { return }
        var index = past(spaces: bytes, from: Int(value.start) + 1)
        while bytes[index] != UInt8(ascii: "]") {
            let start = index
            index = end(ofValue: bytes, from: start)
            try body(JSONValue(start, index))
            index = past(spaces: bytes, from: index)
            if bytes[index] == UInt8(ascii: ",") { index = past(spaces: bytes, from: index + 1) }
        }
    }

    /// The names that an object begins with, for messages.
    static func names(of value: JSONValue, in bytes: Span<UInt8>, upTo limit: Int) -> [String] {
        var names: [String] = []
        guard value.isObject(in: bytes) else { return names }
        var index = past(spaces: bytes, from: Int(value.start) + 1)
        while names.count < limit, bytes[index] == UInt8(ascii: "\"") {
            let keyEnd = end(ofString: bytes, from: index)
            if let name = string(JSONValue(index, keyEnd), in: bytes) { names.append(String(name.prefix(40))) }
            index = end(ofValue: bytes, from: past(spaces: bytes, from: past(spaces: bytes, from: keyEnd) + 1))
            index = past(spaces: bytes, from: index)
            if bytes[index] == UInt8(ascii: ",") { index = past(spaces: bytes, from: index + 1) }
        }
        return names
    }

    /// The first element of an array.
    static func first(of value: JSONValue, in bytes: Span<UInt8>) -> JSONValue? {
        guard value.isArray(in: bytes) else { return nil }
        let start = past(spaces: bytes, from: Int(value.start) + 1)
        return bytes[start] == UInt8(ascii: "]") ? nil : JSONValue(start, end(ofValue: bytes, from: start))
    }

    @inline(__always)
    private static func past(spaces bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while bytes[index] <= 0x20 { index &+= 1 }
        return index
    }

    @inline(__always)
    private static func end(ofString bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while true {
            index = ByteScan.stringStop(in: bytes, from: index)
            if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
            index &+= 2
        }
    }

    private static func end(ofValue bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        switch bytes[index] {
        case UInt8(ascii: "\""):
            return end(ofString: bytes, from: index)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            var depth = 0
            while true {
                switch bytes[index] {
                case UInt8(ascii: "\""):
                    index = end(ofString: bytes, from: index)
                    continue
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    depth &+= 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    depth &-= 1
                    if depth == 0 { return index + 1 }
                default:
                    break
                }
                index &+= 1
            }
        default:
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0...0x20: return index
                default: index &+= 1
                }
            }
            return index
        }
    }
}
