import OrderGrammar
import TweetText

extension MoneyReader {
    /// Builds the reader of a money slot: what each sign, code and name means under the grammar's policy.
    ///
    /// A sign that several currencies share means what the grammar says (`$ is USD`); else, among the
    /// currencies that it accepts, each that bears the sign, so that more than one is ambiguous.
    init(_ policy: MoneyPolicy, language: LanguageTerms, vocabulary: inout TermTable) {
        let declared = policy.units.map { Currency(declared: $0.code, minorDigits: $0.digits) }
        func currency(_ code: String) -> Currency? {
            declared.first { $0.code == code } ?? Currency(code: code)
        }
        var units: [TermID: Unit] = [:]
        var pairs: [UnitPair: Unit] = [:]
        func add(_ spelling: String, _ unit: Unit) {
            let terms = vocabulary.terms(of: spelling)
            if terms.count == 1 {
                units[terms[0]] = unit
            } else if terms.count == 2 {
                pairs[UnitPair(first: terms[0], second: terms[1])] = unit
            }
        }
        func meaning(of sign: String) -> [Currency] {
            if let said = policy.signs.first(where: { $0.sign == sign }), let currency = currency(said.currency) {
                return [currency]
            }
            return Currency.readings(ofSign: sign)
        }
        for currency in Currency.all {
            let isWord = !Currency.wellKnownCodes.contains(currency.code) && !policy.currencies.contains(currency.code)
            add(currency.code, Unit(currencies: [currency], meanings: [currency], needsCapitals: isWord))
        }
        for sign in Currency.allSigns {
            add(sign, Unit(currencies: meaning(of: sign), meanings: Currency.readings(ofSign: sign)))
        }
        for hundredth in ["¢", "c"] {
            add(hundredth, Unit(currencies: meaning(of: "$"), shift: 2))
        }
        for name in language.currencyNames {
            let currencies = currency(name.unit).map { [$0] } ?? meaning(of: name.unit)
            guard !currencies.isEmpty else { continue }
            let meanings = currency(name.unit).map { [$0] } ?? Currency.readings(ofSign: name.unit)
            if let known = units[name.term], known.shift == name.shift, !known.needsCapitals {
                // A name that several currencies share, as `pesos`.
                units[name.term]?.currencies = known.currencies + currencies.filter { !known.currencies.contains($0) }
                units[name.term]?.meanings = known.meanings + meanings.filter { !known.meanings.contains($0) }
            } else {
                units[name.term] = Unit(currencies: currencies, meanings: meanings, shift: name.shift)
            }
        }
        for sign in policy.signs {
            guard let currency = currency(sign.currency) else { continue }
            add(sign.sign, Unit(currencies: [currency], meanings: Currency.readings(ofSign: sign.sign) + [currency]))
        }
        for unit in policy.units {
            guard let currency = currency(unit.code) else { continue }
            for spelling in [unit.code] + unit.spellings {
                add(spelling, Unit(currencies: [currency], meanings: [currency]))
            }
        }
        self.init(
            units: units, pairs: pairs, numberWords: language.numbers, marks: language.marks(for: policy),
            multipliers: language.multipliers,
            writing: policy.writing, implied: policy.impliedUnit.flatMap(currency),
            accepted: policy.currencies.isEmpty ? [] : policy.currencies.compactMap(currency) + declared)
    }
}

extension LanguageTerms {
    /// The marks of the language, or of the grammar where it says its own.
    fileprivate func marks(for policy: MoneyPolicy) -> NumberMarks {
        var declared: NumberMarks
        switch policy.decimalMark {
        case ",": declared = .comma
        case ".": declared = .point
        default: return marks
        }
        declared.isDeclared = true
        return declared
    }
}
