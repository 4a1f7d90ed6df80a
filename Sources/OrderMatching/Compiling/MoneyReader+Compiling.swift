import OrderGrammar
import TweetText

extension MoneyReader {
    /// Builds the reader of a money slot: what each sign, code and name means under the grammar's policy.
    ///
    /// A sign that several currencies share means what the grammar says (`$ is USD`); else, among the
    /// currencies that it accepts, each that bears the sign, so that more than one is ambiguous.
    init(_ policy: MoneyPolicy, language: LanguageTerms, vocabulary: inout TermTable) {
        let declared = policy.units.map(\.currency)
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
        // A unit that nobody declared is no money here, but it is no word that one may pass over either.
        for known in DeclaredUnit.wellKnown {
            for spelling in [known.code] + known.spellings where !MoneyUnit(known).isWord {
                add(spelling, Unit(currencies: [], meanings: [known.currency]))
            }
        }
        for currency in Currency.all {
            let isNamed = policy.currencies.contains(currency.code)
            add(
                currency.code,
                Unit(
                    currencies: [currency], meanings: [currency],
                    casing: isNamed ? .any : MoneyUnit(currency).casing))
        }
        for (sign, unit) in MoneyUnit.signs where !unit.isWord {
            let shift = unit.meanings.first?.scale ?? 0
            let all = unit.meanings.map(\.currency)
            // Cents are those of the dollar that the grammar means.
            let isSaid = shift > 0 && policy.signs.contains { $0.sign == "$" }
            add(
                sign,
                Unit(
                    currencies: shift == 0 ? meaning(of: sign) : isSaid ? meaning(of: "$") : all,
                    meanings: all, shift: shift, casing: unit.casing, places: unit.places))
        }
        for name in language.currencyNames {
            let currencies = currency(name.unit).map { [$0] } ?? meaning(of: name.unit)
            guard !currencies.isEmpty else { continue }
            let meanings = currency(name.unit).map { [$0] } ?? Currency.readings(ofSign: name.unit)
            if let known = units[name.term], known.shift == name.shift, known.casing == .any, !known.currencies.isEmpty
            {
                // A name that several currencies share, as `pesos`; unlike an abbreviation, it stands anywhere.
                units[name.term]?.places = .any
                units[name.term]?.currencies = known.currencies + currencies.filter { !known.currencies.contains($0) }
                units[name.term]?.meanings = known.meanings + meanings.filter { !known.meanings.contains($0) }
            } else {
                units[name.term] = Unit(currencies: currencies, meanings: meanings, shift: name.shift)
            }
        }
        var phrases: [TermID: [UnitPhrase]] = [:]
        for name in language.currencyPhrases {
            let currencies = currency(name.unit).map { [$0] } ?? meaning(of: name.unit)
            let meanings = currency(name.unit).map { [$0] } ?? Currency.readings(ofSign: name.unit)
            phrases[name.terms[0], default: []].append(
                UnitPhrase(terms: name.terms, unit: Unit(currencies: currencies, meanings: meanings, shift: name.shift))
            )
        }
        for first in phrases.keys { phrases[first]?.sort { $0.terms.count > $1.terms.count } }
        for sign in policy.signs {
            guard let currency = currency(sign.currency) else { continue }
            add(sign.sign, Unit(currencies: [currency], meanings: Currency.readings(ofSign: sign.sign) + [currency]))
        }
        var names = Set(language.currencyNames.map(\.term))
        for unit in policy.units {
            names.formUnion(vocabulary.words(unit.spellings))
            guard let currency = currency(unit.code) else { continue }
            for spelling in [unit.code] + unit.spellings {
                add(spelling, Unit(currencies: [currency], meanings: [currency]))
            }
        }
        let multipliers = NumberMultiplier.all.filter { $0.multiplier.standing != .ideograph }
        let capitals = multipliers.filter { $0.multiplier.standing == .capitalLetter }.map(\.spelling)
        var factors: [TermID: NumberMultiplier] = [:]
        for (spelling, multiplier) in multipliers { factors[vocabulary.intern(spelling)] = multiplier }
        self.init(
            units: units, pairs: pairs, phrases: phrases, names: names, numberWords: language.numbers,
            marks: language.marks(for: policy),
            multipliers: language.multipliers.union(vocabulary.words(multipliers.map(\.spelling))),
            factors: factors,
            capitalMultipliers: vocabulary.words(capitals),
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
