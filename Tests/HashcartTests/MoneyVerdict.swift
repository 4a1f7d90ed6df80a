import Foundation
import TweetText

/// What became of a case, the worst first.
enum MoneyVerdict: Int, Comparable, CaseIterable {
    /// One number, and it is not the right one, or an amount where there is none.
    case misread
    /// Nothing was found.
    case missed
    /// Several readings, and the right one is not among them.
    case otherReadings
    /// Found, and said to be unreadable.
    case refused
    /// Several readings, the right one among them.
    case ambiguous
    /// Nothing but the right number, of nothing but the right money.
    case right

    static func < (one: MoneyVerdict, other: MoneyVerdict) -> Bool { one.rawValue < other.rawValue }

    /// The amounts of a text against what a suite expects, in order.
    init(_ one: MoneySuite.Case, found: [Amount], signs: [(sign: String, code: String)]) {
        var units = TextUnits(one.text.utf8.span)
        var rest = found.map { amount in
            (
                start: units.position(at: amount.span.start, in: one.text.utf8.span).scalars,
                end: units.position(at: amount.span.end, in: one.text.utf8.span).scalars, amount: amount
            )
        }
        if one.isFirstOnly, !one.expected.isEmpty { rest = Array(rest.prefix(1)) }
        var verdicts: [MoneyVerdict] = []
        for expected in one.expected {
            let next = rest.firstIndex { expected.start == nil || $0.end > expected.start ?? 0 }
            guard let next, expected.start == nil || rest[next].start <= (expected.start ?? 0) + Self.slack else {
                verdicts.append(.missed)
                continue
            }
            verdicts.append(MoneyVerdict(rest.remove(at: next).amount, expected, signs))
        }
        // An amount more than the suite has is a misreading where it is certain.
        for (_, _, amount) in rest where Set(amount.readings.map(\.number)).count == 1 { verdicts.append(.misread) }
        self = verdicts.min() ?? .right
    }

    /// Suites begin an amount at words that are none of ours: `approximately`.
    private static let slack = 24

    init(_ amount: Amount, _ expected: MoneySuite.Expected, _ signs: [(sign: String, code: String)]) {
        // What a grammar of the suite's would say of shared signs.
        let found = Set(amount.readings.map(\.currency.code))
        let meant = signs.first { said in
            found.count > 1 && found.isSubset(of: Currency.readings(ofSign: said.sign).map(\.code))
        }
        let readings = amount.readings.filter { meant == nil || $0.currency.code == meant?.code }
        func isRight(_ reading: Amount.Reading) -> Bool {
            Decimal(string: reading.number.description) == expected.value
                && expected.currencies.contains(reading.currency.code)
        }
        if readings.isEmpty {
            self = .refused
        } else if readings.allSatisfy(isRight) {
            self = .right
        } else if readings.contains(where: isRight) {
            self = .ambiguous
        } else {
            self = Set(readings.map(\.number)).count == 1 ? .misread : .otherReadings
        }
    }

    /// A bare number against the one expected.
    init(_ number: BareNumber?, value: Decimal) {
        guard let number else {
            self = .missed
            return
        }
        let values = number.readings.map { Decimal(string: $0.description) }
        if values.isEmpty {
            self = .refused
        } else if values == [value] {
            self = .right
        } else {
            self = values.contains(value) ? .ambiguous : values.count == 1 ? .misread : .otherReadings
        }
    }
}
