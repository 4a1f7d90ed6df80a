import OrderGrammar
import TweetText

/// Reads amounts: number and unit in either order, glued or apart, with every currency the unit may mean.
///
/// Limits are not its business: an amount over the limit is read, and refused where the intent is resolved.
final class MoneyReader: Sendable {
    /// What a unit means under the grammar's policy.
    struct Unit: Hashable, Sendable {
        var currencies: [Currency]
        /// Every currency that the unit may mean, whatever the grammar says: `$5 CAD` is no five US dollars.
        var meanings: [Currency] = []
        /// Decimal places that it takes off: 2 for cents.
        var shift = 0
        /// An ISO code that is also a word or name counts only in capitals: `TRY 10`, not `try 10`.
        var casing = MoneyUnit.Casing.any
        var places = MoneyUnit.Places.any
    }

    /// Units of one term: `€`, `EUR`, `euros`.
    let units: [TermID: Unit]
    /// Units of two terms: `US$`, `R$`.
    let pairs: [UnitPair: Unit]
    /// Names of several words by their first, longest first: `US dollars`.
    let phrases: [TermID: [UnitPhrase]]
    /// Names of money, of which one may have `a` and mean one: `euro`, `beer`.
    let names: TermSet
    let numberWords: NumberWords
    let marks: NumberMarks
    /// `million`, `dozen`, `k`: they make another number of the one before.
    let multipliers: TermSet
    /// What those of them are that no language's words say.
    let factors: [TermID: NumberMultiplier]
    /// Of these, letters that count in capitals alone where a space stands before them: `$5 B`.
    let capitalMultipliers: TermSet
    let writing: MoneyPolicy.Writing
    /// Currency of a bare number.
    let implied: Currency?
    /// Accepted currencies; empty for any.
    let accepted: [Currency]

    struct UnitPhrase: Sendable {
        var terms: [TermID]
        var unit: Unit
    }

    struct UnitPair: Hashable, Sendable {
        var first: TermID
        var second: TermID
    }

    /// Builds the reader of a money slot.
    init(_ policy: MoneyPolicy, table: MoneyTable, numbers: NumberWords, marks: NumberMarks) {
        units = table.units
        pairs = table.pairs
        phrases = table.phrases
        names = TermSet(table.names)
        numberWords = numbers
        self.marks = marks
        multipliers = TermSet(table.multipliers)
        factors = table.factors
        capitalMultipliers = TermSet(table.capitals)
        writing = policy.writing
        implied = policy.impliedUnit.flatMap { policy.currency($0) }
        accepted =
            policy.currencies.isEmpty
            ? [] : policy.currencies.compactMap { policy.currency($0) } + policy.units.map(\.currency)
    }

    /// Reads the amount at a term; `isBehind` says that a part of the pattern ends there: `tip~{amount}`.
    func read(
        at start: Int, in post: PostTerms, text: Span<UInt8>, isBehind: Bool, into readings: inout [SlotReading]
    ) {
        guard start < post.count, mayBegin(at: start, in: post, text: text, isBehind: isBehind) else { return }
        if let (numbers, numberEnd) = number(at: start, in: post, text: text) {
            // `5 million €`, `5k€`
            let product = product(numbers, at: numberEnd, hasUnit: false, in: post, text: text)
            let end = product.end
            if let (unit, unitEnd) = unit(at: end, in: post, text: text), isOpen(unitEnd, in: post),
                unit.places.contains(post.isGlued(end) ? .gluedBehind : .spacedBehind)
            {
                append(
                    product, unit, isGlued: post.isGlued(end), from: start, to: unitEnd, in: post, text,
                    into: &readings)
            } else if isOpen(end, in: post) || goesOn(end, in: post) {
                var product = product
                // `cinq cents`: what ends the number may be its unit.
                if post.kind(end - 1) == .word, units[post.ids[end - 1]] != nil { product.isUnsure = true }
                appendBare(product, from: start, into: &readings)
            }
        } else if !PlainNumber.isNegated(start, in: post),
            let (unit, numberStart) = signedUnit(at: start, in: post, text: text),
            unit.places.contains(post.isGlued(numberStart) ? .gluedBefore : .spacedBefore),
            let (numbers, end) = number(at: numberStart, in: post, text: text)
        {
            let product = product(numbers, at: end, hasUnit: true, in: post, text: text)
            guard product.end > end || isOpen(end, in: post) else { return }
            append(
                product, unit, isGlued: post.isGlued(numberStart), from: start, to: product.end, in: post, text,
                into: &readings)
        }
    }

