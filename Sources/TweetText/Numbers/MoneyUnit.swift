/// A spelling of a unit of money: a code, sign or abbreviation, with all that it may mean and where it may stand.
public struct MoneyUnit: Hashable, Sendable {
    /// A currency, counted in `10^-scale` of it: `25c` is 0.25.
    public struct Meaning: Hashable, Sendable {
        /// The currency.
        public var currency: Currency
        /// Decimal places that the unit takes off: 2 for cents.
        public var scale = 0

        /// Makes a meaning.
        public init(currency: Currency, scale: Int = 0) {
            self.currency = currency
            self.scale = scale
        }
    }

    /// The letters it must be written with.
    public enum Casing: Hashable, Sendable {
        /// Any: `eur`, `Kr`.
        case any
        /// The first letter is a capital: `Fr`, since `fr` is a word of chats.
        case capitalised
        /// No small letter: `KES`.
        case capitals
        /// No capital: `25c`.
        case small

        /// Whether a word is written so.
        public func allows(_ span: TextSpan, in text: Span<UInt8>) -> Bool {
            func isSmall(_ offset: Int) -> Bool { 0x61...0x7A ~= text[offset] }
            switch self {
            case .any: return true
            case .capitalised: return span.isEmpty || !isSmall(span.start)
            case .capitals: return !(span.start..<span.end).contains(where: isSmall)
            case .small: return !(span.start..<span.end).contains { 0x41...0x5A ~= text[$0] }
            }
        }
    }

    /// Where it may stand, and how near.
    public struct Places: OptionSet, Hashable, Sendable {
        /// One bit a place.
        public let rawValue: UInt8

        /// Makes a set of places from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `€10`.
        public static let gluedBefore = Places(rawValue: 1 << 0)
        /// `€ 10`.
        public static let spacedBefore = Places(rawValue: 1 << 1)
        /// `10€`.
        public static let gluedBehind = Places(rawValue: 1 << 2)
        /// `10 €`.
        public static let spacedBehind = Places(rawValue: 1 << 3)
        /// Before the number.
        public static let before: Places = [.gluedBefore, .spacedBefore]
        /// Behind the number.
        public static let behind: Places = [.gluedBehind, .spacedBehind]
        /// On either side.
        public static let any: Places = [.before, .behind]
    }

    /// What it may mean, the most likely first.
    public var meanings: [Meaning]
    /// How it must be written.
    public var casing = Casing.any
    /// Where it may stand.
    public var places = Places.any
    /// The spelling is also an ordinary word, name or abbreviation: outside a grammar it counts only where the
    /// number and the words around it look like money.
    public var isWord = false

    /// The currencies that it counts in whole units.
    public var currencies: [Currency] { meanings.filter { $0.scale == 0 }.map(\.currency) }
}

extension MoneyUnit {
    /// The unit of a code of ISO 4217.
    ///
    /// The most used codes count in small letters too; others only in capitals, since `try`, `all`, `mad` are words.
    public init(_ currency: Currency) {
        meanings = [Meaning(currency: currency)]
        casing = Self.wellKnownCodes.contains(currency.code) ? .any : .capitals
        isWord = Self.words.contains(currency.code)
    }

    /// The unit of a declared one's code.
    public init(_ declared: DeclaredUnit) {
        meanings = [Meaning(currency: declared.currency)]
        isWord = Self.words.contains(declared.code)
        if isWord {
            // `1000 sat` is written small.
            casing = declared.code == "SAT" ? .any : .capitals
            places = .behind
        }
    }

    /// The units of a declared one: its code and its spellings.
    static func units(of declared: DeclaredUnit) -> [(spelling: String, unit: MoneyUnit)] {
        let spelled = MoneyUnit(meanings: [Meaning(currency: declared.currency)])
        return [(declared.code, MoneyUnit(declared))] + declared.spellings.map { ($0, spelled) }
    }

    /// Codes that people also write in small letters and that are no words then. `sek` and `nok` are: seconds, enough.
    private static let wellKnownCodes: Set<String> = [
        "EUR", "USD", "GBP", "CHF", "JPY", "CAD", "AUD", "NZD", "DKK", "PLN", "CZK", "HUF", "CNY", "INR", "BRL", "MXN",
        "ZAR", "KRW", "THB", "TWD", "HKD", "SGD",
    ]

    /// Codes that are words, names or other abbreviations, often in capitals: `TOP 10`, `PHP 8`, `AWG 12`, `SAT`.
    private static let words: Set<String> = [
        "ALL", "AMD", "AWG", "BAM", "BOB", "COP", "CUP", "CVE", "GEL", "IRR", "MAD", "MOP", "NAD", "NIO", "PEN", "PHP",
        "RON", "SAR", "SOS", "SSP", "TOP", "TRY", "USN", "ADA", "SAT", "SOL",
    ]
}
