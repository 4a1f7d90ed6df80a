extension XMLReader {
    mutating func skipComment() throws(XMLFault) {
        guard let end = offset(of: "--", from: index + 4) else { throw fault(.unclosed("<!--")) }
        guard end + 2 < bytes.count, bytes[end + 2] == UInt8(ascii: ">") else {
            throw XMLFault(reason: .dashesInComment, offset: end)
        }
        try checkCharacters(to: end)
        index = end + 3
    }

    mutating func skipInstruction() throws(XMLFault) {
        guard let end = offset(of: "?>", from: index + 2) else { throw fault(.unclosed("<?")) }
        let start = index
        index += 2
        // A second `<?xml` is a file behind a file.
        guard let target = name(), target.lowercased() != "xml" else {
            throw XMLFault(reason: .strayBracket, offset: start)
        }
        try checkCharacters(to: end)
        index = end + 2
    }

    /// What is stepped over must be characters too.
    private func checkCharacters(to end: Int) throws(XMLFault) {
        for place in index..<max(index, end) where bytes[place] < 0x20 && !isSpace(at: place) {
            throw XMLFault(reason: .forbiddenCharacter, offset: place)
        }
    }

    /// Steps over a document type with all its declarations: none of them is used.
    mutating func skipDoctype() throws(XMLFault) {
        let start = index
        var depth = 0
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if starts(with: "<!--") {
                try skipComment()
                continue
            } else {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
                case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: ">"):
                    depth -= 1
                    if depth == 0 {
                        index += 1
                        return
                    }
                default: break
                }
            }
            index += 1
        }
        throw XMLFault(reason: .unclosed("<!DOCTYPE"), offset: start)
    }

    /// The name at the index, which it steps over; nil where there is none.
    mutating func name() -> String? {
        let start = index
        guard index < bytes.count, isNameByte(bytes[index]), !isDigitOrMark(bytes[index]) else { return nil }
        while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Letters, digits, `_ : - .` and whatever is not ASCII.
    func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte == 0x3A || byte >= 0x80 || isDigitOrMark(byte)
    }

    private func isDigitOrMark(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E }

    func isSpace(at place: Int) -> Bool {
        place < bytes.count && [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place])
    }

    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = index
        while isSpace(at: index) { index += 1 }
        return index > start
    }

    /// Whether the ASCII text `mark` stands at the index.
    func starts(with mark: String) -> Bool { stands(mark, at: index) }

    func starts(with mark: [UInt8]) -> Bool { bytes[index...].starts(with: mark) }

    func stands(_ mark: String, at start: Int) -> Bool {
        var place = start
        for byte in mark.utf8 {
            guard place < bytes.count, bytes[place] == byte else { return false }
            place += 1
        }
        return true
    }

    /// The first place, from `start` on, where the ASCII text `mark` stands.
    func offset(of mark: String, from start: Int) -> Int? {
        guard let first = mark.utf8.first else { return nil }
        var place = start
        while place < bytes.count {
            if bytes[place] == first, stands(mark, at: place) { return place }
            place += 1
        }
        return nil
    }
}
