/// Small pieces of JSON, appended as bytes.
package enum JSONText {
    /// Appends a key with its colon, and a comma before it unless it opens an object.
    package static func appendKey(_ key: String, to output: inout [UInt8]) {
        let isFirst = output.last == UInt8(ascii: "{")
        let bytes = key.utf8.span
        // In one step, since there are dozens in a record.
        output.append(addingCapacity: bytes.count + 4) { output in
            if !isFirst { output.append(UInt8(ascii: ",")) }
            output.append(UInt8(ascii: "\""))
            for index in bytes.indices { output.append(bytes[index]) }
            output.append(UInt8(ascii: "\""))
            output.append(UInt8(ascii: ":"))
        }
    }

    /// Appends a key with a string.
    package static func append(_ key: String, _ string: String, to output: inout [UInt8]) {
        appendKey(key, to: &output)
        append(string, to: &output)
    }

    /// Appends a key with a whole number.
    package static func append(_ key: String, _ number: Int, to output: inout [UInt8]) {
        appendKey(key, to: &output)
        append(number, to: &output)
    }

    /// Appends a key with an array of strings.
    package static func append(_ key: String, _ strings: [String], to output: inout [UInt8]) {
        appendKey(key, to: &output)
        output.append(UInt8(ascii: "["))
        for string in strings {
            appendSeparator(to: &output)
            append(string, to: &output)
        }
        output.append(UInt8(ascii: "]"))
    }

    /// Appends a comma unless the value to come is the first of an array.
    package static func appendSeparator(to output: inout [UInt8]) {
        if output.last != UInt8(ascii: "[") { output.append(UInt8(ascii: ",")) }
    }

    /// Appends a whole number.
    package static func append(_ number: Int, to output: inout [UInt8]) {
        if number < 0 { output.append(UInt8(ascii: "-")) }
        append(magnitude: UInt64(number.magnitude), to: &output)
    }

    /// Appends a number without sign, with zeros in front up to `width` digits.
    package static func append(magnitude: UInt64, width: Int = 1, to output: inout [UInt8]) {
        if magnitude >= 10 || width > 1 { append(magnitude: magnitude / 10, width: width - 1, to: &output) }
        output.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
    }

    /// Appends a string with its quotes.
    ///
    /// Besides what RFC 8259 asks for, every other control character (DEL and C1, with NEL among them) and the
    /// line and paragraph separators are escaped, so that no reader of lines ever breaks one.
    package static func append(_ string: String, to output: inout [UInt8]) {
        let bytes = string.utf8.span
        if needsEscapes(bytes) {
            output.append(UInt8(ascii: "\""))
            appendEscaped(bytes, to: &output)
            output.append(UInt8(ascii: "\""))
        } else {
            output.append(addingCapacity: bytes.count + 2) { output in
                output.append(UInt8(ascii: "\""))
                for index in bytes.indices { output.append(bytes[index]) }
                output.append(UInt8(ascii: "\""))
            }
        }
    }

    /// Whether a byte may need an escape: 0xC2 begins U+0080…U+00BF, 0xE2 begins U+2000…U+2FFF.
    private static func needsEscapes(_ bytes: Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        // Without a branch at every byte: nearly no text has one.
        for index in bytes.indices {
            let byte = bytes[index]
            found |=
                (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0) | (byte == 0x7F ? 1 : 0)
                | (byte == 0xC2 ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
        }
        return found != 0
    }

    private static func appendEscaped(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x22, 0x5C:
                output.append(UInt8(ascii: "\\"))
                output.append(byte)
            case 0x08: append(escape: "b", to: &output)
            case 0x09: append(escape: "t", to: &output)
            case 0x0A: append(escape: "n", to: &output)
            case 0x0C: append(escape: "f", to: &output)
            case 0x0D: append(escape: "r", to: &output)
            case 0..<0x20, 0x7F: append(unicodeEscape: UInt16(byte), to: &output)
            case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0:
                append(unicodeEscape: UInt16(bytes[index + 1]), to: &output)
                index += 1
            case 0xE2
            where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
                append(unicodeEscape: 0x2028 | UInt16(bytes[index + 2] & 1), to: &output)
                index += 2
            default: output.append(byte)
            }
            index += 1
        }
    }

    private static func append(escape letter: Unicode.Scalar, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\\"))
        output.append(UInt8(ascii: letter))
    }

    private static func append(unicodeEscape unit: UInt16, to output: inout [UInt8]) {
        append(escape: "u", to: &output)
        for shift in [12, 8, 4, 0] as [UInt16] {
            let nibble = UInt8(unit >> shift & 15)
            output.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
        }
    }
}
