/// Emoji sequences by UTS #51, section 1.4.9: modifiers, presentation selectors, keycaps, flags, tags and joiners.
extension Tokenizer {
    private static let textPresentation: UInt32 = 0xFE0E
    private static let emojiPresentation: UInt32 = 0xFE0F
    private static let joiner: UInt32 = 0x200D
    private static let cancelTag: UInt32 = 0xE007F

    /// The end of the emoji that begins at `start`, or nil where text is meant: half a flag, or U+FE0E behind it.
    static func emojiEnd(_ text: Span<UInt8>, at start: Int) -> Int? {
        let first = UTF8Scalar(in: text, at: start)
        let second = start + first.length
        if ScalarFacts(first.value).isRegionalIndicator {
            guard let next = scalar(text, at: second), ScalarFacts(next.value).isRegionalIndicator else { return nil }
            return second + next.length
        }
        if scalar(text, at: second)?.value == textPresentation { return nil }
        var end = elementEnd(text, behindBase: second)
        while let link = scalar(text, at: end), link.value == joiner {
            guard let base = scalar(text, at: end + link.length), ScalarFacts(base.value).isEmoji else { break }
            end = elementEnd(text, behindBase: end + link.length + base.length)
        }
        ScanMeter.read(end - start)
        return end
    }

    /// The end of a keycap whose digit, `#` or `*` ends at `index`.
    @inline(__always)
    static func keycapEnd(_ text: Span<UInt8>, at index: Int) -> Int? {
        guard index < text.count, text[index] >= 0xE2 else { return nil }
        var end = index
        if let selector = scalar(text, at: end), selector.value == emojiPresentation { end += selector.length }
        guard let keycap = scalar(text, at: end), keycap.value == 0x20E3 else { return nil }
        return end + keycap.length
    }

    private static func elementEnd(_ text: Span<UInt8>, behindBase start: Int) -> Int {
        var end = start
        if let next = scalar(text, at: end), ScalarFacts(next.value).isEmojiModifier { end += next.length }
        if let next = scalar(text, at: end), next.value == emojiPresentation {
            end += next.length
            if let keycap = scalar(text, at: end), keycap.value == 0x20E3 { end += keycap.length }
        }
        return tagsEnd(text, at: end)
    }

    /// The end of a run of tags that U+E007F ends, as in the flag of Scotland; `start` where there is none.
    private static func tagsEnd(_ text: Span<UInt8>, at start: Int) -> Int {
        var end = start
        while let next = scalar(text, at: end), 0xE0020...cancelTag ~= next.value {
            end += next.length
            if next.value == cancelTag { return end }
        }
        ScanMeter.read(end - start)
        return start
    }

    @inline(__always)
    private static func scalar(_ text: Span<UInt8>, at index: Int) -> UTF8Scalar? {
        index < text.count ? UTF8Scalar(in: text, at: index) : nil
    }
}
