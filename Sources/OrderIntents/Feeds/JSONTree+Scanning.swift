import TweetText

extension JSONTree {
    /// Deeper values are stepped over.
    private static let deepest = 16

    /// The value that a line holds, and nothing behind it.
    static func read(_ line: [UInt8]) throws(Failure) -> JSONTree {
        var tree = JSONTree()
        try tree.read(line, in: 0..<line.count)
        return tree
    }

    /// Takes the value that a range of bytes holds, and nothing behind it, in place of what was here.
    mutating func read(_ bytes: [UInt8], in line: Range<Int>) throws(Failure) {
        self.bytes = bytes
        index = line.lowerBound
        end = line.upperBound
        values.removeAll(keepingCapacity: true)
        decoded.removeAll(keepingCapacity: true)
        try scanValue(depth: 0)
        skipSpace()
        if index < end { throw Failure(reason: "something stands behind the object") }
    }

    private mutating func scanValue(depth: Int) throws(Failure) {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            let node = values.count
            let isObject = peek == UInt8(ascii: "{")
            values.append(Value(kind: isObject ? .object : .list, start: index, end: index))
            if depth == Self.deepest {
                values[node].kind = .tooDeep
                try skipNested()
            } else {
                index += 1
                try isObject ? scanMembers(depth: depth) : scanElements(depth: depth)
            }
            values[node].next = values.count
        case UInt8(ascii: "\""): try scanString()
        default: try scanWord()
        }
    }

    private mutating func scanMembers(depth: Int) throws(Failure) {
        skipSpace()
        if skip("}") { return }
        repeat {
            skipSpace()
            try scanString()
            skipSpace()
            guard skip(":") else { throw Failure(reason: "a key has no colon behind it") }
            try scanValue(depth: depth + 1)
            skipSpace()
        } while skip(",")
        guard skip("}") else { throw Failure(reason: "the object is not closed") }
    }

    private mutating func scanElements(depth: Int) throws(Failure) {
        skipSpace()
        if skip("]") { return }
        repeat {
            try scanValue(depth: depth + 1)
            skipSpace()
        } while skip(",")
        guard skip("]") else { throw Failure(reason: "a list is not closed") }
    }

    /// A number or one of three words.
    private mutating func scanWord() throws(Failure) {
        let start = index
        var isNumber = true
        while let byte = peek, !TableReader.isBlank(byte) {
            switch byte {
            case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
                UInt8(ascii: "E"):
                break
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "\""):
                return try finishWord(from: start, isNumber: isNumber)
            default: isNumber = false
            }
            index += 1
        }
        try finishWord(from: start, isNumber: isNumber)
    }

    private mutating func finishWord(from start: Int, isNumber: Bool) throws(Failure) {
        if isNumber, index > start { return add(.number, start..<index) }
        switch String(decoding: bytes[start..<index], as: UTF8.self) {
        case "null": add(.null, start..<start)
        case "true", "false": add(.flag, start..<index)
        default: throw Failure(reason: "a value is neither text nor number")
        }
    }

    private mutating func add(_ kind: Kind, _ range: Range<Int>, isDecoded: Bool = false) {
        values.append(
            Value(
                kind: kind, isDecoded: isDecoded, start: range.lowerBound, end: range.upperBound,
                next: values.count + 1))
    }

    /// Steps over an object or a list without recursion, whatever its depth.
    private mutating func skipNested() throws(Failure) {
        var depth = 0
        repeat {
            switch peek {
            case nil: throw Failure(reason: "an inner object or list is not closed")
            case UInt8(ascii: "\""): try scanString()
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

    private mutating func scanString() throws(Failure) {
        guard skip("\"") else { throw Failure(reason: "a key is no text in quotation marks") }
        let start = index
        // Most texts have no escape in them, and are taken as they stand.
        findSign()
        if peek == UInt8(ascii: "\"") {
            add(.string, start..<index)
            index += 1
            return
        }
        let first = decoded.count
        decoded += bytes[start..<index]
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return add(.string, first..<decoded.count, isDecoded: true)
            case UInt8(ascii: "\\"):
                index += 1
                try scanEscape()
            default: throw Failure(reason: "a text holds a control character")
            }
            let plain = index
            findSign()
            decoded += bytes[plain..<index]
        }
        throw Failure(reason: "a text is not closed")
    }

    private mutating func findSign() {
        index = min(end, ByteSigns.nextInJSON(in: bytes.span, from: index))
    }

    private mutating func scanEscape() throws(Failure) {
        guard let byte = peek else { throw Failure(reason: "a text is not closed") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "t"): decoded.append(0x09)
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
            decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
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

    private var peek: UInt8? { index < end ? bytes[index] : nil }

    private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, TableReader.isBlank(byte) { index += 1 }
    }
}
