import TweetText

extension OutputSpan<UInt8> {
    /// Adds a byte, where there is room for it.
    @inline(__always)
    mutating func add(_ byte: UInt8) {
        if freeCapacity > 0 { append(byte) }
    }

    @inline(__always)
    func ends(with byte: UInt8) -> Bool { count > 0 && self[count - 1] == byte }

    /// Adds what a program is written with, or fills up what room there is.
    @inline(__always)
    mutating func add(_ text: StaticString) {
        if text.utf8CodeUnitCount <= freeCapacity {
            append(text)
        } else {
            append(repeating: 0, count: freeCapacity)
        }
    }

    /// Adds bytes, or fills up what room there is.
    @inline(__always)
    mutating func add(_ bytes: Span<UInt8>) {
        if bytes.count <= freeCapacity {
            append(bytes)
        } else {
            append(repeating: 0, count: freeCapacity)
        }
    }
}

// The pieces, in room that is there.
extension JSONText {
    /// Adds a key that is given with its quotes and colon, and a comma before it unless it opens an object.
    @inline(__always)
    static func appendKey(_ key: StaticString, to output: inout OutputSpan<UInt8>) {
        if !output.ends(with: UInt8(ascii: "{")) { output.add(UInt8(ascii: ",")) }
        output.add(key)
    }

    /// Adds a comma unless the value to come is the first of an array.
    static func appendSeparator(to output: inout OutputSpan<UInt8>) {
        if !output.ends(with: UInt8(ascii: "[")) { output.add(UInt8(ascii: ",")) }
    }

    /// Adds a whole number.
    static func append(_ number: Int, to output: inout OutputSpan<UInt8>) {
        if number < 0 { output.add(UInt8(ascii: "-")) }
        append(magnitude: UInt64(number.magnitude), to: &output)
    }

    /// Adds a number without sign, with zeros in front up to `width` digits.
    static func append(magnitude: UInt64, width: Int = 1, to output: inout OutputSpan<UInt8>) {
        if magnitude >= 100 || width > 2 { append(magnitude: magnitude / 100, width: width - 2, to: &output) }
        if magnitude >= 10 || width > 1 {
            output.add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / 10 % 10))
        }
        output.add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
    }

    /// Adds a string with its quotes.
    ///
    /// Besides what RFC 8259 asks for, every other control character (DEL and C1, with NEL among them) and the
    /// line and paragraph separators are escaped, so that no reader of lines ever breaks one.
    static func append(_ string: String, to output: inout OutputSpan<UInt8>) {
        let bytes = string.utf8.span
        output.add(UInt8(ascii: "\""))
        var start = 0
        var end = escape(in: bytes, from: 0)
        while end < bytes.count {
            output.add(bytes.extracting(start..<end))
            start = append(escapeAt: end, of: bytes, to: &output)
            end = escape(in: bytes, from: start)
        }
        output.add(bytes.extracting(start..<end))
        output.add(UInt8(ascii: "\""))
    }
}
