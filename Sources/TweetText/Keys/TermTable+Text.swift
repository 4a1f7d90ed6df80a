extension TermTable {
    /// The terms of a literal as a grammar or feed writes it, added where they are new.
    public mutating func terms(of text: String) -> [TermID] {
        var text = text
        text.makeContiguousUTF8()
        if let words = plainWords(text.utf8.span) { return words }
        var tokens: [Token] = []
        var key: [UInt8] = []
        var terms: [TermID] = []
        let bytes = text.utf8.span
        Tokenizer().tokenize(bytes, into: &tokens)
        for token in tokens where token.kind != .space {
            key.removeAll(keepingCapacity: true)
            TermKey.append(token, of: bytes, to: &key)
            terms.append(intern(key))
        }
        return terms
    }

    /// The terms of those spellings that are one word.
    public mutating func words(_ spellings: [String]) -> Set<TermID> {
        var words = Set<TermID>(minimumCapacity: spellings.count)
        for spelling in spellings {
            let terms = terms(of: spelling)
            if terms.count == 1 { words.insert(terms[0]) }
        }
        return words
    }

    /// The terms of what is plainly words, letters of ASCII with single spaces between, as most phrases of most feeds are;
    /// nil for all else.
    private mutating func plainWords(_ text: borrowing Span<UInt8>) -> [TermID]? {
        guard !text.isEmpty else { return nil }
        var spaces = 0
        var isBehindSpace = true
        for index in text.indices {
            let isSpace = text[index] == UInt8(ascii: " ")
            guard isSpace ? !isBehindSpace : (text[index] | 0x20) &- 0x61 < 26 else { return nil }
            if isSpace { spaces += 1 }
            isBehindSpace = isSpace
        }
        if isBehindSpace { return nil }
        var words: [TermID] = []
        words.reserveCapacity(spaces + 1)
        var key: [UInt8] = []
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: " ") { end += 1 }
            let token = Token(kind: .word, flags: .ascii, start: start, end: end)
            let known = find(token, in: text, scratch: &key)
            if known.isKnown {
                words.append(known)
            } else {
                key.removeAll(keepingCapacity: true)
                TermKey.append(token, of: text, to: &key)
                words.append(intern(key))
            }
            start = end + 1
        }
        return words
    }
}
