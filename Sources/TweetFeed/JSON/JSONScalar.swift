/// The values of JSON that are neither strings nor containers.
enum JSONScalar {
    /// Where a scalar ends.
    enum End {
        case end(Int)
        case needsMore
        case broken
    }

    /// Checks the number, `true`, `false` or `null` that begins at `start`.
    static func end(in bytes: Span<UInt8>, from start: Int, atEnd: Bool) -> End {
        switch bytes[start] {
        case UInt8(ascii: "t"): word("true", in: bytes, from: start)
        case UInt8(ascii: "f"): word("false", in: bytes, from: start)
        case UInt8(ascii: "n"): word("null", in: bytes, from: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number(in: bytes, from: start, atEnd: atEnd)
        default: .broken
        }
    }

    /// Passes over a number that is digits alone and ends in front of a comma or a closing bracket, as nearly all
    /// do; false, and `index` where it was, for any other.
    @inline(__always)
    static func isPlainInteger(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        var end = index + 1
        while end < bytes.count, isDigit(bytes[end]) { end &+= 1 }
        guard end < bytes.count, end - index < JSONScanner.numberLimit else { return false }
        switch bytes[end] {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
            index = end
            return true
        default:
            return false
        }
    }

    private static func word(_ name: StaticString, in bytes: Span<UInt8>, from start: Int) -> End {
        name.withUTF8Buffer { letters in
            for (position, letter) in letters.enumerated() {
                guard start + position < bytes.count else { return .needsMore }
                guard bytes[start + position] == letter else { return .broken }
            }
            return .end(start + letters.count)
        }
    }

    /// RFC 8259, section 6: minus, integer without leading zeros, fraction, exponent.
    private static func number(in bytes: Span<UInt8>, from start: Int, atEnd: Bool) -> End {
        var index = start
        /// Passes digits; false where none stands.
        func digits() -> Bool {
            let first = index
            while index < bytes.count, isDigit(bytes[index]), index - start <= JSONScanner.numberLimit { index &+= 1 }
            return index > first
        }
        func at(_ letter: UInt8) -> Bool { index < bytes.count && bytes[index] == letter }
        /// What missing digits mean: bytes that are still to come, or no number.
        func stop() -> End { index == bytes.count ? .needsMore : .broken }

        if at(UInt8(ascii: "-")) { index &+= 1 }
        if at(UInt8(ascii: "0")) {
            index &+= 1
            if index < bytes.count, isDigit(bytes[index]) { return .broken }
        } else if !digits() {
            return stop()
        }
        if at(UInt8(ascii: ".")) {
            index &+= 1
            if !digits() { return stop() }
        }
        if at(UInt8(ascii: "e")) || at(UInt8(ascii: "E")) {
            index &+= 1
            if at(UInt8(ascii: "+")) || at(UInt8(ascii: "-")) { index &+= 1 }
            if !digits() { return stop() }
        }
        if index - start > JSONScanner.numberLimit { return .broken }
        return index == bytes.count && !atEnd ? .needsMore : .end(index)
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
