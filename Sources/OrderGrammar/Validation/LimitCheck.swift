import TweetText

/// Limits on amounts that leave nothing, or are finer than the currency.
enum LimitCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for intent in syntax.intents {
            for slot in intent.slots {
                check(slot, &report)
                guard case .money(let money) = slot.type else { continue }
                check(money, &report)
            }
        }
    }

    private static func check(_ slot: IntentSyntax.Slot, _ report: inout DiagnosticReport) {
        if let excess = slot.excess, slot.most == nil { report.add(.excessWithoutMost(excess.text), at: excess.place) }
        guard let least = slot.bounds?.least, let most = slot.bounds?.most, most < least, let place = slot.most else {
            return
        }
        report.add(
            .leastOverMost(String(least), String(most)), at: place,
            notes: slot.least.map { [(.otherHere, $0)] } ?? [])
    }

    private static func check(_ money: MoneySyntax, _ report: inout DiagnosticReport) {
        if let clamp = money.clamp, money.maximum == nil { report.add(.excessWithoutMost("clamp"), at: clamp) }
        if let most = money.maximum, most.number.significand == 0 { report.add(.mostIsZero, at: most.name.place) }
        if let least = money.minimum, let most = money.maximum, isLess(most.number, least.number) {
            report.add(
                .leastOverMost(least.name.text, most.name.text), at: most.name.place,
                notes: [(.otherHere, least.name.place)])
        }
        for bound in [money.minimum, money.maximum].compactMap({ $0 }) {
            if money.wholeOnly, bound.number.scaled(to: 0) == nil {
                report.add(.decimalsOfWhole(bound.name.text), at: bound.name.place)
                continue
            }
            let digits =
                (money.currencies ?? []).compactMap { code in
                    Currency(code: code.text).map { (code.text, $0.minorDigits) }
                } + money.units.map { ($0.code.text, $0.digits) }
            // With several currencies, the bound must be exact in at least one.
            guard let finest = digits.max(by: { $0.1 < $1.1 }), bound.number.scale > finest.1 else { continue }
            report.add(
                .tooManyDecimals(bound.name.text, currency: finest.0, digits: finest.1), at: bound.name.place)
        }
    }

    /// Compares two decimals exactly; numbers too large to be compared count as in order.
    private static func isLess(_ one: DecimalNumber, _ other: DecimalNumber) -> Bool {
        let scale = max(one.scale, other.scale)
        guard let first = one.scaled(to: scale), let second = other.scaled(to: scale) else { return false }
        return first < second
    }
}
