import TweetText

/// Reads well-formed XML 1.0 piece by piece: tags, and the text between them with its references decoded.
///
/// No entity that a document declares is expanded, so no document is longer than it looks. Time is linear in the bytes
/// read. What is not well-formed is a fault with its place; the caller may go on somewhere else by `resume`.
struct XMLReader {
    /// A piece of the document.
    enum Event: Hashable {
        case start(Tag)
        case end(String)
        case text(String)
        /// Behind the document's element and all that may follow it.
        case finished
    }

    /// A start tag.
    struct Tag: Hashable {
        /// Its name with its prefix, as written.
        var name: String
        var attributes: [Attribute] = []
        /// Offset of its `<`.
        var offset: Int
    }

    struct Attribute: Hashable {
        var name: String
        var value: String
    }

    let bytes: [UInt8]
    var index: Int
    /// Names of the elements that are open, the outermost first.
    var open: [String] = []
    /// The name of an empty element, `<a/>`, whose end is still to be told.
    private var emptyElement: String?
    private var hasRoot = false
    /// Whether the document is valid UTF-8; where it is not, each text is looked at.
    let isUTF8: Bool

    /// Begins at the start of the document; a byte order mark is no part of it.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
        if starts(with: "<?xml"), isSpace(at: index + 5) {
            index = offset(of: "?>", from: index).map { $0 + 2 } ?? index
        }
    }

    /// The next piece.
    mutating func next() throws(XMLFault) -> Event {
        if let name = emptyElement {
            emptyElement = nil
            open.removeLast()
            return .end(name)
        }
        while true {
            guard index < bytes.count else {
                if let name = open.last { throw fault(.openElement(name)) }
                if !hasRoot { throw fault(.noRoot) }
                return .finished
            }
            if open.isEmpty { skipSpace() }
            guard index < bytes.count else { continue }
            guard bytes[index] == UInt8(ascii: "<") else {
                if open.isEmpty { throw fault(.outsideOfRoot) }
                return .text(try characters())
            }
            if starts(with: "<!--") {
                try skipComment()
            } else if starts(with: "<![CDATA[") {
                if open.isEmpty { throw fault(.outsideOfRoot) }
                return .text(try section())
            } else if starts(with: "<?") {
                try skipInstruction()
            } else if starts(with: "<!DOCTYPE"), open.isEmpty, !hasRoot {
                try skipDoctype()
            } else if starts(with: "</") {
                return .end(try endTag())
            } else {
                return .start(try startTag())
            }
        }
    }

    /// Goes on at `offset`, within the elements of `open`.
    mutating func resume(at offset: Int, within open: [String]) {
        index = min(max(0, offset), bytes.count)
        self.open = open
        emptyElement = nil
        hasRoot = true
    }

    private mutating func startTag() throws(XMLFault) -> Tag {
        let start = index
        if open.isEmpty, hasRoot { throw fault(.outsideOfRoot) }
        index += 1
        guard let name = name() else { throw XMLFault(reason: .strayBracket, offset: start) }
        var tag = Tag(name: name, offset: start)
        while true {
            let hadSpace = skipSpace()
            guard index < bytes.count else { throw XMLFault(reason: .unclosed("<\(name)"), offset: start) }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                break
            }
            if starts(with: "/>") {
                index += 2
                emptyElement = name
                break
            }
            guard hadSpace else { throw fault(.badAttribute) }
            let attribute = try attribute()
            if tag.attributes.contains(where: { $0.name == attribute.name }) {
                throw fault(.repeatedAttribute(attribute.name))
            }
            tag.attributes.append(attribute)
        }
        open.append(name)
        hasRoot = true
        return tag
    }

    private mutating func endTag() throws(XMLFault) -> String {
        let start = index
        index += 2
        guard let name = name() else { throw XMLFault(reason: .strayBracket, offset: start) }
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
            throw XMLFault(reason: .unclosed("</\(name)"), offset: start)
        }
        guard let last = open.last else { throw XMLFault(reason: .strayEnd(name), offset: start) }
        guard last == name else {
            throw XMLFault(reason: .crossedTags(open: last, closed: name), offset: start)
        }
        index += 1
        open.removeLast()
        return name
    }

    func fault(_ reason: XMLFault.Reason) -> XMLFault { XMLFault(reason: reason, offset: min(index, bytes.count)) }
}
