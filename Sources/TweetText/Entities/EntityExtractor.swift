/// Finds the entities of a text by twitter-text's rules.
///
/// One token scan finds all kinds, so no two entities overlap; time is linear in the text.
public struct EntityExtractor: Sendable {
    /// What the spans of the entities count.
    public let unit: TextUnits.Unit
    /// Whether a host alone (`example.com`) is a link, or only what begins with `http://` or `https://`.
    public let findsBareLinks: Bool

    /// Makes an extractor whose spans count `unit`.
    public init(unit: TextUnits.Unit = .utf8, findsBareLinks: Bool = true) {
        self.unit = unit
        self.findsBareLinks = findsBareLinks
    }

    /// All entities in the order of the text.
    public func extractEntities(from text: String) -> [TweetEntity] {
        entities(in: text) { _ in true }
    }

    /// The hashtags: `buy` of `#buy`.
    public func extractHashtags(from text: String) -> [TweetEntity] {
        entities(in: text) { $0 == .hashtag }
    }

    /// The accounts named, by the mentions alone: `@ann/friends` is the mention `@ann`.
    public func extractMentions(from text: String) -> [TweetEntity] {
        entities(in: text, withLists: false) { $0 == .mention }
    }

    /// The mentions and lists.
    public func extractMentionsOrLists(from text: String) -> [TweetEntity] {
        entities(in: text) { $0 == .mention }
    }

    /// The cashtags: `AAPL` of `$AAPL`.
    public func extractCashtags(from text: String) -> [TweetEntity] {
        entities(in: text) { $0 == .cashtag }
    }

    /// The links as they stand in the text.
    public func extractURLs(from text: String) -> [TweetEntity] {
        entities(in: text) { $0 == .url }
    }

    /// The account that a text answers: the mention that it begins with, spaces aside.
    public func extractReply(from text: String) -> TweetEntity? {
        var text = text
        text.makeContiguousUTF8()
        let bytes = text.utf8Span.span
        let first = Tokenizer().tokens(in: text).first { $0.kind != .space }
        guard let first, first.kind == .mention else { return nil }
        var units = TextUnits(bytes)
        return mention(first, listEnd: nil, in: bytes, &units)
    }

    private func entities(
        in text: String, withLists: Bool = true, where isWanted: (Token.Kind) -> Bool
    ) -> [TweetEntity] {
        var text = text
        text.makeContiguousUTF8()
        let bytes = text.utf8Span.span
        var units = TextUnits(bytes)
        var entities: [TweetEntity] = []
        for token in Tokenizer().tokens(in: text) where isWanted(token.kind) {
            switch token.kind {
            case .hashtag:
                entities.append(tag(.hashtag, token, in: bytes, &units))
            case .cashtag:
                entities.append(tag(.cashtag, token, in: bytes, &units))
            case .mention:
                let listEnd = withLists ? ListSlug.end(in: bytes, at: Int(token.end)) : nil
                entities.append(mention(token, listEnd: listEnd, in: bytes, &units))
            case .url where findsBareLinks || Tokenizer.hasScheme(bytes, token):
                let link = Self.text(bytes, token.span)
                entities.append(TweetEntity(.url, link, span: convert(token.span, in: bytes, &units), unit: unit))
            default:
                break
            }
        }
        return entities
    }

    private func tag(
        _ kind: TweetEntity.Kind, _ token: Token, in bytes: Span<UInt8>, _ units: inout TextUnits
    ) -> TweetEntity {
        let name = Self.text(bytes, TextSpan(Self.signEnd(token, in: bytes), Int(token.end)))
        return TweetEntity(kind, name, span: convert(token.span, in: bytes, &units), unit: unit)
    }

    private func mention(
        _ token: Token, listEnd: Int?, in bytes: Span<UInt8>, _ units: inout TextUnits
    ) -> TweetEntity {
        var entity = tag(.mention, token, in: bytes, &units)
        if let listEnd {
            entity.kind = .list
            entity.listSlug = Self.text(bytes, TextSpan(Int(token.end), listEnd))
            entity.span = convert(TextSpan(Int(token.start), listEnd), in: bytes, &units)
        }
        return entity
    }

    private func convert(_ span: TextSpan, in bytes: Span<UInt8>, _ units: inout TextUnits) -> TextSpan {
        let start = units.position(at: span.start, in: bytes)
        return TextSpan(start[unit], units.position(at: span.end, in: bytes)[unit])
    }

    private static func signEnd(_ token: Token, in bytes: Span<UInt8>) -> Int {
        Int(token.start) + UTF8Scalar(in: bytes, at: Int(token.start)).length
    }

    private static func text(_ bytes: Span<UInt8>, _ span: TextSpan) -> String {
        var copy: [UInt8] = []
        copy.reserveCapacity(span.count)
        for index in span.start..<span.end { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
    }
}
