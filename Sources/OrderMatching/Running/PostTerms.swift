import TweetText

/// The terms of one post, ready for matching: its tokens without spaces, each with its id.
struct PostTerms: Sendable {
    /// All tokens, spaces included.
    private(set) var tokens: [Token] = []
    /// Tokens that are not space.
    var terms: [Token] = []
    /// Vocabulary id of each term; 0 where the vocabulary does not know it.
    var ids: [TermID] = []
    /// First scalar of each term that is punctuation, symbol, sign, emoji or invisible; 0 for others.
    var marks: [UInt32] = []
    /// First term of the author's own words.
    var ownStart = 0
    /// Letters of each term that was cut out of a run; 0 for others.
    var letters: [Int32] = []
    /// Whether one word ends and the next begins before a term that touches the one before it.
    var isCut: [Bool] = []
    /// End of the free words that a term begins, for every term: filled where some match is run.
    private var freeTextEnds: [Int32] = []
    /// Terms that are mentions, in order: filled with it.
    private(set) var mentions: [Int] = []
    /// A cashtag stands in the post, which speaks of securities then: unknown words are no product.
    private(set) var hasCashtag = false
    /// Mentions that are others than they seem to be: none in nearly every post.
    var imitations: [Imitation] = []
    private var key: [UInt8] = []
    var run = TermSegmenter.Scratch()

    var count: Int { terms.count }

    /// Tokenizes `text`, cuts what is written without spaces and looks every term up. Allocates only while its
    /// arrays grow.
    mutating func prepare(
        _ text: Span<UInt8>, ownWordsStart: Int, tokenizer: Tokenizer, vocabulary: TermTable, segmenter: TermSegmenter
    ) {
        tokenizer.tokenize(text, into: &tokens)
        terms.removeAll(keepingCapacity: true)
        ids.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        freeTextEnds.removeAll(keepingCapacity: true)
        letters.removeAll(keepingCapacity: true)
        isCut.removeAll(keepingCapacity: true)
        imitations.removeAll(keepingCapacity: true)
        mentions.removeAll(keepingCapacity: true)
        hasCashtag = false
        ownStart = 0
        var hasRuns = false
        for token in tokens where token.kind != .space {
            let id = vocabulary.find(token, in: text, scratch: &key)
            if token.flags.contains(.unspaced) { hasRuns = true }
            if token.flags.contains(.unspaced), !id.isKnown, !segmenter.isEmpty {
                segmenter.cut(token, in: text, into: &run)
                appendPieces(of: token, ownWordsStart: ownWordsStart)
                continue
            }
            if Int(token.start) < ownWordsStart { ownStart += 1 }
            terms.append(token)
            letters.append(0)
            ids.append(id)
            switch token.kind {
            case .punctuation, .symbol, .currencySign, .invisible, .emoji:
                marks.append(Self.scalar(at: Int(token.start), in: text))
            default:
                marks.append(0)
            }
        }
        if hasRuns { findCuts() }
    }

    /// Finds, once for all matches, whom the post mentions and where the free words from each term end: before the
    /// next tag, account or link, and before the punctuation in front of it.
    mutating func prepareReading() {
        for term in terms.indices {
            switch terms[term].kind {
            case .mention: mentions.append(term)
            case .cashtag: hasCashtag = true
            default: break
            }
        }
        freeTextEnds.append(contentsOf: repeatElement(0, count: count))
        var end = count
        var trimmed = count
        for term in stride(from: count - 1, through: 0, by: -1) {
            switch terms[term].kind {
            case .hashtag, .mention, .cashtag, .url:
                end = term
                trimmed = term
            case .punctuation, .invisible:
                if trimmed == term + 1, trimmed <= end { trimmed = term }
            default: break
            }
            freeTextEnds[term] = Int32(truncatingIfNeeded: max(term, trimmed))
        }
    }

    /// The end of the free words that begin at `term`.
    func freeTextEnd(from term: Int) -> Int { Int(freeTextEnds[term]) }

    /// Moves the start of the author's own words, for a retweet prefix in the text itself.
    mutating func setOwnStart(_ term: Int) { ownStart = max(ownStart, min(term, count)) }

