import TweetText

/// Tells in one pass over its bytes what a text of a feed needs. Most need nothing.
enum CleanText {
    /// What has to be done to a text.
    enum Need {
        case nothing
        /// Plain white space stands at an end, or is more than one space.
        case squeezing
        /// There may be white space of other kinds.
        case spacing
        /// It may hold tags or character references.
        case markup
    }

    /// - Parameter isMarkup: false where `<` and `&` are characters as others are.
    static func need(of text: String, isMarkup: Bool = true) -> Need {
        var text = text
        text.makeContiguousUTF8()
        let bytes = text.utf8Span.span
        var isSpacedWell = true
        var isKnown = true
        var index = ByteSigns.nextInProse(in: bytes, from: 0)
        while index < bytes.count {
            let byte = bytes[index]
            let last = index > 0 ? bytes[index - 1] : 0x20
            if isMarkup, byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return .markup }
            if byte == 0x20 && last == 0x20 || byte &- 0x09 < 5 {
                isSpacedWell = false
            } else if byte >= 0xC0, isKnown {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                let third = index + 2 < bytes.count ? bytes[index + 2] : 0
                isKnown = isPlain(byte, next, third)
            }
            index += 1
            // Behind a letter of another script stands another.
            if byte < 0x80 || index == bytes.count || bytes[index] < 0x80 {
                index = ByteSigns.nextInProse(in: bytes, from: index)
            }
        }
        if !isKnown { return .spacing }
        return isSpacedWell && !bytes.isEmpty && bytes[bytes.count - 1] != 0x20 ? .nothing : .squeezing
    }

    /// A text that needs squeezing alone, with one space between words and none around them.
    static func squeezed(_ text: String) -> String {
        var result: [UInt8] = []
        var isGap = false
        for byte in text.utf8 {
            if byte == 0x20 || byte &- 0x09 < 5 {
                isGap = true
                continue
            }
            if isGap, !result.isEmpty { result.append(0x20) }
            isGap = false
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a character, by the bytes with which it begins, is neither white space nor joins the one before it: a mark
    /// behind a space makes one character with it. No for what is not known here.
    private static func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch first {
        // Letters with accents and signs of Latin-1, but U+0085 and U+00A0.
        case 0xC2: second != 0x85 && second != 0xA0
        // Latin, IPA and spacing modifiers; Greek and Cyrillic up to U+047F.
        case 0xC3...0xCB, 0xCE...0xD1: true
        // Dashes, quotes, bullets and dots; signs of currencies; letter-like signs.
        case 0xE2: second == 0x80 && 0x90...0xA7 ~= third || second == 0x82 || second == 0x84
        // Kana without the voicing marks that join, ideographs, syllables of Hangul.
        case 0xE3: 0x81...0x83 ~= second && !(second == 0x82 && 0x99...0x9A ~= third)
        case 0xE4...0xE9, 0xEB, 0xEC: true
        case 0xEA: second >= 0xB0
        default: false
        }
    }
}
