/// How a scalar stands to those beside it in a character, as far as a short list says it (UAX #29).
enum ScalarBreak {
    /// It begins and ends a character beside any other of these: its break property is Other, or it is a whole syllable of
    /// Hangul.
    case apart
    /// It goes on with the character before it.
    case joined
    /// The list does not say.
    case unknown

    init(_ scalar: UInt32) {
        switch scalar {
        // ASCII, letters of Latin, Greek, Cyrillic and Arabic.
        case 0x0A, 0x20...0x7E, 0xC0...0x2FF, 0x388...0x482, 0x48A...0x52F, 0x620...0x64A: self = .apart
        // Devanagari and Thai without their signs.
        case 0x904...0x939, 0x958...0x961, 0x964...0x970, 0xE01...0xE30, 0xE32, 0xE3F...0xE46: self = .apart
        // Signs of money, dashes and quotation marks, kana, ideographs, Hangul and wide forms.
        case 0xA2...0xA5, 0x2010...0x2027, 0x20A0...0x20C0, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF,
            0xAC00...0xD7A3, 0xFF01...0xFF60:
            self = .apart
        // Signs of Arabic, Devanagari and Thai.
        case 0x64B...0x652, 0x900...0x903, 0x93C, 0x93E...0x94F, 0xE31, 0xE33...0xE3A, 0xE47...0xE4E: self = .joined
        default: self = .unknown
        }
    }
}
