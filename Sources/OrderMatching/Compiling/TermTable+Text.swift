import TweetText

extension TermTable {
    /// The terms of a literal as a grammar or feed writes it, added where they are new.
    mutating func terms(of text: String) -> [TermID] {
        var text = text
        text.makeContiguousUTF8()
        if let word = word(text.utf8.span) { return [word] }
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
    mutating func words(_ spellings: [String]) -> Set<TermID> {
        var words = Set<TermID>(minimumCapacity: spellings.count)
        for spelling in spellings {
            if let word = terms(of: spelling).onlyElement { words.insert(word) }
        }
        return words
    }

    /// The term of what is plainly one word, letters of ASCII alone, as most words of most feeds are; nil for all else.
    private mutating func word(_ text: borrowing Span<UInt8>) -> TermID? {
        guard !text.isEmpty else { return nil }
        for index in text.indices where (text[index] | 0x20) &- 0x61 >= 26 { return nil }
        let token = Token(kind: .word, flags: .ascii, start: 0, end: text.count)
        var key: [UInt8] = []
        let known = find(token, in: text, scratch: &key)
        if known.isKnown { return known }
        TermKey.append(token, of: text, to: &key)
        return intern(key)
    }
}
