/// A unit of account outside ISO 4217 as a grammar declares it, and as the well-known ones are given here.
public struct DeclaredUnit: Hashable, Sendable {
    /// Its code in capitals: `DOGE`.
    public var code: String
    /// Ways to write it besides the code.
    public var spellings: [String]
    /// Digits behind the decimal mark.
    public var digits: Int

    /// Declares a unit.
    public init(code: String, spellings: [String], digits: Int) {
        self.code = code
        self.spellings = spellings
        self.digits = digits
    }

    /// The unit as a currency.
    public var currency: Currency { Currency(declared: code, minorDigits: digits) }

    /// Digital units that people write in posts without saying what they are.
    ///
    /// Digits are those of the smallest part that each one's own documentation names: satoshi (Bitcoin and what
    /// derives from it: 10^-8), drop (XRP: 10^-6), stroop (Stellar: 10^-7), lovelace (Cardano: 10^-6), lamport (Solana:
    /// 10^-9), sun (Tron: 10^-6), piconero (Monero: 10^-12), six decimals of the USDC and USDT contracts. Ether is
    /// counted in gwei (10^-9): 64 bits do not hold a useful number of wei.
    ///
    /// Left out are those whose names are ordinary words: bits, dots, links, dash.
    public static let wellKnown: [DeclaredUnit] = [
        DeclaredUnit(code: "BTC", spellings: ["XBT", "₿", "Ƀ", "bitcoin", "bitcoins"], digits: 8),
        DeclaredUnit(code: "SAT", spellings: ["sats", "satoshi", "satoshis"], digits: 0),
        DeclaredUnit(code: "BCH", spellings: [], digits: 8),
        DeclaredUnit(code: "ETH", spellings: ["Ξ"], digits: 9),
        DeclaredUnit(code: "LTC", spellings: ["litecoin", "litecoins"], digits: 8),
        DeclaredUnit(code: "DOGE", spellings: ["Ð", "dogecoin", "dogecoins"], digits: 8),
        DeclaredUnit(code: "XRP", spellings: [], digits: 6),
        DeclaredUnit(code: "XLM", spellings: [], digits: 7),
        DeclaredUnit(code: "ADA", spellings: [], digits: 6),
        DeclaredUnit(code: "SOL", spellings: [], digits: 9),
        DeclaredUnit(code: "TRX", spellings: [], digits: 6),
        DeclaredUnit(code: "XMR", spellings: ["monero"], digits: 12),
        DeclaredUnit(code: "USDT", spellings: [], digits: 6),
        DeclaredUnit(code: "USDC", spellings: [], digits: 6),
    ]
}
