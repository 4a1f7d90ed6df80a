extension TermTable {
    /// Working memory for the terms of many texts.
    package struct Reading {
        /// The terms of the text that was read last.
        package fileprivate(set) var terms: [TermID] = []
        fileprivate var tokens: [Token] = []
        fileprivate var key: [UInt8] = []

        /// Makes empty memory.
        package init() {}

        /// The only term; nil where there are more, or none.
        package var onlyTerm: TermID? { terms.count == 1 ? terms[0] : nil }
    }

    /// The terms of a literal as a grammar or feed writes it, added where they are new.
    public mutating func terms(of text: String) -> [TermID] {
        var reading = Reading()
        read(text, into: &reading)
        return reading.terms
    }

    /// Leaves in `reading` the terms of a text, added where they are new. For many texts pass the same memory.
    package mutating func read(_ text: String, into reading: inout Reading) {
        reading.terms.removeAll(keepingCapacity: true)
        var text = text
        text.makeContiguousUTF8()
        let bytes = text.utf8.span
        if readPlainWords(bytes, into: &reading) { return }
        Tokenizer().tokenize(bytes, into: &reading.tokens)
        for token in reading.tokens where token.kind != .space {
            reading.key.removeAll(keepingCapacity: true)
            TermKey.append(token, of: bytes, to: &reading.key)
            reading.terms.append(intern(reading.key))
        }
    }

    /// The terms of those spellings that are one word.
    public mutating func words(_ spellings: [String]) -> Set<TermID> {
        var words = Set<TermID>(minimumCapacity: spellings.count)
        var reading = Reading()
        for spelling in spellings {
            read(spelling, into: &reading)
            if let word = reading.onlyTerm { words.insert(word) }
        }
        return words
    }

    /// The terms of what is plainly words, letters of ASCII with single spaces between, as most phrases of most feeds are;
    /// false for all else.
    private mutating func readPlainWords(_ text: borrowing Span<UInt8>, into reading: inout Reading) -> Bool {
        guard !text.isEmpty else { return false }
        var isBehindSpace = true
        for index in text.indices {
            let isSpace = text[index] == UInt8(ascii: " ")
            guard isSpace ? !isBehindSpace : (text[index] | 0x20) &- 0x61 < 26 else { return false }
            isBehindSpace = isSpace
        }
        if isBehindSpace { return false }
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: " ") { end += 1 }
            let token = Token(kind: .word, flags: .ascii, start: start, end: end)
            reading.key.removeAll(keepingCapacity: true)
            TermKey.append(token, of: text, to: &reading.key)
            reading.terms.append(intern(reading.key))
            start = end + 1
        }
        return true
    }
}
