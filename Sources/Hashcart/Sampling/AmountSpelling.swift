import OrderGrammar
import OrderIntents
import TweetText

/// The ways to write an amount of one currency under a grammar's policy.
struct AmountSpelling: Sendable {
    /// Where a unit stands.
    struct Place: Hashable, Sendable {
        var isBefore: Bool
        var isGlued: Bool
    }

    /// One way to write the unit; an empty text where it is implied.
    struct Unit: Sendable {
        var text: String
        var places: [Place]
        /// Its case and width do not matter.
        var isAnyCase: Bool
        /// Decimal places that it takes off: 2 for cents.
        var shift = 0
        /// A name of money, of which one may have `a`: `beer`.
        var isName = false
    }

    let units: [Unit]
    private let policy: MoneyPolicy

    private static let everywhere = [
        Place(isBefore: false, isGlued: true), Place(isBefore: false, isGlued: false),
        Place(isBefore: true, isGlued: true), Place(isBefore: true, isGlued: false),
    ]
    private static let behind = [Place(isBefore: false, isGlued: false), Place(isBefore: false, isGlued: true)]

    init(_ policy: MoneyPolicy, currency: Currency, language: LanguageData?) {
        self.policy = policy
        let declared = policy.units.map(\.currency)
        let accepted = policy.currencies.isEmpty ? [] : policy.currencies + declared.map(\.code)
        /// Whether a sign or name means this currency alone to the grammar.
        func isMeant(_ codes: [String]) -> Bool {
            let known = accepted.isEmpty ? codes : codes.filter(accepted.contains)
            return known == [currency.code]
        }
        func meanings(_ sign: String) -> [String] {
            if let said = policy.signs.first(where: { $0.sign == sign }) { return [said.currency] }
            return Currency.readings(ofSign: sign).map(\.code)
        }
        var units: [Unit] = []
        let unit = policy.units.first { $0.code == currency.code }
        let isNamed = policy.currencies.contains(currency.code)
        units.append(
            Unit(
                text: currency.code, places: Self.everywhere,
                isAnyCase: unit != nil || isNamed))
        for spelling in unit?.spellings ?? [] {
            let isWord = spelling.allSatisfy(\.isLetter)
            units.append(
                Unit(
                    text: spelling, places: isWord ? Self.behind : Self.everywhere,
                    isAnyCase: isWord, isName: isWord))
        }
        let taken = Set(policy.units.flatMap { [$0.code] + $0.spellings }.map { TermKey.key(of: $0) })
        for (sign, known) in MoneyUnit.signs where !known.isWord && !taken.contains(TermKey.key(of: sign)) {
            // Grammars read signs of two words at most, and none that is a cashtag by itself: neither `u$s` nor `$us`.
            let tokens = Tokenizer().tokens(in: sign)
            guard known.meanings.allSatisfy({ $0.scale == 0 }), tokens.count <= 2,
                !tokens.contains(where: { $0.kind == .cashtag }), isMeant(meanings(sign))
            else { continue }
            let text: String
            switch known.casing {
            case .capitals: text = sign.uppercased()
            case .capitalised: text = sign.capitalised
            case .any, .small: text = sign
            }
            let places = Self.everywhere.filter { place in
                switch (place.isBefore, place.isGlued) {
                case (true, true): known.places.contains(.gluedBefore)
                case (true, false): known.places.contains(.spacedBefore)
                case (false, true): known.places.contains(.gluedBehind)
                case (false, false): known.places.contains(.spacedBehind)
                }
            }
            units.append(Unit(text: text, places: places, isAnyCase: false))
        }
        var named: [String: [(codes: [String], shift: Int)]] = [:]
        for name in language?.currencies ?? [] {
            let codes = Currency(code: name.unit) == nil ? meanings(name.unit) : [name.unit]
            for spelling in name.spellings { named[spelling, default: []].append((codes, name.minorDigits)) }
        }
        for (spelling, all) in named.sorted(by: { $0.key < $1.key }) {
            guard !spelling.contains(" "), !taken.contains(TermKey.key(of: spelling)),
                !MoneyUnit.signs.contains(where: { $0.spelling == spelling }), let first = all.first,
                all.allSatisfy({ $0.shift == first.shift }), isMeant(all.flatMap(\.codes))
            else { continue }
            units.append(
                Unit(
                    text: spelling, places: Self.behind, isAnyCase: true,
                    shift: first.shift, isName: first.shift == 0))
        }
        if policy.impliedUnit == currency.code {
            units.insert(Unit(text: "", places: [], isAnyCase: false), at: 0)
        }
        self.units = units
    }

    /// The ways to write the number, the plainest first: only those that the language reads as this amount and no other.
    func numbers(
        _ money: Money, _ unit: Unit, marks: NumberMarks, groupingMarks: [String]
    ) -> [String] {
        let digits = money.currency.minorDigits - unit.shift
        guard digits >= 0 else { return [] }
        let exact = Self.decimal(money.minorUnits, digits: digits)
        var isDeclared = marks
        var mark = marks.decimal == .comma ? "," : "."
        if let own = policy.decimalMark {
            mark = String(own)
            isDeclared = own == "," ? .comma : .point
            isDeclared.isDeclared = true
        }
        let (whole, decimals) = (exact.whole, exact.decimals)
        let trimmed = String(decimals.reversed().drop { $0 == "0" }.reversed())
        var forms: [String] = []
        if trimmed.isEmpty { forms.append(whole) }
        if !trimmed.isEmpty { forms.append(whole + mark + trimmed) }
        if !decimals.isEmpty { forms.append(whole + mark + decimals) }
        // A comma in front may stand there by a slip.
        if !decimals.isEmpty, whole == "0", mark == "." { forms.append(mark + decimals) }
        for other in [".", ","] where !decimals.isEmpty { forms.append(whole + other + decimals) }
        for group in groupingMarks where whole.count > 3 {
            let grouped = SampleDraft.grouped(whole, by: group)
            forms.append(grouped)
            if !decimals.isEmpty { forms.append(grouped + mark + decimals) }
        }
        return forms.filter { form in
            // A mark in front is the decimals' own.
            let text = form.hasPrefix(mark) ? "0" + form : form
            guard let number = NumberReadings(of: text.utf8.span, marks: isDeclared).only else { return false }
            let shifted = DecimalNumber(number.significand, scale: number.scale + unit.shift)
            return Money(shifted, money.currency) == money
        }
    }

    private static func decimal(_ units: Int64, digits: Int) -> (whole: String, decimals: String) {
        let text = DecimalNumber(UInt64(units.magnitude), scale: digits).description
        let parts = text.split(separator: ".")
        return (parts.first.map(String.init) ?? "0", parts.count > 1 ? String(parts[1]) : "")
    }
}

extension String {
    /// The first letter as a capital.
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
