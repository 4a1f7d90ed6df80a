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
        /// Cut out of a run that is written without spaces, or such a run.
        public var isOfRun = false
        /// Whether a word border on its side may be trusted: it is known, and no single letter beside what is unknown.
        public var isSure = false
        /// What the account that it passes itself off as compares by.
        public var imitates: [UInt8]?
    }

    /// The tokens that are not space.
    public var words: [Word] = []
    /// The first word that is the author's own: mentions that the platform put in front come before.
    public var ownStart = 0

    /// Splits a text. A run behind `@` that is written in other letters than it seems to be is one word, and one that
    /// passes itself off as one of the `protected` names.
    ///
    /// - Parameters:
    ///   - known: keys of the words that a run without spaces is cut into.
    ///   - mentions: words that name one account each, as the record says.
    public init(
        _ text: String, ownWordsStart: Int = 0, known: Set<[UInt8]> = [], protected: [String] = [],
        mentions: [TextSpan] = []
    ) {
        let bytes = Array(text.utf8)
        for token in Tokenizer().tokens(in: text) where token.kind != .space {
            let spans =
                token.flags.contains(.unspaced) && !known.isEmpty
                ? NaiveCutting(token, of: bytes, known: known).spans : [token.span]
            for span in spans {
                var key: [UInt8] = []
                var piece = token
                piece.start = Int32(span.start)
                piece.end = Int32(span.end)
                TermKey.append(piece, of: bytes.span, to: &key)
                if span.start < ownWordsStart { ownStart += 1 }
                let characters = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
                let isOfRun = token.flags.contains(.unspaced)
                let isKnown = token.kind == .number || known.contains(key)
                words.append(
                    Word(
                        kind: token.kind, key: key, span: span, text: characters, isOfRun: isOfRun,
                        isSure: isKnown && [.word, .number].contains(token.kind)))
            }
        }
        for mention in mentions { join(mention, in: text) }
        trustSingleLetters()
        joinImitations(of: protected, in: text)
        // `RT @name:` is somebody's own way to pass words on; they begin behind it.
        let rest = words.dropFirst(ownStart)
        if rest.count >= 2, rest[ownStart].key == TermKey.key(of: "RT"), rest[ownStart + 1].kind == .mention {
            ownStart += 2
            if ownStart < words.count, words[ownStart].text == ":" { ownStart += 1 }
        }
    }

    /// A single letter cut out of a run is sure where nothing unsure touches it. Taken back until nothing changes.
    private mutating func trustSingleLetters() {
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for index in words.indices where words[index].isSure && words[index].isOfRun && isSingle(index) {
                let before = touches(index) && isRun(index - 1) && !words[index - 1].isSure
                let behind = touches(index + 1) && isRun(index + 1) && !words[index + 1].isSure
                if before || behind {
                    words[index].isSure = false
                    hasChanged = true
                }
            }
        }
    }

    private func isSingle(_ index: Int) -> Bool {
        let isWhole =
            !(touches(index) && words[index - 1].isOfRun) && !(touches(index + 1) && words[index + 1].isOfRun)
        return words[index].text.count == 1 && !isWhole
    }

    /// Makes one word of all that a mention touches, where a word begins with it.
    private mutating func join(_ mention: TextSpan, in text: String) {
        guard let first = words.firstIndex(where: { $0.span.start == mention.start }),
            let last = words.lastIndex(where: { $0.span.start < mention.end })
        else { return }
        let name = String(decoding: Array(text.utf8)[mention.start..<mention.end], as: UTF8.self)
        words[first] = Word(kind: .mention, key: TermKey.key(of: name), span: mention, text: name)
        words.removeSubrange(first + 1..<last + 1)
        if ownStart > first { ownStart = max(first + 1, ownStart - (last - first)) }
    }

    private mutating func joinImitations(of names: [String], in text: String) {
        let scalars = Array(text.unicodeScalars)
        var offsets: [Int: Int] = [:]
        var offset = 0
        for (number, scalar) in scalars.enumerated() {
            offsets[offset] = number
            offset += scalar.utf8.count
        }
        var index = 0
        while index < words.count {
            defer { index += 1 }
            let word = words[index]
            guard word.kind == .mention || word.kind == .punctuation, let place = offsets[word.span.start],
                let letters = NaiveNames.run(in: scalars, at: place, isMention: word.kind == .mention)
            else { continue }
            // A name that holds dots is looked at as a whole.
            let whole = Array(word.text.unicodeScalars.dropFirst())
            let run = word.kind == .mention && whole.count > letters.count ? whole : letters
            let name = String(String.UnicodeScalarView(run))
            let imitated = NaiveNames.imitated(by: name, among: names)
            let first = names.first(where: imitated.contains)
            guard first != nil || NaiveNames.isDisguised(name, among: names) else { continue }
            let end = word.span.start + scalars[place].utf8.count + name.utf8.count
            let last = words.lastIndex { $0.span.start < end } ?? index
            words[index] = Word(
                kind: .mention, key: [], span: TextSpan(word.span.start, end), text: String(scalars[place]) + name,
                imitates: first.map { TermKey.key(of: "@" + $0) })
            words.removeSubrange(index + 1..<last + 1)
            if ownStart > index { ownStart = max(index + 1, ownStart - (last - index)) }
        }
    }

    /// Whether no space stands between word `index` and the one before.
    public func touches(_ index: Int) -> Bool {
        index > 0 && index < words.count && words[index - 1].span.end == words[index].span.start
    }

    /// Whether one word may end before `index` and another begin: `2x`, `buy_now` and `buy-back` are one each.
    public func isBoundary(_ index: Int) -> Bool {
        guard touches(index) else { return true }
        if isRun(index - 1), isRun(index) {
            let isOfRun = words[index - 1].isOfRun || words[index].isOfRun
            return isOfRun && words[index - 1].isSure && words[index].isSure
        }
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
