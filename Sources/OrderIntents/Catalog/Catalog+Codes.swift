import TweetText

extension Catalog {
    /// Positions in `products` of those that a customer may mean by a code: an id, in any case and width, or a GTIN.
    public func positions(ofCode code: String) -> [Int] {
        let byID = positions(ofTypedID: code)
        if !byID.isEmpty { return byID }
        return GTIN(String(decoding: TermKey.key(of: code), as: UTF8.self)).map { positions(of: $0) } ?? []
    }

    /// Whether a key, standing by itself among a post's words, names a product.
    ///
    /// A short number counts something, and a short word means something, whatever ids a merchant has.
    func isCode(_ key: [UInt8]) -> Bool {
        let isNumber = key.allSatisfy { $0 &- 0x30 < 10 }
        // Most words are the id of nothing, and no number of an article.
        guard isNumber || mayBeID(key) else { return false }
        let text = String(decoding: key, as: UTF8.self)
        let isWord = text.allSatisfy(\.isLetter)
        guard key.count >= (isNumber ? 5 : isWord ? 4 : 2) else { return false }
        return !positions(ofCode: text).isEmpty
    }
}
