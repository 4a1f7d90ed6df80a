import TweetText

/// Whether two words are one but for a slip of the finger: a letter too much, too few, another, or two swapped
/// (Damerau, CACM 7(3), 1964).
enum SlipTolerance {
    /// Shorter words are a slip away from too many others.
    static let shortestWord = 5

    /// Whether `typed` is `meant` with exactly one slip in it.
    static func isOneSlip(_ typed: [Unicode.Scalar], from meant: [Unicode.Scalar]) -> Bool {
        guard abs(typed.count - meant.count) <= 1, typed != meant else { return false }
        var start = 0
        while start < min(typed.count, meant.count), typed[start] == meant[start] { start += 1 }
        let left = typed[start...]
        let right = meant[start...]
        if left.count == right.count {
            if left.dropFirst() == right.dropFirst() { return true }
            return left.count >= 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
                && left.dropFirst(2) == right.dropFirst(2)
        }
        return left.count > right.count ? left.dropFirst() == right : left == right.dropFirst()
    }

    /// The letters of a word as they are compared.
    static func letters(of word: some StringProtocol) -> [Unicode.Scalar] {
        letters(ofKey: TermKey.key(of: String(word)))
    }

    /// The letters of the word with that key.
    static func letters(ofKey key: [UInt8]) -> [Unicode.Scalar] {
        Array(String(decoding: key, as: UTF8.self).unicodeScalars)
    }
}
