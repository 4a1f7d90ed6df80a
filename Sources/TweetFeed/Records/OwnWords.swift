import TweetText

/// Finds where the author's own words begin, behind the mentions that X puts in front of a reply.
enum OwnWords {
    /// By `display_text_range`, which counts code points over the escaped text: the offset in the decoded text.
    static func start(displayedFrom scalars: Int64, in source: String, _ map: SourceMap) -> Int {
        guard scalars > 0 else { return 0 }
        let bytes = source.utf8.span
        var units = TextUnits(bytes)
        let place = units.position(at: Int(clamping: scalars), counting: .scalars, in: bytes)
        return map.text(place.utf8)
    }

    /// For a reply without that range: behind the leading mentions of accounts that the record names, as the
    /// parent's author or as mentioned.
    static func start(of text: String, behindMentionsOf isNamed: (Substring) -> Bool) -> Int {
        let bytes = text.utf8.span
        var start = 0
        var index = 0
        while index < bytes.count, bytes[index] == UInt8(ascii: "@") {
            var end = index + 1
            while end < bytes.count, isHandle(bytes[end]) { end += 1 }
            let utf8 = text.utf8
            let handle = text[
                utf8.index(utf8.startIndex, offsetBy: index + 1)..<utf8.index(utf8.startIndex, offsetBy: end)]
            guard !handle.isEmpty, isNamed(handle) else { break }
            while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0A { end += 1 }
            start = end
            index = end
        }
        return start
    }

    private static func isHandle(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Whether two handles are one; they are ASCII, and case does not count.
    static func isSame(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
        one.utf8.count == other.utf8.count
            && zip(one.utf8, other.utf8).allSatisfy { lowercase($0) == lowercase($1) }
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }
}
