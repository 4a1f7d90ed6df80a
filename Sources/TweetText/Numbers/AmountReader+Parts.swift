/// Amounts of two units: `5 dollars and 30 cents`, `2ドル3セント`, `50元6角3分`.
extension AmountReader {
    /// Adds the cents that stand behind an amount to it, or lets it be either where that is not certain.
    mutating func takeMinor(_ unit: UnitReader.Unit?, in text: Span<UInt8>) {
        guard let language, var major = unit, let amount = amounts.last,
            amount.readings.contains(where: { !$0.number.isNegative })
        else { return }
        while true {
            var start = free
            let isSum = language.sums.contains(row.id(at: start))
            let isJoined = isSum || language.numbers.isJoiner(row.id(at: start))
            if isJoined { start += 1 }
            guard row.gap(before: free, in: text) != .wide, row.gap(before: start, in: text) != .wide,
                let part = minorNumber(at: start, in: text), part.readings.count == 1,
                part.readings[0].scale == 0
            else { return }
            let value = part.readings[0].significand
            let form = UnitReader.NumberForm(isMoney: true, digits: 2, significand: max(value, 13))
            if let minor = minorUnit(part.end, form, of: major, in: text), let scale = minor.meanings.first?.scale,
                let most = DecimalNumber(1).times(powerOfTen: scale), value < most.significand
            {
                add(value, scale, of: minor, to: part.end)
                major = minor
                continue
            }
            takeBareMinor(part, isJoined, isSum, in: text)
            return
        }
    }

    /// Whether a number and a smaller unit of the same money stand behind an amount: `3セント` behind `2ドル`.
    func isMinor(_ start: Int, of major: UnitReader.Unit, in text: Span<UInt8>) -> Bool {
        guard language != nil, let part = minorNumber(at: start, in: text), let value = part.readings.first else {
            return false
        }
        let form = UnitReader.NumberForm(isMoney: true, digits: 2, significand: max(value.significand, 13))
        return minorUnit(part.end, form, of: major, in: text) != nil
    }

    /// The smaller unit behind a number, for those of the greater unit's currencies that it divides. Cents are those
    /// of any money that has hundredths: `3 CHF 4 cents`.
    private func minorUnit(
        _ end: Int, _ form: UnitReader.NumberForm, of major: UnitReader.Unit, in text: Span<UInt8>
    ) -> UnitReader.Unit? {
        guard var minor = units.behind(end, form, isMinor: true, in: text) else { return nil }
        var shared = minor.meanings.filter { small in
            small.scale > 0
                && major.meanings.contains { $0.currency == small.currency && $0.scale < small.scale }
        }
        if shared.isEmpty, minor.meanings.contains(where: { $0.currency.code == "USD" && $0.scale == 2 }) {
            shared = major.meanings.filter { $0.currency.minorDigits == 2 && $0.scale == 0 }
                .map { MoneyUnit.Meaning(currency: $0.currency, scale: 2) }
        }
        guard !shared.isEmpty else { return nil }
        minor.meanings = shared
        return minor
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

    /// `15 dollars 50`, `15 dollars and 50`: cents where nothing follows that the number might count, else the amount with or without them.
    private mutating func takeBareMinor(_ part: NumberPart, _ isJoined: Bool, _ isSum: Bool, in text: Span<UInt8>) {
        let value = part.readings[0].significand
        guard 1...99 ~= value, let amount = amounts.last, isWhole(amount),
            isJoined || row.kind(part.first) == .word || row.terms[part.first].span.count == 2,
            row.kind(part.end) != .currencySign,
            !row.isGlued(part.end) || row.kind(part.end) != .number && units.isFreeBehind(part.end, in: text),
            units.behind(part.end, UnitReader.NumberForm(isMoney: true, digits: 3, significand: value), in: text)
                == nil,
            multiplyingWord(at: part.end, in: text) == nil
        else { return }
        let isLast = part.end >= row.count || row.kind(part.end) == .punctuation && !row.isGlued(part.end + 1)
        let isNamed = language.map { $0.names[row.id(at: free - 1)] != nil } ?? false
        let sums = amount.readings.filter { $0.currency.minorDigits >= 2 }.compactMap { reading in
            reading.number.adding(value, scale: 2).map { Amount.Reading(number: $0, currency: reading.currency) }
        }
        guard !sums.isEmpty else { return }
        amounts.removeLast()
        let isCertain = isLast && (isNamed || isJoined) && (value >= 10 || isSum)
        amounts.append(
            Amount(
                span: TextSpan(amount.span.start, Int(row.terms[part.end - 1].end)),
                numberSpan: TextSpan(amount.numberSpan.start, Int(row.terms[part.end - 1].end)),
                readings: isCertain ? sums : sums + amount.readings))
        free = part.end
    }

    /// `$119. 95` at the end of a text: two decimals behind a slip of the space, or the beginning of another sentence.
    mutating func takeSpacedDecimals(in text: Span<UInt8>) {
        guard language != nil, let amount = amounts.last, isWhole(amount), row.isGlued(free),
            row.mark(free, in: text) == 0x2E || row.mark(free, in: text) == 0x2C, free + 2 == row.count,
            row.gap(before: free + 1, in: text) == .oneSpace, row.kind(free + 1) == .number,
            row.terms[free + 1].span.count == 2, let part = minorNumber(at: free + 1, in: text),
            let cents = part.readings.first
        else { return }
        let sums = amount.readings.compactMap { reading in
            reading.number.adding(cents.significand, scale: 2)
                .map { Amount.Reading(number: $0, currency: reading.currency) }
        }
        amounts.removeLast()
        let end = Int(row.terms[free + 1].end)
        amounts.append(
            Amount(
                span: TextSpan(amount.span.start, end), numberSpan: TextSpan(amount.numberSpan.start, end),
                readings: sums + amount.readings))
        free += 2
    }

    /// Whether an amount has no cents, and a currency that could have.
    private func isWhole(_ amount: Amount) -> Bool {
        amount.readings.contains { $0.currency.minorDigits >= 2 }
            && amount.readings.allSatisfy { $0.number.scale == 0 }
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
