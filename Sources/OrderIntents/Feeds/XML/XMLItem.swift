/// The fields of one item: its child elements, Google's first, each with the text in it.
struct XMLItem {
    private(set) var names: [String] = []
    private(set) var values: [String] = []

    /// Reads up to the item's end.
    init(_ reader: inout XMLReader, _ tag: XMLReader.Tag, prefixes: Set<String>) throws(XMLFault) {
        let depth = reader.open.count
        var google: [(name: String, value: String)] = []
        var others: [(name: String, value: String)] = []
        var field: XMLReader.Tag?
        var value = ""
        while true {
            switch try reader.next() {
            case .text(let text): if field != nil { value += text }
            case .start(let inner):
                // An item within an item: the outer one was never closed.
                if inner.name == tag.name { throw XMLFault(reason: .openElement(tag.name), offset: inner.offset) }
                if reader.open.count == depth + 1 {
                    field = inner
                    value = ""
                } else if !value.isEmpty {
                    value += " "
                }
            case .end:
                if reader.open.count < depth {
                    for (name, value) in google + others {
                        names.append(name)
                        values.append(value)
                    }
                    return
                }
                guard reader.open.count == depth, let ended = field else { continue }
                field = nil
                if value.isEmpty, let address = Self.address(of: ended) { value = address }
                if let name = Self.googleName(ended.name, prefixes) {
                    google.append((name, value))
                } else {
                    others.append((ended.name, value))
                }
            case .finished: throw XMLFault(reason: .openElement(tag.name), offset: reader.bytes.count)
            }
        }
    }

    /// Where Atom's `<link href="…"/>` leads, if to the item's own page.
    private static func address(of tag: XMLReader.Tag) -> String? {
        guard local(tag.name) == "link" else { return nil }
        let relation = tag.attributes.first { $0.name == "rel" }?.value
        guard relation == nil || relation == "alternate" else { return nil }
        return tag.attributes.first { $0.name == "href" }?.value
    }

    private static func googleName(_ name: String, _ prefixes: Set<String>) -> String? {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")), prefixes.contains(String(name[..<colon])) else {
            return nil
        }
        return String(name[name.index(after: colon)...])
    }

    /// Prefixes that a tag binds to Google's namespace.
    static func googlePrefixes(of tag: XMLReader.Tag) -> [String] {
        tag.attributes.compactMap { attribute in
            attribute.name.hasPrefix("xmlns:") && attribute.value.hasPrefix("http://base.google.com/ns/")
                ? String(attribute.name.dropFirst(6)) : nil
        }
    }

    /// A name without its prefix.
    static func local(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
    }
}
