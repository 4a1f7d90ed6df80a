import TweetText

/// What a Bluesky record says of parts of its text: mentions, links and hashtags, by UTF-8 bytes.
///
/// Clients write facets as they like. Those that overlap another one, leave the text or cut a character count for nothing;
/// so do mentions whose words are no whole name, and hashtags whose words are others. The post is kept.
struct Facets {
    private(set) var mentions: [Tweet.Account] = []
    private(set) var links: [Tweet.Link] = []
    /// Hashtags whose words have no `#`.
    private(set) var tags: [String] = []
    /// All words that name an account, mentioned by a facet or not.
    private(set) var names: [TextSpan] = []

    private struct Facet {
        var span: TextSpan
        var features: JSONValue
    }

    init(_ facets: JSONValue, of text: String, in bytes: Span<UInt8>) {
        let utf8 = Array(text.utf8)
        let runs = HandleRuns.find(in: utf8.span)
        var linked: Set<Int> = []
        for facet in Self.usable(facets, of: utf8, in: bytes) {
            let words = String(decoding: utf8[facet.span.start..<facet.span.end], as: UTF8.self)
            JSONReader.elements(of: facet.features, in: bytes) { feature in
                let fields = JSONReader.fields(of: feature, in: bytes)
                switch JSONReader.string(fields[.typeName], in: bytes) {
                case "app.bsky.richtext.facet#mention":
                    guard runs.contains(facet.span), let did = JSONReader.id(fields[.did], in: bytes),
                        linked.insert(facet.span.start).inserted
                    else { return }
                    mentions.append(Tweet.Account(id: did, span: facet.span))
                case "app.bsky.richtext.facet#link":
                    guard let uri = JSONReader.string(fields[.uri], in: bytes) else { return }
                    links.append(Tweet.Link(url: words, expanded: uri))
                case "app.bsky.richtext.facet#tag":
                    guard let tag = JSONReader.string(fields[.tag], in: bytes) else { return }
                    if TermKey.key(of: tag) == TermKey.key(of: words) { tags.append(tag) }
                default: break
                }
            }
        }
        names = runs.filter { run in
            linked.contains(run.start) || utf8[run.start..<run.end].contains(UInt8(ascii: "."))
        }
    }

    /// Facets that lie in the text, between its characters and apart from one another, in their order.
    private static func usable(_ facets: JSONValue, of text: [UInt8], in bytes: Span<UInt8>) -> [Facet] {
        var all: [Facet] = []
        JSONReader.elements(of: facets, in: bytes) { element in
            let fields = JSONReader.fields(of: element, in: bytes)
            let index = JSONReader.fields(of: fields[.index], in: bytes)
            guard let start = JSONReader.integer(index[.byteStart], in: bytes),
                let end = JSONReader.integer(index[.byteEnd], in: bytes), start < end, end <= Int64(text.count)
            else { return }
            let span = TextSpan(Int(start), Int(end))
            func cuts(_ place: Int) -> Bool { place < text.count && UTF8.isContinuation(text[place]) }
            if !cuts(span.start), !cuts(span.end) { all.append(Facet(span: span, features: fields[.features])) }
        }
        all.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
        var reach = 0
        return all.indices.compactMap { index in
            let span = all[index].span
            let isApart = span.start >= reach && (index + 1 == all.count || all[index + 1].span.start >= span.end)
            reach = max(reach, span.end)
            return isApart ? all[index] : nil
        }
    }
}
