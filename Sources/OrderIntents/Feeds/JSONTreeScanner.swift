import TweetText

/// Walks the bytes of one JSON value.
struct JSONTreeScanner {
    typealias Failure = JSONTree.Failure

    private let bytes: ArraySlice<UInt8>
    private var index: Int

    /// Deeper values are stepped over.
    private static let deepest = 16

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    var isAtEnd: Bool { index == bytes.endIndex }

    mutating func value(depth: Int) throws(Failure) -> JSONTree {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if depth == Self.deepest {
                try skipNested()
                return .tooDeep
            }
            return skip("{") ? .object(try members(depth: depth)) : .list(try elements(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        default: return try scalar()
        }
    }

    private mutating func members(depth: Int) throws(Failure) -> [JSONTree.Member] {
        var members: [JSONTree.Member] = []
        skipSpace()
        if skip("}") { return members }
        members.reserveCapacity(8)
        repeat {
            skipSpace()
            let key = try string()
            skipSpace()
            guard skip(":") else { throw Failure(reason: "a key has no colon behind it") }
            members.append(JSONTree.Member(key: key, value: try value(depth: depth + 1)))
            skipSpace()
        } while skip(",")
        guard skip("}") else { throw Failure(reason: "the object is not closed") }
        return members
    }

    private mutating func elements(depth: Int) throws(Failure) -> [JSONTree] {
        _ = skip("[")
        var elements: [JSONTree] = []
        skipSpace()
        if skip("]") { return elements }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while skip(",")
        guard skip("]") else { throw Failure(reason: "a list is not closed") }
        return elements
    }

    private mutating func scalar() throws(Failure) -> JSONTree {
        let start = index
        while let byte = peek, !TableReader.isBlank(byte), !",]}:\"".utf8.contains(byte) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        switch word {
        case "null": return .null
        case "true": return .flag(true)
        case "false": return .flag(false)
        default:
            let isNumber = word.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && !word.isEmpty
            guard isNumber else { throw Failure(reason: "a value is neither text nor number") }
            return .number(word)
        }
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
        let start = index
        // Most texts have no escape in them, and are taken as they stand.
        findSign()
        if peek == UInt8(ascii: "\"") {
            index += 1
            return String(decoding: bytes[start..<index - 1], as: UTF8.self)
        }
        var text = Array(bytes[start..<index])
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                index += 1
                try appendEscape(to: &text)
            default: throw Failure(reason: "a text holds a control character")
            }
            let plain = index
            findSign()
            text += bytes[plain..<index]
        }
        throw Failure(reason: "a text is not closed")
    }

    private mutating func findSign() {
        index = bytes.startIndex + ByteSigns.nextInJSON(in: bytes.span, from: index - bytes.startIndex)
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

    mutating func skipSpace() {
        while let byte = peek, TableReader.isBlank(byte) { index += 1 }
    }
}
