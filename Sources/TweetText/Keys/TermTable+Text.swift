extension TermTable {
    /// The terms of a literal as a grammar or feed writes it, added where they are new.
    public mutating func terms(of text: String) -> [TermID] {
        let utf8 = Array(text.utf8)
        var tokens: [Token] = []
        Tokenizer().tokenize(utf8.span, into: &tokens)
        var key: [UInt8] = []
        return tokens.filter { $0.kind != .space }.map { token in
            key.removeAll(keepingCapacity: true)
            TermKey.append(token, of: utf8.span, to: &key)
            return intern(key)
        }
    }

    /// The terms of those spellings that are one word.
    public mutating func words(_ spellings: [String]) -> Set<TermID> {
        Set(
            spellings.compactMap { spelling in
                let terms = terms(of: spelling)
                return terms.count == 1 ? terms[0] : nil
            })
    }
}
