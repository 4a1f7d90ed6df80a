/// A word, letter or ideograph that makes another number of the one before it: `million`, `k`, `万`.
public struct NumberMultiplier: Hashable, Sendable {
    /// How much the words around it must say before it counts.
    public enum Standing: Hashable, Sendable {
        /// It counts behind any number, glued or one space apart.
        case word
        /// It counts beside a unit of money alone, glued or one space apart: `5 mio €`; `5 mn` may be minutes.
        case abbreviation
        /// It counts beside a unit alone; one space apart it may be another word, so the number without it is a
        /// reading as well: `$5 m`. `k` counts glued to any number.
        case letter
        /// The same, but a small letter one space apart is none: `$5 B`, `$5 b`.
        case capitalLetter
        /// Glued alone; several multiply each other, and a smaller number may follow: `3千万`, `1億2000万`.
        case ideograph
    }

    /// The power of ten.
    public let power: Int
    /// What it means in another country or trade: `billion` is 10^9 or 10^12, `mil` 10^6 or 10^3.
    public let otherPower: Int?
    /// How it may stand.
    public let standing: Standing

    /// Every multiplier with its spelling, folded.
    public static var all: [(spelling: String, multiplier: NumberMultiplier)] {
        table.map { ($0.key, $0.value) }.sorted { $0.spelling < $1.spelling }
    }

    /// The multiplier that a folded word is.
    static func named(_ key: String) -> NumberMultiplier? { table[key] }

    /// Whether the letter at `index` begins a word that may multiply the number glued before it.
    static func isIdeograph(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x5341, 0x767E, 0x5343, 0x4E07, 0x842C, 0x5104, 0x4EBF, 0x5146: true  // 十 百 千 万 萬 億 亿 兆
        case 0xC2ED, 0xBC31, 0xCC9C, 0xB9CC, 0xC5B5, 0xC870: true  // 십 백 천 만 억 조
        default: false
        }
    }

    /// Spellings, powers of ten. The long scale of Europe and Latin America is the other power of `billion`; `mil` is a
    /// thousand in Spanish and Portuguese and a million in English slang; 兆 is 10^12 or, in mainland China, 10^6.
    private static let rows: [(spellings: String, powers: [Int], standing: Standing)] = [
        ("hundred", [2], .word),
        ("thousand ribu mille tys tsd тыс тысяч тысячи тысяча ngàn nghìn ألف हज़ार", [3], .word),
        ("lakh lakhs लाख", [5], .word),
        (
            "million millions millionen millón millones milhão milhões milione milioni miljoen miljoner juta triệu млн "
                + "миллион миллиона миллионов مليون",
            [6], .word
        ),
        ("crore crores करोड़", [7], .word),
        (
            "milliard milliards milliarde milliarden miljard miljarder miliardo miliardi miliar млрд миллиард "
                + "миллиарда миллиардов tỷ مليار",
            [9], .word
        ),
        ("billion billions", [9, 12], .word),
        ("billionen billón billones bilhão bilhões", [12, 9], .word),
        ("trillion trillions", [12, 18], .word),
        ("mio mln mn jt", [6], .abbreviation),
        ("mrd mld mlrd md mds bn", [9], .abbreviation),
        ("lac lacs", [5], .abbreviation),
        ("cr", [7], .abbreviation),
        ("tn trn", [12], .abbreviation),
        ("mil", [6, 3], .abbreviation),
        ("grand", [3], .abbreviation),
        ("k", [3], .letter),
        ("m", [6], .letter),
        ("b", [9], .capitalLetter),
        ("t", [12], .capitalLetter),
        ("l", [5, 0], .capitalLetter),
        ("十 십", [1], .ideograph),
        ("百 백", [2], .ideograph),
        ("千 천", [3], .ideograph),
        ("万 萬 만", [4], .ideograph),
        ("億 亿 억", [8], .ideograph),
        ("조", [12], .ideograph),
        ("兆", [12, 6], .ideograph),
    ]

    private static let table: [String: NumberMultiplier] = {
        var table: [String: NumberMultiplier] = [:]
        for row in rows {
            for spelling in row.spellings.split(separator: " ") {
                let key = String(decoding: TermKey.key(of: String(spelling)), as: UTF8.self)
                table[key] = NumberMultiplier(
                    power: row.powers[0], otherPower: row.powers.count > 1 ? row.powers[1] : nil,
                    standing: row.standing)
            }
        }
        return table
    }()
}
