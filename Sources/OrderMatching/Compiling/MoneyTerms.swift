import TweetText

/// The units of money that everybody knows, with their terms: looked up once for all grammars.
struct MoneyTerms {
    /// How a unit is written: as one term, or as two that touch.
    enum Form {
        case one(TermID)
        case two(MoneyReader.UnitPair)
        /// As no grammar can read it.
        case longer

        init(_ spelling: String, vocabulary: inout TermTable) {
            let terms = vocabulary.terms(of: spelling)
            switch terms.count {
            case 1: self = .one(terms[0])
            case 2: self = .two(MoneyReader.UnitPair(first: terms[0], second: terms[1]))
            default: self = .longer
            }
        }
    }

    /// A sign or abbreviation.
    struct Sign {
        var form: Form
        var spelling: String
        var unit: MoneyUnit
        /// What it means where no grammar says more.
        var readings: [Currency]
        /// Decimal places that it takes off: 2 for cents.
        var shift: Int { unit.meanings.first?.scale ?? 0 }
        /// What it means in a table of no grammar.
        var currencies: [Currency] { shift == 0 ? readings : unit.meanings.map(\.currency) }
    }

    /// A code of ISO 4217.
    struct Code {
        var form: Form
        var currency: Currency
        var casing: MoneyUnit.Casing
    }

    /// Units outside ISO 4217 that a grammar must declare before it takes them.
    let undeclared: [(form: Form, currency: Currency)]
    /// Codes of ISO 4217.
    let codes: [Code]
    let signs: [Sign]
    /// `k`, `mio`: they make another number of the one before.
    let multipliers: Set<TermID>
    /// What each of them multiplies by.
    let factors: [TermID: NumberMultiplier]
    /// Of these, letters that count in capitals alone where a space stands before them: `$5 B`.
    let capitals: Set<TermID>

    init(vocabulary: inout TermTable) {
        var undeclared: [(form: Form, currency: Currency)] = []
        for known in DeclaredUnit.wellKnown where !MoneyUnit(known).isWord {
            for spelling in [known.code] + known.spellings {
                undeclared.append((Form(spelling, vocabulary: &vocabulary), known.currency))
            }
        }
        var codes: [Code] = []
        for currency in Currency.all {
            codes.append(
                Code(
                    form: Form(currency.code, vocabulary: &vocabulary), currency: currency,
                    casing: MoneyUnit(currency).casing))
        }
        var signs: [Sign] = []
        for (spelling, unit) in MoneyUnit.signs where !unit.isWord {
            signs.append(
                Sign(
                    form: Form(spelling, vocabulary: &vocabulary), spelling: spelling, unit: unit,
                    readings: Currency.readings(ofSign: spelling)))
        }
        let multipliers = NumberMultiplier.all.filter { $0.multiplier.standing != .ideograph }
        self.undeclared = undeclared
        self.codes = codes
        self.signs = signs
        self.multipliers = vocabulary.words(multipliers.map(\.spelling))
        var factors: [TermID: NumberMultiplier] = [:]
        for (spelling, multiplier) in multipliers { factors[vocabulary.intern(spelling)] = multiplier }
        self.factors = factors
        capitals = vocabulary.words(
            multipliers.filter { $0.multiplier.standing == .capitalLetter }.map(\.spelling))
    }
}
