import OrderGrammar
import TweetText

/// What each sign, code and name of money means under one policy in one language.
struct MoneyTable {
    private(set) var units: [TermID: MoneyReader.Unit] = [:]
    private(set) var pairs: [MoneyReader.UnitPair: MoneyReader.Unit] = [:]
    /// Names of several words by their first, longest first.
    private(set) var phrases: [TermID: [MoneyReader.UnitPhrase]] = [:]
    /// Names of money, of which one may have `a` and mean one: `euro`, `beer`.
    private(set) var names: Set<TermID>
    private(set) var multipliers: Set<TermID>
    let factors: [TermID: NumberMultiplier]
    let capitals: Set<TermID>

    /// What the signs and codes mean that everybody knows, where no grammar says more.
    init(_ terms: MoneyTerms) {
        multipliers = terms.multipliers
        factors = terms.factors
        capitals = terms.capitals
        names = []
        units.reserveCapacity(2 * (terms.undeclared.count + terms.codes.count + terms.signs.count))
        // A unit that nobody declared is no money here, but it is no word that one may pass over either.
        for known in terms.undeclared {
            add(known.form, MoneyReader.Unit(currencies: [], meanings: [known.currency]))
        }
        for code in terms.codes { add(code, casing: code.casing) }
        for sign in terms.signs { add(sign, currencies: sign.currencies) }
    }

    /// A sign that several currencies share means what the grammar says (`$ is USD`); else, among the
    /// currencies that it accepts, each that bears the sign, so that more than one is ambiguous.
    ///
    /// - Parameter common: what the terms mean where no grammar says more.
    init(
        _ policy: MoneyPolicy, beginningWith common: MoneyTable, terms: MoneyTerms, language: LanguageTerms,
        vocabulary: inout TermTable
    ) {
        self = common
        multipliers.formUnion(language.multipliers)
        names = Set(language.currencyNames.map(\.term))
        for code in terms.codes where policy.currencies.contains(code.currency.code) { add(code, casing: .any) }
        // Cents are those of the dollar that the grammar means.
        let dollar = policy.signs.contains { $0.sign == "$" } ? policy.meaning(of: "$") : nil
        for sign in terms.signs {
            let said = sign.shift == 0 ? policy.said(of: sign.spelling) : dollar
            if let said { add(sign, currencies: said) }
        }
        for name in language.currencyNames { add(name, policy) }
        for name in language.currencyPhrases {
            phrases[name.terms[0], default: []].append(
                MoneyReader.UnitPhrase(terms: name.terms, unit: policy.unit(named: name.unit, shift: name.shift)))
        }
        for first in phrases.keys { phrases[first]?.sort { $0.terms.count > $1.terms.count } }
        for sign in policy.signs {
            guard let currency = policy.currency(sign.currency) else { continue }
            add(
                MoneyTerms.Form(sign.sign, vocabulary: &vocabulary),
                MoneyReader.Unit(
                    currencies: [currency], meanings: Currency.readings(ofSign: sign.sign) + [currency]))
        }
        for unit in policy.units {
            names.formUnion(vocabulary.words(unit.spellings))
            guard let currency = policy.currency(unit.code) else { continue }
            for spelling in [unit.code] + unit.spellings {
                add(
                    MoneyTerms.Form(spelling, vocabulary: &vocabulary),
                    MoneyReader.Unit(currencies: [currency], meanings: [currency]))
            }
        }
    }

    private mutating func add(_ code: MoneyTerms.Code, casing: MoneyUnit.Casing) {
        let currencies = [code.currency]
        add(code.form, MoneyReader.Unit(currencies: currencies, meanings: currencies, casing: casing))
    }

    private mutating func add(_ sign: MoneyTerms.Sign, currencies: [Currency]) {
        add(
            sign.form,
            MoneyReader.Unit(
                currencies: currencies, meanings: sign.unit.meanings.map(\.currency), shift: sign.shift,
                casing: sign.unit.casing, places: sign.unit.places))
    }

    private mutating func add(_ form: MoneyTerms.Form, _ unit: MoneyReader.Unit) {
        switch form {
        case .one(let term): units[term] = unit
        case .two(let pair): pairs[pair] = unit
        case .longer: break
        }
    }

    private mutating func add(_ name: LanguageTerms.CurrencyName, _ policy: MoneyPolicy) {
        let unit = policy.unit(named: name.unit, shift: name.shift)
        guard !unit.currencies.isEmpty else { return }
        if let known = units[name.term], known.shift == name.shift, known.casing == .any, !known.currencies.isEmpty {
            // A name that several currencies share, as `pesos`; unlike an abbreviation, it stands anywhere.
            units[name.term]?.places = .any
            units[name.term]?.currencies = known.currencies + unit.currencies.filter { !known.currencies.contains($0) }
            units[name.term]?.meanings = known.meanings + unit.meanings.filter { !known.meanings.contains($0) }
        } else {
            units[name.term] = unit
        }
    }
}

extension MoneyPolicy {
    /// The currency of a code: one that the grammar declares, or one of ISO 4217.
    func currency(_ code: String) -> Currency? {
        units.first { $0.code == code }?.currency ?? Currency(code: code)
    }

    /// What the grammar says that a sign means; nil where it says nothing.
    fileprivate func said(of sign: String) -> [Currency]? {
        signs.first { $0.sign == sign }.flatMap { currency($0.currency) }.map { [$0] }
    }

    fileprivate func meaning(of sign: String) -> [Currency] { said(of: sign) ?? Currency.readings(ofSign: sign) }

    /// The unit that a name of money stands for: that of a code, or of a sign that several currencies share.
    fileprivate func unit(named name: String, shift: Int) -> MoneyReader.Unit {
        let code = currency(name).map { [$0] }
        return MoneyReader.Unit(
            currencies: code ?? meaning(of: name), meanings: code ?? Currency.readings(ofSign: name), shift: shift)
    }
}

extension LanguageTerms {
    /// The marks of the language, or of the grammar where it says its own.
    func marks(for policy: MoneyPolicy) -> NumberMarks {
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
