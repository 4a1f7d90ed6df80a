extension Tokenizer {
    @inline(__always)
    static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    static func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// `[A-Za-z0-9_]`: what names of accounts are made of.
    @inline(__always)
    static func isNameByte(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "_")
    }

    /// A word, or the link that begins with it.
    @inline(__always)
    static func wordOrLink(_ text: Span<UInt8>, at start: Int) -> Piece {
        let end = ASCIIRuns.lettersEnd(text, from: start)
        ScanMeter.read(end - start)
        if end == text.count { return Piece(.word, end: end) }
        let byte = text[end]
        if byte < 0x80, !mayContinueLink(byte), byte != UInt8(ascii: "'") { return Piece(.word, end: end) }
        if byte == UInt8(ascii: ":") {
            // Only a scheme is followed by a link that holds a colon here.
            guard isSchemeMark(text, at: end), let link = link(text, at: start) else { return Piece(.word, end: end) }
            return link
        }
        return longWordOrLink(text, at: start)
    }

    /// A byte behind a word that makes a link possible.
    @inline(__always)
    static func mayContinueLink(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ":") || isASCIIDigit(byte)
    }

    /// A word of any letters, or the link that begins with it.
    static func longWordOrLink(_ text: Span<UInt8>, at start: Int) -> Piece {
        let word = word(text, at: start)
        guard word.end < text.count, mayContinueLink(text[word.end]) else { return word }
        if let link = link(text, at: start) { return link }
        // `l'express.fr`: the link begins behind the apostrophe.
        if let apostrophe = lastApostrophe(text, from: start, to: word.end) {
            if link(text, at: apostrophe.end) != nil {
                return Piece(.word, end: apostrophe.start, isASCII: isASCII(text, start, apostrophe.start))
            }
        }
        return word
    }

    /// A run of letters and marks of one kind of script, with inner apostrophes and the joiners of scripts that
    /// need them.
    static func word(_ text: Span<UInt8>, at start: Int) -> Piece {
        var end = start
        var isASCII = true
        var isUnspaced: Bool?
        var isJoining = false
        scan: while end < text.count {
            let byte = text[end]
            if isASCIILetter(byte) {
                if isUnspaced == true { break }
                isUnspaced = false
                isJoining = false
                end = ASCIIRuns.lettersEnd(text, from: end)
                continue
            }
            if byte < 0x80 {
                guard byte == UInt8(ascii: "'"), isUnspaced == false, hasSpacedLetter(text, at: end + 1) else { break }
                end += 1
                continue
            }
            let scalar = UTF8Scalar(in: text, at: end)
            let facts = ScalarFacts(scalar.value)
            if facts.plays(.letter) {
                if let isUnspaced, isUnspaced != facts.isUnspaced { break scan }
                // U+2139 is both a letter and an emoji; within a word it is the latter.
                if facts.isEmoji, end > start { break scan }
                isUnspaced = facts.isUnspaced
            } else if facts.plays(.joiner) {
                guard isJoining, end + scalar.length < text.count else { break scan }
                let next = ScalarFacts(UTF8Scalar(in: text, at: end + scalar.length).value)
                guard next.isJoining else { break scan }
            } else if !facts.plays(.mark), !facts.plays(.variationSelector) {
                guard scalar.value == 0x2019, isUnspaced == false, hasSpacedLetter(text, at: end + scalar.length)
                else { break scan }
            }
            isJoining = facts.isJoining
            isASCII = false
            end += scalar.length
        }
        ScanMeter.read(end - start)
        return Piece(.word, end: end, isASCII: isASCII, isUnspaced: isUnspaced == true)
    }

    private static func hasSpacedLetter(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return false }
        if text[index] < 0x80 { return isASCIILetter(text[index]) }
        let facts = ScalarFacts(UTF8Scalar(in: text, at: index).value)
        return facts.plays(.letter) && !facts.isUnspaced
    }

    /// The yen, yuan and won signs that are letters: behind a number they are words of their own, although
    /// the language writes on without a space (`1000円です`).
    static func isCurrencyIdeograph(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x5186, 0x5143, 0x5713, 0x5706, 0x5757, 0x584A, 0xC6D0: true
        default: false
        }
    }

    private static func lastApostrophe(_ text: Span<UInt8>, from start: Int, to end: Int) -> TextSpan? {
        ScanMeter.read(end - start)
        var index = end - 1
        while index > start {
            if text[index] == UInt8(ascii: "'") { return TextSpan(index, index + 1) }
            if text[index] == 0xE2, index + 3 <= end, text[index + 1] == 0x80, text[index + 2] == 0x99 {
                return TextSpan(index, index + 3)
            }
            index -= 1
        }
        return nil
    }

    static func isASCII(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        ScanMeter.read(end - start)
        return ASCIIRuns.isASCII(text, start, end)
    }
}
