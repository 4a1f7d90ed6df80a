import TweetText

/// A post as the naive matcher sees it: its tokens without spaces, compared by key.
public struct NaivePost {
    /// A token that is not space.
    public struct Word {
        /// What it is.
        public var kind: Token.Kind
        /// What it compares by.
        public var key: [UInt8]
        /// Its bytes in the text.
        public var span: TextSpan
        /// Its characters.
        public var text: String
    }

    /// The tokens that are not space.
    public var words: [Word] = []
    /// The first word that is the author's own: mentions that the platform put in front come before.
    public var ownStart = 0

    /// Splits a text.
    public init(_ text: String, ownWordsStart: Int = 0) {
        let bytes = Array(text.utf8)
        for token in Tokenizer().tokens(in: text) where token.kind != .space {
            var key: [UInt8] = []
            TermKey.append(token, of: bytes.span, to: &key)
            if token.span.start < ownWordsStart { ownStart += 1 }
            let characters = String(decoding: bytes[token.span.start..<token.span.end], as: UTF8.self)
            words.append(Word(kind: token.kind, key: key, span: token.span, text: characters))
        }
        // `RT @name:` is somebody's own way to pass words on; they begin behind it.
        let rest = words.dropFirst(ownStart)
        if rest.count >= 2, rest[ownStart].key == TermKey.key(of: "RT"), rest[ownStart + 1].kind == .mention {
            ownStart += 2
            if ownStart < words.count, words[ownStart].text == ":" { ownStart += 1 }
        }
    }

    /// Whether no space stands between word `index` and the one before.
    public func touches(_ index: Int) -> Bool {
        index > 0 && index < words.count && words[index - 1].span.end == words[index].span.start
    }

    /// Whether one word may end before `index` and another begin: `2x`, `buy_now` and `buy-back` are one each.
    public func isBoundary(_ index: Int) -> Bool {
        guard touches(index) else { return true }
        if isRun(index - 1), isRun(index) { return false }
        if isRun(index - 1), isHyphen(index), touches(index + 1), isRun(index + 1) { return false }
        if isRun(index), isHyphen(index - 1), touches(index - 1), isRun(index - 2) { return false }
        return true
    }

    /// Letters or digits.
    public func isRun(_ index: Int) -> Bool {
        words.indices.contains(index) && (words[index].kind == .word || words[index].kind == .number)
    }

    private func isHyphen(_ index: Int) -> Bool {
        ["-", "_", "/", "&", "'", "@", "’", "‐", "‑"].contains(words[index].text)
    }

    /// What may stand between the words of a sequence.
    public func isSoft(_ index: Int) -> Bool {
        words.indices.contains(index) && [",", ":", ";", "-", "–", "—", "、", "，", "："].contains(words[index].text)
    }

    /// What `whole` looks past.
    public func isDecoration(_ index: Int) -> Bool {
        [.punctuation, .emoji, .symbol, .invisible].contains(words[index].kind)
    }
}
