/// A hashtag, mention or link of a made-up text, as `entities` of a record lists it.
struct TextEntity {
    enum Kind { case hashtag, mention, link }

    var kind: Kind
    /// UTF-8, without sigil.
    var range: Range<Int>
    /// Code points over the escaped text, sigil included: the unit in which X counts.
    var scalars: Range<Int>

    /// The entities of `text`. Knows only what the generator writes, and replaces what `entities` held.
    static func find(in text: [UInt8], into entities: inout [TextEntity]) {
        entities.removeAll(keepingCapacity: true)
        var scalars = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "#"), UInt8(ascii: "@"):
                var end = index + 1
                while end < text.count, isNamePart(text[end], isTag: byte == UInt8(ascii: "#")) { end += 1 }
                let length = text[index..<end].count { $0 & 0xC0 != 0x80 }
                if end > index + 1 {
                    entities.append(
                        TextEntity(
                            kind: byte == UInt8(ascii: "#") ? .hashtag : .mention, range: index + 1..<end,
                            scalars: scalars..<scalars + length))
                }
                scalars += length
                index = end
            case UInt8(ascii: "h") where text[index...].starts(with: "https://".utf8):
                var end = index
                while end < text.count, text[end] > 0x20 { end += 1 }
                entities.append(
                    TextEntity(kind: .link, range: index..<end, scalars: scalars..<scalars + end - index))
                scalars += end - index
                index = end
            default:
                scalars +=
                    byte == UInt8(ascii: "&") ? 5 : byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") ? 4 : 1
                index += 1
                while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
            }
        }
    }

    private static func isNamePart(_ byte: UInt8, isTag: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        // Of the tags made up here, every letter outside ASCII belongs to the tag.
        default: isTag && byte >= 0xC3 && byte != 0xE2 && byte != 0xF0 || isTag && byte & 0xC0 == 0x80
        }
    }
}
