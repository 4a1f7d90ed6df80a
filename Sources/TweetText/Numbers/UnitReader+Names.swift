/// Names of money in the words of a language: `US dollars`, `millones de euros`, `12-cent`.
extension UnitReader {
    /// The name that begins at a term, one space between its words at most, and the term behind it.
    func name(at start: Int, in text: Span<UInt8>) -> (unit: MoneyUnit, end: Int)? {
        guard let language, row.kind(start) == .word else { return nil }
        for name in language.names[row.id(at: start)] ?? [] {
            var end = start
            let isWhole = name.terms.allSatisfy { term in
                if end > start, row.gap(before: end, in: text) == .wide { return false }
                // The dot between the words of a Japanese name.
                if end > start, row.mark(end, in: text) == 0x30FB { end += 1 }
                guard end < row.count, row.id(at: end) == term else { return false }
                end += 1
                return true
            }
            if isWhole { return (name.unit, end) }
        }
        return nil
    }

    /// The name behind a number that ends before term `end`.
    func nameBehind(_ end: Int, _ form: NumberForm, isMinor: Bool, in text: Span<UInt8>) -> Unit? {
        guard let language else { return nil }
        var first = end
        if row.isGlued(end), row.isGlued(end + 1), TermRow.isDash(row.mark(end, in: text)) { first += 1 }
        if form.isMultiplied, language.partitives.contains(row.id(at: end)), row.gap(before: end, in: text) == .oneSpace
        {
            first += 1
        }
        guard row.gap(before: first, in: text) != .wide, let (unit, last) = name(at: first, in: text),
            isFreeBehind(last, in: text) || isGluedNumber(end, last), !isWeight(unit, before: last, in: text)
        else { return nil }
        // `5 libras` may be weighed, `5 millones de libras` are money. `3分` are minutes, `5元3分` are money.
        if unit.isWord, !form.isMultiplied, !(isMinor && unit.meanings.allSatisfy { $0.scale > 0 }) { return nil }
        let isGlued = first == end && row.isGlued(end)
        return Unit(
            first: first, end: last, endOffset: Int(row.terms[last - 1].end), isGlued: isGlued, meanings: unit.meanings,
            touchesNumber: isGlued && row.isGlued(last) && row.kind(last) == .number)
    }

    /// The name before a number: `ringgit 42`. It must look like money, or stand at the end, since a name may also end
    /// what was said before: `I counted the dollars 3 times`.
    func nameBefore(
        _ first: Int, _ end: Int, from free: Int, _ form: NumberForm, in text: Span<UInt8>
    ) -> Unit? {
        guard let language, row.gap(before: first, in: text) != .wide else { return nil }
        let isLast = end >= row.count || row.kind(end) == .punctuation
        guard isLast || form.isMoney || form.isMultiplied || form.digits >= 3 else { return nil }
        for count in stride(from: min(4, first - free), through: 1, by: -1) {
            guard let (unit, last) = name(at: first - count, in: text), last == first, !unit.isWord else { continue }
            // `50 dollar 50` and `two dollars 50`: the name is the other number's.
            let before = first - count - 1
            if before >= 0,
                row.kind(before) == .number || language.numbers.holds(row.id(at: before))
                    || language.numbers.isArticle(row.id(at: before))
            {
                return nil
            }
            guard isFreeBefore(first - count, from: free, in: text) else { return nil }
            return Unit(
                first: first - count, end: first, endOffset: Int(row.terms[first - 1].end),
                isGlued: row.isGlued(first), meanings: unit.meanings)
        }
        return nil
    }

    /// `2ドル3セント`
    private func isGluedNumber(_ first: Int, _ last: Int) -> Bool {
        row.isGlued(first) && row.isGlued(last) && row.kind(last) == .number
            && row.terms[first].flags.contains(.unspaced)
    }

    /// `two pounds of meat` are weighed.
    private func isWeight(_ unit: MoneyUnit, before end: Int, in text: Span<UInt8>) -> Bool {
        guard let language, language.partitives.contains(row.id(at: end)), row.gap(before: end, in: text) == .oneSpace
        else { return false }
        return unit.meanings.contains { $0.currency.code == "GBP" && $0.scale == 0 }
    }
}

extension MoneyLanguage {
    /// The power of ten that a word multiplies digits by; nil where it is a name of money as well: `5 cents`.
    func factor(_ term: TermID) -> Int? {
        guard let factor = numbers.factor(term), names[term] == nil else { return nil }
        var rest = factor
        var power = 0
        while rest.isMultiple(of: 10), rest > 1 {
            rest /= 10
            power += 1
        }
        return rest == 1 && power > 1 ? power : nil
    }
}
