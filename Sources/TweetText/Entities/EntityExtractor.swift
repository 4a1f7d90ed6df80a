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

    /// Calls `take` with the place of each entity of `text`, which must be valid UTF-8, in their order.
    ///
    /// Allocates nothing: the quickest way where only the places are asked for.
    public func forEachEntity(in text: Span<UInt8>, _ take: (EntitySpan) -> Void) {
        var cursor = EntityCursor()
        if unit == .utf8 {
            while let entity = cursor.next(in: text) {
                if mayTake(entity, in: text) {
                    take(EntitySpan(entity.kind, TextSpan(entity.start, entity.end)))
                }
            }
            return
        }
        var units = TextUnits(text)
        while let entity = cursor.next(in: text) {
            if mayTake(entity, in: text) { take(EntitySpan(entity.kind, convert(entity, in: text, &units))) }
        }
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
        entities(in: text) { $0 == .mention || $0 == .list }
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
        var cursor = EntityCursor(withLists: false)
        guard let first = cursor.next(in: bytes), first.kind == .mention,
            Tokenizer.isBlank(bytes, 0, first.start)
        else { return nil }
        var units = TextUnits(bytes)
        return entity(first, in: bytes, &units)
    }

    private func entities(
        in text: String, withLists: Bool = true, where isWanted: (TweetEntity.Kind) -> Bool
    ) -> [TweetEntity] {
        var text = text
        text.makeContiguousUTF8()
        let bytes = text.utf8Span.span
        var units = TextUnits(bytes)
        var entities: [TweetEntity] = []
        var cursor = EntityCursor(withLists: withLists)
        while let found = cursor.next(in: bytes) {
            if isWanted(found.kind), mayTake(found, in: bytes) { entities.append(entity(found, in: bytes, &units)) }
        }
        return entities
    }

    @inline(__always)
    private func mayTake(_ entity: EntityCursor.Entity, in text: Span<UInt8>) -> Bool {
        findsBareLinks || entity.kind != .url || Tokenizer.schemeEnd(text, at: entity.start) != nil
    }

    private func entity(
        _ found: EntityCursor.Entity, in bytes: Span<UInt8>, _ units: inout TextUnits
    ) -> TweetEntity {
        let isLink = found.kind == .url
        let sign = isLink ? 0 : UTF8Scalar(in: bytes, at: found.start).length
        var entity = TweetEntity(
            found.kind, Self.text(bytes, TextSpan(found.start + sign, found.nameEnd)),
            span: convert(found, in: bytes, &units), unit: unit)
        if found.kind == .list { entity.listSlug = Self.text(bytes, TextSpan(found.nameEnd, found.end)) }
        return entity
    }

    private func convert(
        _ entity: EntityCursor.Entity, in bytes: Span<UInt8>, _ units: inout TextUnits
    ) -> TextSpan {
        if unit == .utf8 { return TextSpan(entity.start, entity.end) }
        let start = units.position(at: entity.start, in: bytes)
        return TextSpan(start[unit], units.position(at: entity.end, in: bytes)[unit])
    }

    private static func text(_ bytes: Span<UInt8>, _ span: TextSpan) -> String {
        var copy: [UInt8] = []
        copy.reserveCapacity(span.count)
        for index in span.start..<span.end { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
    }
}
