extension AmountReader {
    /// The number with the word or letter that multiplies it: `5k`, `34.6 million`, `1億2000万`.
    func multiplied(_ numeral: Numeral, hasUnit: Bool, in text: Span<UInt8>) -> NumberPart {
        var part = NumberPart(first: numeral.first, end: numeral.end, readings: numeral.readings.all)
        guard let multiplier = multiplier(at: part.end, in: text) else { return part }
        if multiplier.standing == .ideograph {
            compound(&part, in: text)
            return part
        }
        let isGlued = row.isGlued(part.end)
        var end = part.end + 1
        // `5 k9`
        if row.isGlued(end), row.kind(end) == .number { return part }
        if row.isGlued(end), row.mark(end, in: text) == 0x2E,
            units.behind(end + 1, .init(), in: text)?.touchesNumber == false
        {
            // `5 Mio. €`
            end += 1
        }
        let further = furtherWords(&end, multiplier, in: text)
        let unitFollows = unit(behind: end, .init(), hasUnit: hasUnit, in: text) != nil
        var powers = [multiplier.power, multiplier.otherPower].compactMap { $0 }
        switch multiplier.standing {
        case .word, .ideograph: break
        case .abbreviation:
            guard hasUnit || unitFollows || !isGlued else { return part }
            if !hasUnit, !unitFollows, !powers.contains(0) { powers.append(0) }
        case .letter, .capitalLetter:
            let isCapital = MoneyUnit.Casing.capitals.allows(row.terms[part.end].span, in: text)
            guard hasUnit || unitFollows || multiplier.power == 3 else { return part }
            if !isGlued {
                guard isCapital || multiplier.standing == .letter else { return part }
                // `$5 m`: the letter may be another word.
                if !unitFollows, !powers.contains(0) { powers.append(0) }
            }
        }
        part.end = end
        part.powers = further.map { further in powers.map { $0 + further } } ?? []
        part.readings = part.readings.times(powersOfTen: part.powers)
        return part
    }

    /// The power of ten of the words behind a multiplier: `5 hundred thousand`. Nil where a smaller number follows that
    /// would have to be added: `2 million 500 thousand`.
    private func furtherWords(_ end: inout Int, _ multiplier: NumberMultiplier, in text: Span<UInt8>) -> Int? {
        guard multiplier.standing == .word else { return 0 }
        var power = 0
        let start = end
        while end - start < 3, let next = self.multiplier(at: end, in: text), next.standing == .word {
            power += next.power
            end += 1
        }
        let isSum =
            row.kind(end) == .number && row.gap(before: end, in: text) == .oneSpace
            && self.multiplier(at: end + 1, in: text)?.standing == .word
        return isSum ? nil : power
    }

    /// The multiplier that term `index` is, glued to the term before or one space apart.
    private func multiplier(at index: Int, in text: Span<UInt8>) -> NumberMultiplier? {
        guard row.kind(index) == .word, row.gap(before: index, in: text) != .wide,
            let word = row.string(row.terms[index].span, in: text)
        else { return nil }
        ScanMeter.read(row.terms[index].span.count)
        let multiplier = NumberMultiplier.named(String(decoding: TermKey.key(of: word), as: UTF8.self))
        if multiplier?.standing != .ideograph || !row.isGlued(index), let factor = language?.factor(row.id(at: index)) {
            return NumberMultiplier(power: factor, otherPower: nil, standing: .word)
        }
        return multiplier?.standing == .ideograph && !row.isGlued(index) ? nil : multiplier
    }

    /// The powers of ten of a word that counts behind any number: `million`, not `k`.
    func multiplyingWord(at index: Int, in text: Span<UInt8>) -> [Int]? {
        guard let multiplier = multiplier(at: index, in: text), multiplier.standing == .word else { return nil }
        return [multiplier.power, multiplier.otherPower].compactMap { $0 }
    }

    /// Ideographs glued to digits, and the smaller numbers behind them: `3千万`, `1億2000万`, `1万5000`, `1억 2000만`.
    private func compound(_ part: inout NumberPart, in text: Span<UInt8>) {
        guard var limit = takePower(&part, in: text) else { return }
        while row.kind(part.end) == .number, row.gap(before: part.end, in: text) != .wide,
            let numeral = Numeral(at: part.end, in: row, text: text, marks: marks), numeral.first == part.end
        {
            let isGlued = row.isGlued(part.end)
            var next = NumberPart(first: numeral.first, end: numeral.end, readings: numeral.readings.all)
            let power = takePower(&next, in: text)
            let sum = sum(part.readings, next.readings, below: limit)
            // `1万 2万` are two numbers; `1万2万` is none.
            if !isGlued, power == nil || sum == nil { return }
            part.end = next.end
            part.readings = sum.map { [$0] } ?? []
            guard let power else { return }
            limit = power
        }
    }

    /// Takes the ideographs behind a number along, and says which power of ten they are.
    private func takePower(_ part: inout NumberPart, in text: Span<UInt8>) -> Int? {
        var power = 0
        var other = 0
        let start = part.end
        while part.end - start < 3, let next = multiplier(at: part.end, in: text), next.standing == .ideograph {
            power += next.power
            other += next.otherPower ?? next.power
            part.end += 1
        }
        guard part.end > start else { return nil }
        part.readings = part.readings.times(powersOfTen: power == other ? [power] : [power, other])
        return power
    }

    /// The sum of two certain numbers, the second smaller than `10^limit`.
    private func sum(_ one: [DecimalNumber], _ other: [DecimalNumber], below limit: Int) -> DecimalNumber? {
        guard one.count == 1, other.count == 1, one[0].scale == 0, other[0].scale == 0,
            let most = DecimalNumber(1).times(powerOfTen: limit), other[0].significand < most.significand
        else { return nil }
        let (total, overflow) = one[0].significand.addingReportingOverflow(other[0].significand)
        return overflow ? nil : DecimalNumber(total)
    }
}

extension [DecimalNumber] {
    /// Every number times every power of ten; none where one of them does not fit, which would leave the others certain.
    func times(powersOfTen powers: [Int]) -> [DecimalNumber] {
        let products = powers.flatMap { power in map { $0.times(powerOfTen: power) } }
        return products.contains(nil) ? [] : products.compactMap { $0 }
    }
}
