/// Reads one JSON object of texts, numbers and lists of them (RFC 8259). Numbers stay the digits they are, so
/// that no amount passes through a binary fraction.
struct FlatJSON {
    /// One key with its value.
    struct Member: Hashable, Sendable {
        var key: String
        /// The text, the number as written, `true` or `false`, a list's elements with `|` between them, empty for
        /// `null`; nil for an object or a list of other things.
        var value: String?
    }

    /// Why a line is no such object.
    struct Failure: Error, Hashable {
        var reason: String
    }

    private let bytes: ArraySlice<UInt8>
    private var index: Int

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// The members of the object that the line holds, in its order.
    static func members(of line: ArraySlice<UInt8>) throws(Failure) -> [Member] {
        var scanner = FlatJSON(line)
        let members = try scanner.object()
        scanner.skipSpace()
        if scanner.index != scanner.bytes.endIndex { throw Failure(reason: "something stands behind the object") }
        return members
    }

    private mutating func object() throws(Failure) -> [Member] {
        var members: [Member] = []
        skipSpace()
        guard skip("{") else { throw Failure(reason: "it does not begin with {") }
        skipSpace()
        if skip("}") { return members }
        repeat {
            skipSpace()
            let key = try string()
            skipSpace()
            guard skip(":") else { throw Failure(reason: "a key has no colon behind it") }
            members.append(Member(key: key, value: try value()))
            skipSpace()
        } while skip(",")
        guard skip("}") else { throw Failure(reason: "the object is not closed") }
        return members
    }

    private mutating func value() throws(Failure) -> String? {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"):
            try skipNested()
            return nil
        case UInt8(ascii: "["): return try list()
        default: return try scalar()
        }
    }

    private mutating func scalar() throws(Failure) -> String {
        if peek == UInt8(ascii: "\"") { return try string() }
        let start = index
        while let byte = peek, !TableReader.isBlank(byte), !",]}:\"".utf8.contains(byte) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        switch word {
        case "null": return ""
        case "true", "false": return word
        default:
            let isNumber = word.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && !word.isEmpty
            guard isNumber else { throw Failure(reason: "a value is neither text nor number") }
            return word
        }
    }

    private mutating func list() throws(Failure) -> String? {
        let start = index
        index += 1
        skipSpace()
        if skip("]") { return "" }
        var elements: [String] = []
        repeat {
            skipSpace()
            if peek == UInt8(ascii: "{") || peek == UInt8(ascii: "[") {
                index = start
                try skipNested()
                return nil
            }
            elements.append(try scalar())
            skipSpace()
        } while skip(",")
        guard skip("]") else { throw Failure(reason: "a list is not closed") }
        return elements.joined(separator: "|")
    }

    /// Steps over an object or a list without recursion, whatever its depth.
    private mutating func skipNested() throws(Failure) {
        var depth = 0
        repeat {
            switch peek {
            case nil: throw Failure(reason: "an inner object or list is not closed")
            case UInt8(ascii: "\""): _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                index += 1
            default: index += 1
            }
        } while depth > 0
    }

    private mutating func string() throws(Failure) -> String {
        guard skip("\"") else { throw Failure(reason: "a key is no text in quotation marks") }
        var text: [UInt8] = []
        while let byte = peek {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try appendEscape(to: &text)
            case 0..<0x20: throw Failure(reason: "a text holds a control character")
            default: text.append(byte)
            }
        }
        throw Failure(reason: "a text is not closed")
    }

    private mutating func appendEscape(to text: inout [UInt8]) throws(Failure) {
        guard let byte = peek else { throw Failure(reason: "a text is not closed") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = try codeUnit()
            if code & 0xFC00 == 0xD800, skip("\\"), skip("u") {
                let low = try codeUnit()
                guard low & 0xFC00 == 0xDC00 else { throw Failure(reason: "half of a surrogate pair is missing") }
                code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
            }
            guard let scalar = Unicode.Scalar(code) else {
                throw Failure(reason: "half of a surrogate pair is missing")
            }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw Failure(reason: "a text holds an unknown escape")
        }
    }

    private mutating func codeUnit() throws(Failure) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw Failure(reason: "a \\u escape has no four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
            index += 1
        }
        return code
    }

    private var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, TableReader.isBlank(byte) { index += 1 }
    }
}
