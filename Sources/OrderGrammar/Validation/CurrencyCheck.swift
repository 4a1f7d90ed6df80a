import TweetText

/// Currencies and units that nobody knows.
enum CurrencyCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for intent in syntax.intents {
            for slot in intent.slots {
                guard case .money(let money) = slot.type else { continue }
                check(money, &report)
            }
        }
    }

    private static func check(_ money: MoneySyntax, _ report: inout DiagnosticReport) {
        let declared = money.units.map(\.code.text)
        for unit in money.units where Currency(code: unit.code.text) != nil {
            report.add(.unitIsCurrency(unit.code.text), at: unit.code.place)
        }
        let accepted = money.currencies.map { Set($0.map(\.text)).union(declared) }
        for code in money.currencies ?? [] { known(code, declared, &report) }
        for code in money.signs.map(\.currency) + (money.implied.map { [$0] } ?? []) {
            if known(code, declared, &report), let accepted, !accepted.contains(code.text) {
                report.add(.currencyNotAccepted(code.text), at: code.place)
            }
        }
    }

    /// Whether the currency is one of ISO 4217 or declared; complains where it is not.
    @discardableResult
    static func known(
        _ code: GrammarSyntax.Named, _ declared: [String], _ report: inout DiagnosticReport
    ) -> Bool {
        if declared.contains(code.text) || Currency(code: code.text) != nil { return true }
        let upper = code.text.uppercased()
        let known = declared + Currency.all.map(\.code)
        let suggestion = known.contains(upper) ? upper : report.suggestion(for: code.text, among: known.sorted())
        report.add(.unknownCurrency(code.text, suggestion: suggestion), at: code.place)
        return false
    }
}
