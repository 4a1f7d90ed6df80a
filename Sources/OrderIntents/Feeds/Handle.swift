/// Handles and tags as people write them into files: with or without their sigil.
enum Handle {
    /// The handle without `@`, or nil where it cannot be one: empty, with a space or another sigil inside.
    static func read(_ text: some StringProtocol) -> String? { withoutSigil(text, "@", "＠") }

    /// The tag without `#`, or nil where it cannot be one: empty, with a space inside, or of digits alone.
    static func readTag(_ text: some StringProtocol) -> String? {
        guard let tag = withoutSigil(text, "#", "＃"), tag.contains(where: { !$0.isNumber }) else { return nil }
        return tag
    }

    /// What two handles are compared by: platforms take ASCII letters of either case as one.
    static func key(_ handle: some StringProtocol) -> String {
        if !handle.utf8.contains(where: { (0x41...0x5A).contains($0) }) { return String(handle) }
        return String(decoding: handle.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Whether two handles are one to a platform: whether their keys are equal.
    static func areSame(_ one: String, _ other: String) -> Bool {
        if areEqualASCII(one.utf8.span, other.utf8.span) { return true }
        // Outside ASCII a letter may be written in several ways.
        let mayDiffer = one.utf8.contains { $0 >= 0x80 } || other.utf8.contains { $0 >= 0x80 }
        return mayDiffer && key(one) == key(other)
    }

    /// Whether bytes are equal but for the case of ASCII letters.
    private static func areEqualASCII(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        for index in one.indices where one[index] != other[index] {
            let letter = one[index] | 0x20
            guard letter == other[index] | 0x20, letter &- 0x61 < 26 else { return false }
        }
        return true
    }

    private static func withoutSigil(_ text: some StringProtocol, _ sigil: Character, _ wide: Character) -> String? {
        if let isName = isPlainName(text.utf8) { return isName ? String(text) : nil }
        var rest = text[...]
        if let first = rest.first, first == sigil || first == wide { rest = rest.dropFirst() }
        let isClean = rest.allSatisfy { !$0.isWhitespace && $0 != "#" && $0 != "＃" && $0 != "," }
        guard let first = rest.first, first != "@", first != "＠", isClean else { return nil }
        return String(rest)
    }

    /// Whether ASCII without a sigil in front can be a name, which nearly every handle is; nil for all other text.
    private static func isPlainName(_ text: some Collection<UInt8>) -> Bool? {
        var isClean = true
        for byte in text {
            switch byte {
            case 0x80...: return nil
            case UInt8(ascii: " "), 0x09...0x0D, UInt8(ascii: "#"), UInt8(ascii: ","): isClean = false
            default: break
            }
        }
        guard let first = text.first else { return false }
        return first == UInt8(ascii: "@") || first == UInt8(ascii: "#") ? nil : isClean
    }
}