    /// Makes one mention of each span, given in order, that begins where a term does; what of a term lies behind the
    /// span is left out.
    mutating func join(_ spans: [TextSpan]) {
        var kept = 0
        var term = 0
        var ownKept = 0
        for span in spans + [TextSpan(.max, .max)] {
            while term < count, Int(terms[term].start) < span.start {
                terms[kept] = terms[term]
                ids[kept] = ids[term]
                marks[kept] = marks[term]
                letters[kept] = letters[term]
                if !isCut.isEmpty { isCut[kept] = isCut[term] }
                kept += 1
                term += 1
                if term <= ownStart { ownKept = kept }
            }
            guard term < count else { break }
            terms[kept] = Token(
                kind: .mention, flags: terms[term].flags.subtracting(.ascii), start: span.start, end: span.end)
            ids[kept] = .unknown
            marks[kept] = 0
            letters[kept] = 0
            if !isCut.isEmpty { isCut[kept] = false }
            kept += 1
            if term < ownStart { ownKept = kept }
            while term < count, Int(terms[term].start) < span.end { term += 1 }
        }
        terms.removeSubrange(kept...)
        ids.removeSubrange(kept...)
        marks.removeSubrange(kept...)
        letters.removeSubrange(kept...)
        if !isCut.isEmpty { isCut.removeSubrange(kept...) }
        ownStart = ownKept
    }

    func kind(_ term: Int) -> Token.Kind { terms[term].kind }

    /// Whether term `index` touches the one before it.
    func isGlued(_ index: Int) -> Bool {
        index > 0 && index < count && terms[index].start == terms[index - 1].end
    }

    /// Whether a word may end before `index` and the next begin there: `2x`, `buy_now` and `buy-back` have
    /// no boundary inside; `兩杯` has one.
    func isBoundary(before index: Int) -> Bool {
        guard isGlued(index) else { return true }
        let before = isWordLike(index - 1)
        let after = isWordLike(index)
        if before && after { return index < isCut.count && isCut[index] }
        if before && isJoiner(index) { return !(isGlued(index + 1) && isWordLike(index + 1)) }
        if after && isJoiner(index - 1) { return !(isGlued(index - 1) && isWordLike(index - 2)) }
        return true
    }

    func isWordLike(_ index: Int) -> Bool {
        let kind = terms[index].kind
        return kind == .word || kind == .number
    }

    private func isJoiner(_ index: Int) -> Bool {
        switch marks[index] {
        case 0x2D, 0x5F, 0x2F, 0x26, 0x27, 0x40, 0x2019, 0x2010, 0x2011: true  // - _ / & ' @ ’ ‐ ‑
        default: false
        }
    }

    /// Punctuation that may stand between the words of a command: `, : ; - – —` and the ideographic comma.
    func isSoftPunctuation(_ index: Int) -> Bool {
        switch marks[index] {
        case 0x2C, 0x3A, 0x3B, 0x2D, 0x2013, 0x2014, 0x3001, 0xFF0C, 0xFF1A: true
        default: false
        }
    }

    /// `. ! ?` and their relatives, or a line end before the term.
    func endsSentence(_ index: Int) -> Bool {
        switch marks[index] {
        case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x0964: true
        default: false
        }
    }

    /// `, ; —` and whatever ends a sentence: the borders of a clause.
    func endsClause(_ index: Int) -> Bool {
        switch marks[index] {
        case 0x2C, 0x3B, 0x2014, 0x2013, 0x3001, 0xFF0C: true
        default: endsSentence(index)
        }
    }

    /// Whether the term means nothing to `whole`: punctuation, symbols and emoji.
    func isDecoration(_ index: Int) -> Bool {
        switch terms[index].kind {
        case .punctuation, .emoji, .invisible: true
        case .symbol: true
        default: false
        }
    }

    /// UTF-8 span of terms `range`.
    func span(_ start: Int, _ end: Int) -> TextSpan {
        guard start < end, end <= count else {
            let offset = start < count ? Int(terms[start].start) : (terms.last.map { Int($0.end) } ?? 0)
            return TextSpan(offset, offset)
        }
        return TextSpan(Int(terms[start].start), Int(terms[end - 1].end))
    }

    private static func scalar(at offset: Int, in text: Span<UInt8>) -> UInt32 {
        let lead = UInt32(text[offset])
        func next(_ distance: Int) -> UInt32 {
            offset + distance < text.count ? UInt32(text[offset + distance] & 0x3F) : 0
        }
        if lead < 0x80 { return lead }
        if lead < 0xE0 { return (lead & 0x1F) << 6 | next(1) }
        if lead < 0xF0 { return (lead & 0x0F) << 12 | next(1) << 6 | next(2) }
        return (lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
    }
}

extension PostTerms: NumberTerms {
    func token(at index: Int) -> Token { terms[index] }
    func id(at index: Int) -> TermID { ids[index] }
    func isHyphen(at index: Int, in text: Span<UInt8>) -> Bool { marks[index] == 0x2D }
}
