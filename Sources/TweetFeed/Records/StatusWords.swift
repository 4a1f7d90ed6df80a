import TweetText

/// The words of a status of Mastodon, made of its HTML, with what the markup says of them.
///
/// Servers shorten a mention to `@ann` and keep the rest in its address. Here it is `@ann@social.example` again, as its
/// author wrote it, so that nobody is taken for the account of that name on another server.
struct StatusWords {
    /// An account that the status mentions.
    struct Mention {
        var id: String?
        /// `user@domain`.
        var handle: String
        /// Where its mention links to.
        var address: String?
    }

    /// The content warning, if there is one, and the words.
    let text: String
    /// The HTML, where it is not the text itself.
    let source: String?
    /// Who is mentioned, with the words that do.
    private(set) var mentions: [Tweet.Account] = []
    private(set) var links: [Tweet.Link] = []
    /// Where the words begin, behind the warning.
    private let start: Int

    init(content: String, warning: String, mentions named: [Mention]) {
        var byAddress: [String: Mention] = [:]
        for mention in named {
            if let address = mention.address { byAddress[address] = mention }
        }
        let words = MarkupText(html: content) { anchor in
            guard anchor.classes.contains("mention"), !anchor.classes.contains("hashtag") else { return nil }
            return byAddress[anchor.address].map { "@" + $0.handle }
        }
        let front = warning.isEmpty ? "" : warning + "\n\n"
        text = front + words.text
        source = content == text ? nil : content
        start = front.utf8.count
        for anchor in words.anchors {
            let span = TextSpan(anchor.span.start + start, anchor.span.end + start)
            if anchor.isRenamed, let mention = byAddress[anchor.address] {
                mentions.append(Tweet.Account(handle: mention.handle, span: span))
            } else if anchor.address.hasPrefix("http"), !anchor.classes.contains("hashtag"), !span.isEmpty {
                links.append(Tweet.Link(url: words.words(anchor.span), expanded: anchor.address))
            }
        }
        let inText = Set(mentions.compactMap(\.handle))
        mentions += named.filter { !inText.contains($0.handle) }.map { Tweet.Account(handle: $0.handle) }
    }

    /// Where the author's own words begin: behind the warning, and, in a reply, behind the mentions that programs put in
    /// front of it.
    func ownStart(isReply: Bool) -> Int {
        guard isReply else { return start }
        let bytes = text.utf8.span
        var end = start
        for span in mentions.compactMap(\.span) where span.start == end {
            end = span.end
            while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0A { end += 1 }
        }
        return end
    }

    /// The host of an address of the web.
    static func host(_ address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.isEmpty ? nil : String(host).lowercased()
    }
}
