/// Walks over the entities of a text and reads little else.
///
/// Every entity holds a sign (`EntitySigns`) and no blank, and behind a blank of ASCII a token begins whatever came
/// before. So the tokens are read from the last blank before a sign to that sign, and all others are passed over.
struct EntityCursor {
    /// An entity, in UTF-8 bytes.
    struct Entity {
        var kind: TweetEntity.Kind
        var start: Int
        var end: Int
        /// The end of the name without a list's slug.
        var nameEnd: Int
    }

    private let withLists: Bool
    /// Where a token begins, and the kind of the one before it.
    private var index = 0
    private var last = Token.Kind.space

    init(withLists: Bool = true) {
        self.withLists = withLists
    }

    /// The next entity of `text`, which must be the same on every call; nil behind the last one.
    @inline(__always)
    mutating func next(in text: Span<UInt8>) -> Entity? {
        while true {
            let sign = EntitySigns.next(in: text, from: index)
            if sign == text.count { return nil }
            if let kind = takePlainTag(text, at: sign) { return entity(kind, sign, in: text) }
            var start = runStart(text, before: sign)
            if start > index { last = .space }
            var piece = Tokenizer.piece(of: text, at: start, after: last)
            while piece.end <= sign {
                start = piece.end
                piece = Tokenizer.piece(of: text, at: start, after: piece.kind)
            }
            index = piece.end
            last = piece.kind
            if let kind = TweetEntity.Kind(last) { return entity(kind, start, in: text) }
        }
    }

    /// Takes a hashtag or mention of ASCII that stands behind a blank and before anything that leaves it one: most of
    /// them, without asking for every case that the tokenizer knows.
    @inline(__always)
    private mutating func takePlainTag(_ text: Span<UInt8>, at sign: Int) -> TweetEntity.Kind? {
        if sign > 0, !Tokenizer.isASCIISpace(text[sign &- 1]) { return nil }
        let byte = text[sign]
        guard byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") else { return nil }
        let name = ASCIIRuns.nameEnd(text, from: sign &+ 1)
        if name.end < text.count {
            let next = text[name.end]
            guard next < 0x80, next != UInt8(ascii: "@"), next != UInt8(ascii: "#"), next != UInt8(ascii: ":") else {
                return nil
            }
        }
        let isMention = byte == UInt8(ascii: "@")
        guard isMention ? name.end &- sign &- 2 < 20 && name.end &- sign > 1 : name.holdsLetter else { return nil }
        index = name.end
        last = isMention ? .mention : .hashtag
        return isMention ? .mention : .hashtag
    }

    @inline(__always)
    private func entity(_ kind: TweetEntity.Kind, _ start: Int, in text: Span<UInt8>) -> Entity {
        if kind == .mention, withLists, let list = ListSlug.end(in: text, at: index) {
            return Entity(kind: .list, start: start, end: list, nameEnd: index)
        }
        return Entity(kind: kind, start: start, end: index, nameEnd: index)
    }

    /// Where the run without blanks begins that holds the byte at `sign`; not before `index`.
    @inline(__always)
    private func runStart(_ text: Span<UInt8>, before sign: Int) -> Int {
        var start = sign
        while start > index, !Tokenizer.isASCIISpace(text[start &- 1]) { start &-= 1 }
        ScanMeter.read(sign - start)
        return start
    }
}

extension TweetEntity.Kind {
    /// What a token is as an entity; a list is a mention with something behind it.
    @inline(__always)
    fileprivate init?(_ kind: Token.Kind) {
        if kind == .mention {
            self = .mention
        } else if kind == .hashtag {
            self = .hashtag
        } else if kind == .url {
            self = .url
        } else if kind == .cashtag {
            self = .cashtag
        } else {
            return nil
        }
    }
}
