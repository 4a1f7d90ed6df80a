/// Turns the entities of a text into HTML links, as twitter-text does.
public struct Autolinker: Sendable {
    /// How links are written.
    public var options: Options

    /// Makes a linker.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// Links everything: hashtags, mentions, lists, cashtags and links.
    public func autolink(_ text: String) -> String {
        autolink(text, kinds: Set(TweetEntity.Kind.allCases))
    }

    /// Links the entities of the kinds given.
    public func autolink(_ text: String, kinds: Set<TweetEntity.Kind>) -> String {
        let extractor = EntityExtractor(findsBareLinks: options.linksBareHosts)
        return autolink(text, entities: extractor.extractEntities(from: text).filter { kinds.contains($0.kind) })
    }

    /// Links the entities given, as a record of the platform lists them.
    ///
    /// One that begins before the end of another, or lies outside the text, is left out.
    public func autolink(_ text: String, entities: [TweetEntity]) -> String {
        var text = text
        text.makeContiguousUTF8()
        let bytes = text.utf8Span.span
        var units = TextUnits(bytes)
        var html = HTMLWriter()
        var end = 0
        for entity in entities.sorted(by: { $0.span.start < $1.span.start }) {
            let start = units.position(at: entity.span.start, counting: entity.unit, in: bytes).utf8
            let stop = units.position(at: entity.span.end, counting: entity.unit, in: bytes).utf8
            guard start >= end, stop > start else { continue }
            write(bytes, end, start, to: &html)
            write(entity, bytes, start, stop, to: &html)
            end = stop
        }
        write(bytes, end, bytes.count, to: &html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    /// Text between entities.
    private func write(_ text: Span<UInt8>, _ start: Int, _ end: Int, to html: inout HTMLWriter) {
        html.write(text, start, end, escaped: !options.textIsHTML)
    }

    private func write(_ entity: TweetEntity, _ text: Span<UInt8>, _ start: Int, _ end: Int, to html: inout HTMLWriter)
    {
        let signEnd = start + UTF8Scalar(in: text, at: start).length
        switch entity.kind {
        case .hashtag:
            let isRightToLeft = Self.isRightToLeft(entity.text)
            html.write("<a href=\"\(options.hashtagBase)")
            html.escape(entity.text)
            html.write("\" title=\"#")
            html.escape(entity.text)
            html.write("\" class=\"\(options.hashtagClass)\(isRightToLeft ? " rtl" : "")\"\(relation)>")
            write(text, start, end, to: &html)
        case .cashtag:
            html.write("<a href=\"\(options.cashtagBase)")
            html.escape(entity.text)
            html.write("\" title=\"$")
            html.escape(entity.text)
            html.write("\" class=\"\(options.cashtagClass)\"\(relation)>")
            write(text, start, end, to: &html)
        case .mention, .list:
            let (name, base) =
                entity.kind == .list
                ? (options.listClass, options.listBase) : (options.usernameClass, options.usernameBase)
            // The sign stays outside the link.
            write(text, start, signEnd, to: &html)
            html.write("<a class=\"\(name)\" href=\"\(base)")
            html.escape(entity.text + (entity.listSlug ?? ""))
            html.write("\"\(relation)>")
            write(text, signEnd, end, to: &html)
        case .url:
            html.write("<a href=\"")
            html.escape(entity.text)
            if let expanded = entity.expandedURL {
                html.write("\" title=\"")
                html.escape(expanded)
            }
            html.write("\"\(relation)>")
            write(link: entity, to: &html)
        }
        html.write("</a>")
    }

    private var relation: String { options.addsNoFollow ? " rel=\"nofollow\"" : "" }

    /// What a reader sees of a link: where the platform says what to show, the rest of the address is there for
    /// copying, but out of sight.
    private func write(link: TweetEntity, to html: inout HTMLWriter) {
        guard let display = link.displayURL else { return html.escape(link.text) }
        guard let expanded = link.expandedURL, let parts = DisplayedLink(display, of: expanded) else {
            return html.escape(display)
        }
        let hidden = "<span \(options.invisibleAttributes)>"
        html.write("<span class='tco-ellipsis'>\(parts.startsCut ? "…" : "")\(hidden)&nbsp;</span></span>\(hidden)")
        html.escape(parts.before)
        html.write("</span><span class='js-display-url'>")
        html.escape(parts.shown)
        html.write("</span>\(hidden)")
        html.escape(parts.behind)
        html.write("</span><span class='tco-ellipsis'>\(hidden)&nbsp;</span>\(parts.endsCut ? "…" : "")</span>")
    }

    /// Whether Hebrew or Arabic letters stand in a tag.
    private static func isRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x590...0x6FF, 0x750...0x77F, 0xFE70...0xFEFF: true
            default: false
            }
        }
    }
}
