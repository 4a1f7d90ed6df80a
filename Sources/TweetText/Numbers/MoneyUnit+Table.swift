/// Units by their folded spelling.
struct MoneyUnitTable {
    private var units: [String: MoneyUnit] = [:]
    /// Spellings in scripts that are written without spaces, which other letters may follow: `円`, `ドル`, `บาท`.
    private(set) var unspaced: [[UInt8]] = []

    /// Codes of ISO 4217, signs, and the well-known units outside it.
    static let standard = MoneyUnitTable(declared: DeclaredUnit.wellKnown)

    /// Codes of ISO 4217, signs, and these units.
    init(declared: [DeclaredUnit]) {
        for (spelling, unit) in MoneyUnit.signs { add(spelling, unit) }
        for currency in Currency.all { add(currency.code, MoneyUnit(currency)) }
        for (spelling, unit) in declared.flatMap(MoneyUnit.units(of:)) { add(spelling, unit) }
        unspaced.sort { $0.count > $1.count }
    }

    private mutating func add(_ spelling: String, _ unit: MoneyUnit) {
        units[String(decoding: TermKey.key(of: spelling), as: UTF8.self)] = unit
        let bytes = Array(spelling.utf8)
        if ScalarFacts(UTF8Scalar(in: bytes.span, at: 0).value).isUnspaced { unspaced.append(bytes) }
    }

    /// The unit with this folded spelling.
    subscript(key: String) -> MoneyUnit? { units[key] }

    /// Bytes that the longest spelling has at most, folded or not.
    static let longest = 32
}
