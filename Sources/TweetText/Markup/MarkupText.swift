/// The text that a piece of HTML shows, and the links in it: posts of networks that keep them as markup.
///
/// Paragraphs are apart by a blank line, other blocks by a line end. Linear in the markup. What is no tag stands as it is.
public struct MarkupText: Hashable, Sendable {
    /// A link.
    public struct Anchor: Hashable, Sendable {
        /// Where its words are in the text, in UTF-8 bytes.
        public internal(set) var span: TextSpan
        /// Where it leads.
        public let address: String
        /// The classes of its element.
        public let classes: [String]
        /// Its words are others than the markup shows.
        public internal(set) var isRenamed = false
    }

    /// The words.
    public let text: String
    /// The links, in order.
    public let anchors: [Anchor]

    /// Reads markup.
    ///
    /// - Parameter name: gives the words that stand for a link instead of its own; nil leaves them.
    public init(html: String, naming name: (Anchor) -> String? = { _ in nil }) {
        var html = html
        html.makeContiguousUTF8()
        var walk = Walk()
        let bytes = html.utf8Span.span
        var index = 0
        while index < bytes.count {
            if let tag = HTMLTag(in: bytes, at: index) {
                walk.pass(HTMLElement(tag, in: bytes, at: index), naming: name)
                index = tag.end
            } else {
                index += walk.show(bytes, at: index)
            }
        }
        walk.finish()
        text = String(decoding: walk.text, as: UTF8.self)
        anchors = walk.anchors
    }

    /// The words under a span of the text.
    public func words(_ span: TextSpan) -> String {
        let utf8 = Array(text.utf8)
        guard span.start >= 0, span.start <= span.end, span.end <= utf8.count else { return "" }
        return String(decoding: utf8[span.start..<span.end], as: UTF8.self)
    }

    /// The text as it grows.
    private struct Walk {
        var text: [UInt8] = []
        var anchors: [Anchor] = []
        /// The link that is open.
        var open: Anchor?
        /// Its own words are passed over, for others stand for them.
        var isHidden = false

        mutating func pass(_ element: HTMLElement, naming name: (Anchor) -> String?) {
            switch element.name {
            case "a":
                close()
                guard element.kind == .start else { return }
                var anchor = Anchor(
                    span: TextSpan(text.count, text.count), address: element.value(of: "href") ?? "",
                    classes: (element.value(of: "class") ?? "").split(separator: " ").map(String.init))
                if let words = name(anchor) {
                    anchor.isRenamed = true
                    isHidden = true
                    text += words.utf8
                }
                open = anchor
            case "br": if !isHidden, !text.isEmpty { text.append(0x0A) }
            case "p": if element.kind == .start { endLines(2) }
            case "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "pre", "ul": endLines(1)
            default: break
            }
        }

        /// Ends a line, or a paragraph; blocks that follow one another end it together.
        private mutating func endLines(_ count: Int) {
            guard !isHidden, !text.isEmpty else { return }
            let ended = text.reversed().prefix { $0 == 0x0A }.count
            if ended < count { text += repeatElement(0x0A, count: count - ended) }
        }

        /// Shows the character at `index` and returns the bytes that it takes.
        mutating func show(_ bytes: Span<UInt8>, at index: Int) -> Int {
            let (scalar, length) = HTMLReference.scalar(in: bytes, at: index)
            if !isHidden {
                if let scalar {
                    text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                } else {
                    text.append(bytes[index] == 0x0A || bytes[index] == 0x0D ? 0x20 : bytes[index])
                }
            }
            return length
        }

        private mutating func close() {
            guard var anchor = open else { return }
            anchor.span.end = text.count
            anchors.append(anchor)
            open = nil
            isHidden = false
        }

        mutating func finish() {
            close()
            while let last = text.last, last == 0x0A { text.removeLast() }
            for index in anchors.indices {
                let span = anchors[index].span
                anchors[index].span = TextSpan(min(span.start, text.count), min(span.end, text.count))
            }
        }
    }
}
