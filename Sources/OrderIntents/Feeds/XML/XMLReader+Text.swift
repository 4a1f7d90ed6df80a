import TweetText

extension XMLReader {
    /// Text up to the next `<`, its references decoded and its line ends made LF.
    mutating func characters() throws(XMLFault) -> String {
        var text: [UInt8] = []
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
            if bytes[index] == UInt8(ascii: "&") {
                try appendReference(to: &text)
            } else if starts(with: "]]>") {
                throw fault(.strayCDATAEnd)
            } else {
                try appendCharacter(to: &text)
            }
        }
        return try string(text, from: start)
    }

    /// A CDATA section.
    mutating func section() throws(XMLFault) -> String {
        let start = index
        index += 9
        guard let end = offset(of: "]]>", from: index) else {
            throw XMLFault(reason: .unclosed("<![CDATA["), offset: start)
        }
        var text: [UInt8] = []
        text.reserveCapacity(end - index)
        while index < end { try appendCharacter(to: &text) }
        index = end + 3
        return try string(text, from: start)
    }

    /// `name="value"`.
    mutating func attribute() throws(XMLFault) -> Attribute {
        guard let name = name() else { throw fault(.badAttribute) }
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { throw fault(.badAttribute) }
        index += 1
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            throw fault(.badAttribute)
        }
        let start = index
        let quote = bytes[index]
        index += 1
        var value: [UInt8] = []
        while index < bytes.count, bytes[index] != quote {
            switch bytes[index] {
            case UInt8(ascii: "<"): throw fault(.strayBracket)
            case UInt8(ascii: "&"): try appendReference(to: &value)
            default:
                try appendCharacter(to: &value)
                // White space in an attribute is a space.
                if let last = value.last, last < 0x20 { value[value.count - 1] = 0x20 }
            }
        }
        guard index < bytes.count else {
            throw XMLFault(reason: .unclosed(String(UnicodeScalar(quote))), offset: start)
        }
        index += 1
        return Attribute(name: name, value: try string(value, from: start))
    }

    private mutating func appendCharacter(to text: inout [UInt8]) throws(XMLFault) {
        let byte = bytes[index]
        if byte < 0x20, byte != 0x09, byte != 0x0A {
            guard byte == 0x0D else { throw fault(.forbiddenCharacter) }
            // CRLF and CR are LF.
            if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { text.append(0x0A) }
        } else {
            // U+FFFE and U+FFFF are no characters.
            if byte == 0xEF, starts(with: [0xEF, 0xBF, 0xBE]) || starts(with: [0xEF, 0xBF, 0xBF]) {
                throw fault(.forbiddenCharacter)
            }
            text.append(byte)
        }
        index += 1
    }

    private mutating func appendReference(to text: inout [UInt8]) throws(XMLFault) {
        let start = index
        var end = index + 1
        // The longest name of an entity that anybody writes is shorter.
        while end < bytes.count, end - start < 40, bytes[end] != UInt8(ascii: ";"),
            isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: "#")
        {
            end += 1
        }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { throw fault(.bareAmpersand) }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        switch name {
        case "amp": text.append(UInt8(ascii: "&"))
        case "lt": text.append(UInt8(ascii: "<"))
        case "gt": text.append(UInt8(ascii: ">"))
        case "quot": text.append(UInt8(ascii: "\""))
        case "apos": text.append(UInt8(ascii: "'"))
        default:
            guard name.hasPrefix("#") else { throw fault(.unknownEntity(name)) }
            let digits = name.dropFirst()
            let isHex = digits.hasPrefix("x")
            let code = digits.contains("+") ? nil : UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
            guard let code, let scalar = Unicode.Scalar(code), code >= 0x20 || [9, 10, 13].contains(code),
                code != 0xFFFE, code != 0xFFFF
            else { throw fault(.badReference) }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        index = end + 1
    }

    private func string(_ text: [UInt8], from start: Int) throws(XMLFault) -> String {
        if !isUTF8, (try? UTF8Span(validating: text.span)) == nil { throw XMLFault(reason: .notUTF8, offset: start) }
        return String(decoding: text, as: UTF8.self)
    }
}
