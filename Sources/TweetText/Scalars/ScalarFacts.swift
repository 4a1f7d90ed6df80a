/// What the scanners must know of a Unicode scalar, in one word.
struct ScalarFacts {
    /// The part a scalar plays in a text; every scalar plays one.
    enum Kind: UInt8 {
        case symbol, space, letter, mark, digit, currency, punctuation, invisible
        /// ZERO WIDTH JOINER and NON-JOINER.
        case joiner
        case hashSign, atSign
        case variationSelector

        /// The kind of those bits; no table holds others.
        @inline(__always)
        fileprivate init(bits: Int) { self = Kind(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .symbol }
    }

    private let bits: Int

    /// Looks a scalar up.
    init(_ scalar: UInt32) {
        let scalar = Int(scalar)
        let block = ScalarData.blocks[scalar >> 7]
        bits = ScalarData.facts[ScalarData.classes[block << 7 | scalar & 0x7F]]
    }

    /// The kind of an ASCII character.
    @inline(__always)
    static func kind(ofASCII byte: UInt8) -> Kind {
        Kind(bits: ScalarData.ascii[Int(byte)])
    }

    /// Whether it plays that part: cheaper than asking for the part where one alone matters.
    @inline(__always)
    func plays(_ kind: Kind) -> Bool { bits & 15 == Int(kind.rawValue) }

    /// The part it plays.
    var kind: Kind { Kind(bits: bits & 15) }
    /// It may stand in a hashtag.
    var isHashtagCharacter: Bool { bits & 1 << 4 != 0 }
    /// Latin letter with an accent, or a combining accent, in twitter-text's sense.
    var isAccentedLatin: Bool { bits & 1 << 5 != 0 }
    /// Letter or mark of the Cyrillic block.
    var isCyrillic: Bool { bits & 1 << 6 != 0 }
    /// UTS #51 Emoji, ASCII and regional indicators aside.
    var isEmoji: Bool { bits & 1 << 7 != 0 }
    /// UTS #51 Emoji_Modifier: a skin tone.
    var isEmojiModifier: Bool { bits & 1 << 8 != 0 }
    /// Half of a flag.
    var isRegionalIndicator: Bool { bits & 1 << 9 != 0 }
    /// Letter of a script written without spaces that has words of its own beside Latin ones: Han, kana, Hangul,
    /// Thai, Lao, Khmer, Myanmar. Korean has spaces, but writes particles and counters on.
    var isUnspaced: Bool { bits & 1 << 10 != 0 }
    /// Letter or mark of a script that needs joiners inside words.
    var isJoining: Bool { bits & 1 << 11 != 0 }
    /// The value of a decimal digit.
    var digitValue: Int? { kind == .digit ? bits >> 12 & 15 : nil }
}

/// Canonical combining classes, for canonical ordering (Unicode 15, section 3.11).
enum CombiningClass {
    /// The class of a scalar; 0 for a starter.
    static func of(_ scalar: UInt32) -> Int {
        let scalar = Int(scalar)
        guard scalar >= 0x300, scalar < 0x1F000 else { return 0 }
        return ScalarData.combiningClasses[ScalarData.combiningBlocks[scalar >> 6] << 6 | scalar & 0x3F]
    }
}
