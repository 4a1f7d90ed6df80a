/// Checks one JSON value (RFC 8259), byte by byte and to the letter, and notes where its known fields are.
///
/// It can stop anywhere and go on when more bytes have come. It never recurses: what is open is kept as one
/// bit a level. What it has accepted, `JSONReader` may read without checking again.
struct JSONScanner {
    /// How far a scan came.
    enum Outcome: Equatable {
        /// The value ends at `position`.
        case complete
        /// The bytes end within the value.
        case needsMore
        /// It is not JSON, as seen at `position`.
        case broken(JSONComplaint)
    }

    /// What may stand next.
    private enum Expectation {
        case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd
    }

    /// Levels that may be open at once; RFC 8259, section 9, leaves the limit to the reader.
    static let depthLimit = 1 << 20
    /// Bytes that a number may have.
    static let numberLimit = 4096

    /// Where the scan stands, from the value's first byte.
    private(set) var position = 0
    /// Line ends passed.
    private(set) var lineEnds = 0
    /// Known fields of the outermost object.
    private(set) var fields = FieldIndex()

    private var expectation = Expectation.value
    private var nesting = NestingBits()
    private var isInString = false
    /// Where the open string or the value of the current field began.
    private var stringStart = 0
    private var valueStart = 0
    private var field: RecordField?

    /// Scans on through `bytes`, which begin with the value's first byte.
    ///
    /// - Parameter atEnd: no more bytes will come.
    mutating func scan(_ bytes: Span<UInt8>, atEnd: Bool) -> Outcome {
        while true {
            if isInString {
                if let outcome = scanString(bytes) { return outcome }
                continue
            }
            while position < bytes.count, bytes[position] <= 0x20 {
                switch bytes[position] {
                case UInt8(ascii: "\n"): lineEnds &+= 1
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
                default: return .broken(.expected(expected))
                }
                position &+= 1
            }
            guard position < bytes.count else { return .needsMore }
            let byte = bytes[position]
            switch expectation {
            case .commaOrEnd:
                if byte == UInt8(ascii: ",") {
                    position &+= 1
                    expectation = nesting.isObject ? .key : .value
                } else if byte == (nesting.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    if close() { return .complete }
                } else {
                    return .broken(.expected(expected))
                }
            case .colon:
                guard byte == UInt8(ascii: ":") else { return .broken(.expected(expected)) }
                position &+= 1
                expectation = .value
            case .keyOrEnd, .key:
                if byte == UInt8(ascii: "\"") {
                    beginString()
                } else if byte == UInt8(ascii: "}"), expectation == .keyOrEnd {
                    if close() { return .complete }
                } else {
                    return .broken(.expected(expected))
                }
            case .value, .valueOrEnd:
                if nesting.depth == 1 { valueStart = position }
                switch byte {
                case UInt8(ascii: "\""):
                    beginString()
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    guard nesting.depth < Self.depthLimit else { return .broken(.tooDeep) }
                    nesting.push(isObject: byte == UInt8(ascii: "{"))
                    expectation = byte == UInt8(ascii: "{") ? .keyOrEnd : .valueOrEnd
                    position &+= 1
                case UInt8(ascii: "]") where expectation == .valueOrEnd:
                    if close() { return .complete }
                default:
                    let end: Int
                    switch JSONScalar.end(in: bytes, from: position, atEnd: atEnd) {
                    case .end(let found): end = found
                    case .needsMore: return .needsMore
                    case .broken: return .broken(.expected(expected))
                    }
                    position = end
                    if endValue() { return .complete }
                }
            }
        }
    }

    /// Forgets the bytes in front of `position`: the next ones begin there. The fields are of no use then.
    mutating func forgetBytes() {
        position = 0
    }

    private mutating func beginString() {
        isInString = true
        stringStart = position
        position &+= 1
    }

    /// Goes on within a string; returns nil when it has ended and the scan goes on.
    private mutating func scanString(_ bytes: Span<UInt8>) -> Outcome? {
        while true {
            position = ByteScan.stringStop(in: bytes, from: position)
            guard position < bytes.count else { return .needsMore }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position &+= 1
                isInString = false
                if expectation == .key || expectation == .keyOrEnd {
                    if nesting.depth == 1 {
                        field = JSONReader.field(of: JSONValue(stringStart, position), in: bytes)
                    }
                    expectation = .colon
                    return nil
                }
                return endValue() ? .complete : nil
            case UInt8(ascii: "\\"):
                guard position + 1 < bytes.count else { return .needsMore }
                switch bytes[position + 1] {
                case UInt8(ascii: "u"):
                    for index in position + 2..<position + 6 {
                        guard index < bytes.count else { return .needsMore }
                        guard JSONReader.hexDigit(bytes[index]) != nil else { return .broken(.badEscape) }
                    }
                    position &+= 6
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
                    UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
                    position &+= 2
                default:
                    return .broken(.badEscape)
                }
            case UInt8(ascii: "\n"):
                return .broken(.lineEndInString)
            case UInt8(ascii: "\r") where position + 1 == bytes.count:
                // Whether it belongs to the line end shows with the next byte.
                return .needsMore
            case UInt8(ascii: "\r") where bytes[position + 1] == UInt8(ascii: "\n"):
                return .broken(.lineEndInString)
            default:
                return .broken(.controlInString)
            }
        }
    }

    /// Closes the innermost level; true when the value is complete.
    private mutating func close() -> Bool {
        position &+= 1
        nesting.pop()
        return endValue()
    }

    private mutating func endValue() -> Bool {
        if nesting.depth == 0 { return true }
        if nesting.depth == 1, let known = field {
            fields[known] = JSONValue(valueStart, position)
            field = nil
        }
        expectation = .commaOrEnd
        return false
    }

    private var expected: String {
        switch expectation {
        case .value: "a value"
        case .valueOrEnd: "a value or `]`"
        case .key: "a name in quotes"
        case .keyOrEnd: "a name in quotes or `}`"
        case .colon: "a colon"
        case .commaOrEnd: nesting.isObject ? "a comma or `}`" : "a comma or `]`"
        }
    }
}

/// What is wrong with bytes that should be JSON.
enum JSONComplaint: Equatable {
    case expected(String)
    case lineEndInString, controlInString, badEscape, tooDeep

    /// A clause for the reason of an unreadable record.
    var clause: String {
        switch self {
        case .expected(let what): "\(what) should stand here"
        case .lineEndInString: "the line ends within a string"
        case .controlInString: "a control character stands unescaped in a string"
        case .badEscape: "a backslash begins no escape that JSON has"
        case .tooDeep: "more than \(JSONScanner.depthLimit) levels are open"
        }
    }
}

/// Which of the open levels are objects, one bit each.
struct NestingBits: Sendable {
    /// Levels that are open.
    private(set) var depth = 0
    private var word: UInt64 = 0
    private var outer: [UInt64] = []

    /// Whether the innermost level is an object.
    var isObject: Bool { word & 1 == 1 }

    mutating func push(isObject: Bool) {
        if depth & 63 == 0, depth > 0 { outer.append(word) }
        word = word << 1 | (isObject ? 1 : 0)
        depth &+= 1
    }

    mutating func pop() {
        depth &-= 1
        word >>= 1
        if depth & 63 == 0, depth > 0, let full = outer.popLast() { word = full }
    }
}
