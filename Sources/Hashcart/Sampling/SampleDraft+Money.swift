import OrderGrammar
import OrderIntents
import TweetText

// Amounts: limits and their neighbours, every spelling of the unit that the policy takes.
extension SampleDraft {
    mutating func money(_ policy: MoneyPolicy, _ slot: String) throws(SampleGap) -> Saying {
        let chosen = fixedAmount?.currency ?? choices.pick(policy.sampledCurrencies)
        guard let chosen,
            let spelling = sampler.amounts[
                PostSampler.AmountKey(intent: intent.name, slot: slot, currency: chosen)],
            let units = fixedAmount?.minorUnits ?? amount(policy, chosen), units > 0
        else { throw .slot(slot) }
        let money = Money(minorUnits: units, currency: chosen)
        let text = try written(money, policy, spelling)
        return Saying(piece: Piece(text: text, joint: joint), value: read(money, policy).description)
    }

    /// What an amount is read as: one over the most is cut to it where the policy says so.
    private func read(_ money: Money, _ policy: MoneyPolicy) -> Money {
        guard policy.clamps, let most = policy.maximum?.scaled(to: money.currency.minorDigits), money.minorUnits > most
        else { return money }
        return Money(minorUnits: most, currency: money.currency)
    }

    /// An amount within the limits, in minor units; also one beyond the most that is cut to it.
    private mutating func amount(_ policy: MoneyPolicy, _ currency: Currency) -> Int64? {
        guard let one = DecimalNumber(1).scaled(to: currency.minorDigits) else { return nil }
        let least = max(policy.wholeOnly ? one : 1, policy.minimum?.scaled(to: currency.minorDigits) ?? 1)
        let most = policy.maximum?.scaled(to: currency.minorDigits) ?? one * 2_000_000
        var edges = [10, 1, 2, 5, 12, 100, 250, 999, 1000, 1234, 12_345].map { one * $0 }
        edges += [least, most, least + 1, most - 1, one / 2, one * 12 + one / 2, one * 1234 + one / 4, one + one / 100]
        if policy.clamps { edges.append(most + one) }
        let fitting = edges.filter { units in
            units >= least && (units <= most || policy.clamps) && (!policy.wholeOnly || units.isMultiple(of: one))
        }
        return choices.pick(fitting)
    }

    private mutating func written(
        _ money: Money, _ policy: MoneyPolicy, _ spelling: AmountSpelling
    ) throws(SampleGap) -> String {
        if !isGlued, choices.happens(20), policy.writing != .glued, let text = inWords(money, spelling) { return text }
        guard let unit = choices.pick(spelling.units) else { throw .slot("amount") }
        let numbers = spelling.numbers(money, unit, marks: marks, groupingMarks: groupingMarks)
        guard let number = choices.happens(40) ? choices.pick(numbers) : numbers.first else { throw .slot("amount") }
        var digits = number.hasPrefix(".") ? number : digits(number)
        guard !unit.text.isEmpty else { return digits }
        let places = unit.places.filter { policy.writing == .any || $0.isGlued == (policy.writing == .glued) }
        guard let place = choices.pick(places) else { throw .slot("amount") }
        // `EUR.02` is a name with a dot in it.
        if place.isBefore, place.isGlued, digits.hasPrefix("."), unit.text.last?.isLetter == true {
            digits = "0" + digits
        }
        let space = place.isGlued ? "" : choices.happens(5) ? "\u{A0}" : " "
        let name = unit.isAnyCase ? self.spelling(unit.text) : unit.text
        return place.isBefore ? name + space + digits : digits + space + name
    }

    /// `two beers`, `a beer`.
    private mutating func inWords(_ money: Money, _ spelling: AmountSpelling) -> String? {
        guard let one = DecimalNumber(1).scaled(to: money.currency.minorDigits), money.minorUnits.isMultiple(of: one)
        else { return nil }
        let whole = UInt64(money.minorUnits / one)
        let names = spelling.units.filter(\.isName)
        let words = (sampler.language?.numbers ?? []).filter { word in
            word.value == whole && !word.isMultiplier && !word.spelling.contains(" ")
        }
        guard let name = choices.pick(names), let word = choices.pick(words) else { return nil }
        return word.spelling + " " + name.text
    }
}

extension MoneyPolicy {
    private static let common = ["EUR", "USD", "GBP", "JPY", "INR", "TRY", "KWD", "CHF", "SEK"]

    /// The currencies that it takes; of any, some with different digits and signs.
    var sampledCurrencies: [Currency] {
        let declared = units.map(\.currency)
        let codes = currencies.isEmpty ? Self.common : currencies
        let named = codes.compactMap { code in declared.first { $0.code == code } ?? Currency(code: code) }
        return named + declared.filter { !named.contains($0) }
    }
}
