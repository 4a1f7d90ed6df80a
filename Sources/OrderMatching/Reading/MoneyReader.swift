import OrderGrammar
import TweetText

/// Reads amounts: number and unit in either order, glued or apart, with every currency the unit may mean.
///
/// Limits are not its business: an amount over the limit is read, and refused where the intent is resolved.
struct MoneyReader: Sendable {
    /// What a unit may mean.
    struct Unit: Hashable, Sendable {
        var currencies: [Currency]
        /// Every currency that the unit may mean, whatever the grammar says: `$5 CAD` is no five US dollars.
        var meanings: [Currency] = []
        /// Decimal places that it takes off: 2 for cents.
        var shift = 0
        /// An ISO code that is also a word or name counts only in capitals: `TRY 10`, not `try 10`.
        var needsCapitals = false
    }

    /// Units of one term: `€`, `EUR`, `euros`.
    let units: [TermID: Unit]
    /// Units of two glued terms: `US$`, `R$`.
    let pairs: [UnitPair: Unit]
    let numberWords: NumberWords
    let marks: NumberMarks
    /// `million`, `dozen`: they make another number of the one before.
    let multipliers: Set<TermID>
    let writing: MoneyPolicy.Writing
    /// Currency of a bare number.
    let implied: Currency?
    /// Accepted currencies; empty for any.
    let accepted: [Currency]

    struct UnitPair: Hashable, Sendable {
        var first: TermID
        var second: TermID
    }

    func read(at start: Int, in post: PostTerms, text: Span<UInt8>, into readings: inout [SlotReading]) {
        guard start < post.count, post.isBoundary(before: start) || post.kind(start) == .currencySign else { return }
        if start > 0, post.isGlued(start), Self.minusSigns.contains(post.marks[start - 1]) { return }
        if let (numbers, end) = number(at: start, in: post, text: text) {
            if let (unit, unitEnd) = unit(at: end, in: post, text: text), isOpen(unitEnd, in: post) {
                append(
                    numbers, unit, isGlued: post.isGlued(end), from: start, to: unitEnd, in: post, text, into: &readings
                )
            } else if isOpen(end, in: post) {
                appendBare(numbers, from: start, to: end, in: post, into: &readings)
            }
        } else if !PlainNumber.isNegated(start, in: post),
            let (unit, numberStart) = unit(at: start, in: post, text: text),
            let (numbers, end) = number(at: numberStart, in: post, text: text), isOpen(end, in: post)
        {
            append(
                numbers, unit, isGlued: post.isGlued(numberStart), from: start, to: end, in: post, text,
                into: &readings)
        }
    }

    /// Hyphen and minus: an amount behind one is negative, and no amount here.
    private static let minusSigns: Set<UInt32> = [0x2D, 0x2010, 0x2011, 0x2212]

    /// A number in digits or words, and the term behind it.
    private func number(at index: Int, in post: PostTerms, text: Span<UInt8>) -> (NumberReadings, Int)? {
        guard index < post.count else { return nil }
        switch post.kind(index) {
        case .number:
            guard PlainNumber.stands(at: index, in: post) else { return nil }
            let numbers = NumberReadings(of: post.terms[index], in: text, marks: marks)
            return numbers.first == nil ? nil : (numbers, index + 1)
        case .word:
            guard !PlainNumber.isMultiplied(index, in: post, words: numberWords, multipliers: multipliers),
                let (value, end) = numberWords.read(at: index, in: post), let digits = UInt64(exactly: value)
            else { return nil }
            return (NumberReadings(whole: digits), end)
        default:
            return nil
        }
    }

    /// The unit that begins at `index`, and the term behind it.
    private func unit(at index: Int, in post: PostTerms, text: Span<UInt8>) -> (Unit, Int)? {
        guard index < post.count else { return nil }
        if post.isGlued(index + 1),
            let unit = pairs[UnitPair(first: post.ids[index], second: post.ids[index + 1])]
        {
            return (unit, index + 2)
        }
        guard let unit = units[post.ids[index]] else { return nil }
        if unit.needsCapitals {
            let span = post.terms[index].span
            for offset in span.start..<span.end where text[offset] >= UInt8(ascii: "a") { return nil }
        }
        return (unit, index + 1)
    }

    /// Whether an amount may end before `index`: no letter, digit or sign is glued to it. `$5+` and `$1½` are more
    /// than they say; the `>` of a copied placeholder is nothing.
    private func isOpen(_ index: Int, in post: PostTerms) -> Bool {
        guard post.isGlued(index) else { return true }
        if post.kind(index) == .symbol, post.marks[index] != 0x3E { return false }
        return !post.isWordLike(index) && post.kind(index) != .currencySign && post.isBoundary(before: index)
    }

    private func append(
        _ numbers: NumberReadings, _ unit: Unit, isGlued: Bool, from start: Int, to end: Int, in post: PostTerms,
        _ text: Span<UInt8>, into readings: inout [SlotReading]
    ) {
        var unit = unit
        var end = end
        var fault: SlotFault?
        // `$10 USD`, `€10 EUR`: the code behind narrows the sign before. `$5 EUR` says two things at once.
        if let (code, codeEnd) = self.unit(at: end, in: post, text: text), post.kind(end) == .word, code.shift == 0,
            isOpen(codeEnd, in: post)
        {
            if unit.shift > 0 || !code.currencies.allSatisfy(unit.meanings.contains) { fault = .unreadable }
            unit = code
            end = codeEnd
        }
        if end < post.count, multipliers.contains(post.ids[end]) {
            fault = .unreadable
            end += 1
        }
        let known = accepted.isEmpty ? unit.currencies : unit.currencies.filter(accepted.contains)
        if fault == nil {
            if known.isEmpty {
                fault = .wrongUnit
            } else if writing == .glued, !isGlued {
                fault = .unitNotGlued
            } else if writing == .spaced, isGlued {
                fault = .unreadable
            }
        }
        let reading = MoneyReading(
            numbers: numbers, currencies: known.isEmpty ? unit.currencies : known, shift: unit.shift)
        readings.append(SlotReading(end: end, value: .money(reading), claims: end - start, fault: fault))
    }

    private func appendBare(
        _ numbers: NumberReadings, from start: Int, to end: Int, in post: PostTerms,
        into readings: inout [SlotReading]
    ) {
        let isMultiplied = end < post.count && multipliers.contains(post.ids[end])
        let reading = MoneyReading(numbers: numbers, currencies: implied.map { [$0] } ?? [], shift: 0)
        let fault: SlotFault? = isMultiplied ? .unreadable : implied == nil ? .unitMissing : nil
        readings.append(SlotReading(end: end, value: .money(reading), claims: end - start, fault: fault))
    }
}