    /// Whether an amount may begin at a term: no letter, digit or minus touches it, and no unit before it is its own.
    private func mayBegin(at start: Int, in post: PostTerms, text: Span<UInt8>, isBehind: Bool) -> Bool {
        let isSign = post.kind(start) == .currencySign
        if post.isGlued(start) {
            if Self.minusSigns.contains(post.marks[start - 1]) { return false }
            // `FOCUS+750` is a name, `2+5` a sum.
            if post.marks[start - 1] == 0x2B, post.isGlued(start - 1), post.isWordLike(start - 2) { return false }
            switch post.kind(start - 1) {
            // `10€50` is no fifty euros, nor `B2B€5` five.
            case .number: return false
            case .word: if isSign ? !isBehind : !post.isBoundary(before: start) { return false }
            // `$5c` is no five cents.
            case .currencySign: if !isSign { return false }
            default: if !isSign, !post.isBoundary(before: start) { return false }
            }
        }
        return !isSign || isBehind || prefix(of: start, in: post, text: text) == nil
    }

    /// Hyphen and minus: an amount behind one is negative, and no amount here.
    private static let minusSigns: Set<UInt32> = [0x2D, 0x2010, 0x2011, 0x2212]

    /// A number in digits or words, and the term behind it.
    func number(at index: Int, in post: PostTerms, text: Span<UInt8>) -> (NumberReadings, Int)? {
        guard index < post.count else { return nil }
        switch post.kind(index) {
        case .number, .punctuation:
            // `.50` begins with its mark, and `50` behind that mark is no number.
            let digits = post.kind(index) == .number ? index : index + 1
            guard let numeral = Numeral(at: digits, in: post.terms, text: text, marks: marks), numeral.first == index,
                numeral.readings.first != nil, PlainNumber.stands(from: index, to: numeral.end, in: post)
            else { return nil }
            return (numeral.readings, numeral.end)
        case .word:
            if isCountingArticle(index, in: post) { return (NumberReadings(whole: 1), index + 1) }
            guard numberWords.mayBegin(post.terms[index], post.ids[index], in: text),
                !PlainNumber.isMultiplied(index, in: post, words: numberWords, multipliers: multipliers),
                let (value, end) = numberWords.read(at: index, in: post, text: text),
                let digits = UInt64(exactly: value)
            else { return nil }
            return (NumberReadings(whole: digits), end)
        default:
            return nil
        }
    }

    /// `a` of `a beer`.
    private func isCountingArticle(_ index: Int, in post: PostTerms) -> Bool {
        numberWords.isArticle(post.ids[index]) && index + 1 < post.count && names.contains(post.ids[index + 1])
            && !post.isGlued(index + 1)
    }

    /// Whether a word touches the digits: only a pattern that asks for it with `~`, as `{amount}~twollars`, goes on there.
    private func goesOn(_ index: Int, in post: PostTerms) -> Bool {
        implied != nil && post.isGlued(index) && post.kind(index) == .word && post.kind(index - 1) == .number
    }

    /// Whether an amount may end before `index`: no letter, digit or sign is glued to it. `$5+` and `$1½` are more
    /// than they say; the `>` of a copied placeholder is nothing.
    func isOpen(_ index: Int, in post: PostTerms) -> Bool {
        guard post.isGlued(index) else { return true }
        if post.kind(index) == .symbol, post.marks[index] != 0x3E { return false }
        return !post.isWordLike(index) && post.kind(index) != .currencySign && post.isBoundary(before: index)
    }

    private func append(
        _ product: Product, _ unit: Unit, isGlued: Bool, from start: Int, to end: Int, in post: PostTerms,
        _ text: Span<UInt8>, into readings: inout [SlotReading]
    ) {
        var unit = unit
        var end = end
        var numbers = product.numbers
        var fault: SlotFault? = product.isUnsure ? .unreadable : nil
        // `$10 USD`, `€10 EUR`: the code behind narrows the sign before. `$5 EUR` says two things at once.
        if let (code, codeEnd) = self.unit(at: end, in: post, text: text), post.kind(end) == .word, code.shift == 0,
            isOpen(codeEnd, in: post)
        {
            if unit.shift > 0 || !code.currencies.allSatisfy(unit.meanings.contains) { fault = .unreadable }
            unit = code
            end = codeEnd
        }
        // `75 USD million`
        if !product.isMultiplied, isMultiplier(end, in: post, text: text) {
            fault = .unreadable
            end += 1
        }
        if fault == nil, let (sum, sumEnd) = withCents(numbers, unit, at: end, in: post, text: text) {
            numbers = sum
            end = sumEnd
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

    private func appendBare(_ product: Product, from start: Int, into readings: inout [SlotReading]) {
        let reading = MoneyReading(numbers: product.numbers, currencies: implied.map { [$0] } ?? [], shift: 0)
        let fault: SlotFault? = product.isUnsure ? .unreadable : implied == nil ? .unitMissing : nil
        readings.append(
            SlotReading(end: product.end, value: .money(reading), claims: product.end - start, fault: fault))
    }
}
