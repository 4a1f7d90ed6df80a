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
        // In a local, so that the loop keeps it in a register.
        var index = position
        defer { position = index }
        while true {
            if isInString {
                if let outcome = Self.passString(bytes, &index) { return outcome }
                isInString = false
                if expectation == .key || expectation == .keyOrEnd {
                    if nesting.depth == 1 { field = JSONReader.field(of: JSONValue(stringStart, index), in: bytes) }
                    // Nearly every key stands close to its value, and nearly every value close to the next key.
                    let isClose = index < bytes.count && bytes[index] == UInt8(ascii: ":")
                    expectation = isClose ? .value : .colon
                    if isClose { index &+= 1 }
                } else if endValue(at: index) {
                    return .complete
                } else if index &+ 1 < bytes.count, nesting.isObject, bytes[index] == UInt8(ascii: ","),
                    bytes[index &+ 1] == UInt8(ascii: "\"")
                {
                    expectation = .key
                    index &+= 1
                    passPlainMembers(bytes, &index)
                    beginString(at: &index)
                    continue
                }
            }
            while index < bytes.count, bytes[index] <= 0x20 {
                switch bytes[index] {
                case UInt8(ascii: "\n"): lineEnds &+= 1
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
                default: return .broken(.expected(expected))
                }
                index &+= 1
            }
            guard index < bytes.count else { return .needsMore }
            let byte = bytes[index]
            switch expectation {
            case .commaOrEnd:
                if byte == UInt8(ascii: ",") {
                    index &+= 1
                    expectation = nesting.isObject ? .key : .value
                } else if byte == (nesting.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    if close(at: &index) { return .complete }
                } else {
                    return .broken(.expected(expected))
                }
            case .colon:
                guard byte == UInt8(ascii: ":") else { return .broken(.expected(expected)) }
                index &+= 1
                expectation = .value
            case .keyOrEnd, .key:
                if byte == UInt8(ascii: "\"") {
                    passPlainMembers(bytes, &index)
                    beginString(at: &index)
                } else if byte == UInt8(ascii: "}"), expectation == .keyOrEnd {
                    if close(at: &index) { return .complete }
                } else {
                    return .broken(.expected(expected))
                }
            case .value, .valueOrEnd:
                if nesting.depth == 1 { valueStart = index }
                switch byte {
                case UInt8(ascii: "\""):
                    beginString(at: &index)
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    guard nesting.depth < Self.depthLimit else { return .broken(.tooDeep) }
                    nesting.push(isObject: byte == UInt8(ascii: "{"))
                    expectation = byte == UInt8(ascii: "{") ? .keyOrEnd : .valueOrEnd
                    index &+= 1
                case UInt8(ascii: "]") where expectation == .valueOrEnd:
                    if close(at: &index) { return .complete }
                case UInt8(ascii: "1")...UInt8(ascii: "9") where JSONScalar.isPlainInteger(bytes, &index):
                    if endValue(at: index) { return .complete }
                default:
                    switch JSONScalar.end(in: bytes, from: index, atEnd: atEnd) {
                    case .end(let found): index = found
                    case .needsMore: return .needsMore
                    case .broken: return .broken(.expected(expected))
                    }
                    if endValue(at: index) { return .complete }
                }
            }
        }
    }

    /// Forgets the bytes in front of `position`: the next ones begin there. The fields are of no use then.
    mutating func forgetBytes() {
        position = 0
    }

    /// Passes over members that need no more than a look, up to the key of the first other one.
    @inline(__always)
    private mutating func passPlainMembers(_ bytes: Span<UInt8>, _ index: inout Int) {
        while let member = PlainMember(in: bytes, from: index) {
            if nesting.depth == 1, let field = JSONReader.field(of: JSONValue(index, member.keyEnd), in: bytes) {
                fields[field] = JSONValue(member.valueStart, member.valueEnd)
            }
            index = member.next
        }
        // At least one other follows, which may stand in front of the end.
        if expectation == .keyOrEnd { expectation = .key }
    }

    private mutating func beginString(at index: inout Int) {
        isInString = true
        stringStart = index
        index &+= 1
    }

    /// Goes on within a string; returns nil when `index` is behind its closing quote.
    @inline(__always)
    private static func passString(_ bytes: Span<UInt8>, _ index: inout Int) -> Outcome? {
        while true {
            index = ByteScan.stringStop(in: bytes, from: index)
            guard index < bytes.count else { return .needsMore }
            if bytes[index] == UInt8(ascii: "\"") {
                index &+= 1
                return nil
            }
            if let outcome = passEscape(bytes, &index) { return outcome }
        }
    }

    /// Passes over an escape; returns an outcome where there is none or it is not at hand as a whole.
    private static func passEscape(_ bytes: Span<UInt8>, _ index: inout Int) -> Outcome? {
        switch bytes[index] {
        case UInt8(ascii: "\\"):
            guard index + 1 < bytes.count else { return .needsMore }
            switch bytes[index + 1] {
            case UInt8(ascii: "u"):
                for digit in index + 2..<index + 6 {
                    guard digit < bytes.count else { return .needsMore }
                    guard JSONReader.hexDigit(bytes[digit]) != nil else { return .broken(.badEscape) }
                }
                index &+= 6
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
                UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
                index &+= 2
            default:
                return .broken(.badEscape)
            }
            return nil
        case UInt8(ascii: "\n"):
            return .broken(.lineEndInString)
        case UInt8(ascii: "\r") where index + 1 == bytes.count:
            // Whether it belongs to the line end shows with the next byte.
            return .needsMore
        case UInt8(ascii: "\r") where bytes[index + 1] == UInt8(ascii: "\n"):
            return .broken(.lineEndInString)
        default:
            return .broken(.controlInString)
        }
    }

    /// Closes the innermost level; true when the value is complete.
    private mutating func close(at index: inout Int) -> Bool {
        index &+= 1
        nesting.pop()
        return endValue(at: index)
    }

    private mutating func endValue(at index: Int) -> Bool {
        if nesting.depth == 0 { return true }
        if nesting.depth == 1, let known = field {
            fields[known] = JSONValue(valueStart, index)
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
