/// Amounts of two units: `5 dollars and 30 cents`, `2ドル3セント`, `50元6角3分`.
extension AmountReader {
    /// Adds the cents that stand behind an amount to it, or lets it be either where that is not certain.
    mutating func takeMinor(_ unit: UnitReader.Unit?, in text: Span<UInt8>) {
        guard let language, var major = unit, let amount = amounts.last, amount.readings.contains(where: { !$0.number.isNegative })
        else { return }
        while true {
            var start = free
            let isJoined = language.numbers.isJoiner(row.id(at: start))
            if isJoined { start += 1 }
            guard row.gap(before: free, in: text) != .wide, row.gap(before: start, in: text) != .wide,
                let part = minorNumber(at: start, in: text), part.readings.count == 1,
                part.readings[0].scale == 0
            else { return }
            let value = part.readings[0].significand
            let form = UnitReader.NumberForm(isMoney: true, digits: 2, significand: max(value, 13))
            if let minor = units.behind(part.end, form, in: text),
                let scale = minor.meanings.map(\.scale).max(), scale > 0,
                major.meanings.contains(where: { whole in
                    minor.meanings.contains { $0.currency == whole.currency && $0.scale == scale && whole.scale < scale }
                }), let most = DecimalNumber(1).times(powerOfTen: scale), value < most.significand
            {
                add(value, scale, of: minor, to: part.end)
                major = minor
                continue
            }
            takeBareMinor(part, isJoined, in: text)
            return
        }
    }

    private func minorNumber(at start: Int, in text: Span<UInt8>) -> NumberPart? {
        if row.kind(start) == .number {
            guard let numeral = Numeral(at: start, in: row, text: text, marks: marks), numeral.first == start,
                numeral.end == start + 1
            else { return nil }
            return NumberPart(first: start, end: numeral.end, readings: numeral.readings.all)
        }
        guard row.kind(start) == .word, let language,
            let (value, end) = language.numbers.read(at: start, in: row, text: text), let whole = UInt64(exactly: value)
        else { return nil }
        return NumberPart(first: start, end: end, readings: [DecimalNumber(whole)])
    }

    /// Replaces the last amount by the sum of both.
    private mutating func add(_ value: UInt64, _ scale: Int, of minor: UnitReader.Unit, to end: Int) {
        guard let amount = amounts.popLast() else { return }
        let currencies = Set(minor.meanings.filter { $0.scale == scale }.map(\.currency))
        let sums = amount.readings.filter { currencies.contains($0.currency) }.map { reading in
            reading.number.adding(value, scale: scale).map { Amount.Reading(number: $0, currency: reading.currency) }
        }
        // One reading that cannot be added would leave the others certain.
        let readings = sums.contains { $0 == nil } ? [] : sums.compactMap { $0 }
        amounts.append(
            Amount(
                span: TextSpan(amount.span.start, minor.endOffset),
                numberSpan: TextSpan(amount.numberSpan.start, Int(row.terms[end - 1].end)), readings: readings))
        free = minor.end
    }

    /// `15 dollars 50`: cents where nothing follows that the number might count, else the amount with or without them.
    private mutating func takeBareMinor(_ part: NumberPart, _ isJoined: Bool, in text: Span<UInt8>) {
        let value = part.readings[0].significand
        guard 1...99 ~= value, let amount = amounts.last, isWhole(amount),
            isJoined || row.kind(part.first) == .word || row.terms[part.first].span.count == 2,
            row.kind(part.end) != .currencySign, !row.isGlued(part.end) || row.kind(part.end) == .punctuation,
            units.behind(part.end, UnitReader.NumberForm(isMoney: true, digits: 3, significand: value), in: text) == nil,
            multiplyingWord(at: part.end, in: text) == nil
        else { return }
        let isLast = part.end >= row.count || row.kind(part.end) == .punctuation && !row.isGlued(part.end + 1)
        let isNamed = language.map { $0.names[row.id(at: free - 1)] != nil } ?? false
        let sums = amount.readings.compactMap { reading in
            reading.number.adding(value, scale: 2).map { Amount.Reading(number: $0, currency: reading.currency) }
        }
        guard sums.count == amount.readings.count else { return }
        amounts.removeLast()
        let isCertain = isLast && isNamed && !isJoined && value >= 10
        amounts.append(
            Amount(
                span: TextSpan(amount.span.start, Int(row.terms[part.end - 1].end)),
                numberSpan: TextSpan(amount.numberSpan.start, Int(row.terms[part.end - 1].end)),
                readings: isCertain ? sums : sums + amount.readings))
        free = part.end
    }

    /// Whether an amount has no cents, and its currency does.
    private func isWhole(_ amount: Amount) -> Bool {
        !amount.readings.isEmpty
            && amount.readings.allSatisfy { $0.number.scale == 0 && $0.currency.minorDigits >= 2 }
    }
}

extension DecimalNumber {
    /// The number and `value × 10^-scale` together; nil where it has decimals there, or 64 bits do not hold it.
    fileprivate func adding(_ value: UInt64, scale: Int) -> DecimalNumber? {
        guard self.scale < scale, let shifted = DecimalNumber(significand).times(powerOfTen: scale - self.scale) else {
            return nil
        }
        let (sum, overflow) = shifted.significand.addingReportingOverflow(value)
        return overflow ? nil : DecimalNumber(sum, scale: scale)
    }
}
