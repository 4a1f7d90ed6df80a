/// Numbers in the words of a language, and what makes another number of digits beside them.
extension AmountReader {
    /// Reads the number in words at term `index`, and says where to go on.
    mutating func readWords(at index: Int, in text: Span<UInt8>) -> Int {
        guard let language, index >= free, let part = spoken(at: index, language, in: text) else { return index + 1 }
        var form = UnitReader.NumberForm(
            isMoney: true, digits: 3, significand: part.readings.first?.significand ?? 0)
        form.isMultiplied = !part.powers.isEmpty
        var before = units.before(index, from: free, form, in: text)
        let isArticle = language.numbers.isArticle(row.id(at: index)) && part.end == index + 1
        let behind = unit(behind: part.end, form, hasUnit: before != nil, in: text)
        if isArticle {
            guard behind != nil else { return index + 1 }
            before = nil
        }
        if before == nil, behind == nil, part.end < row.count, isName(part.end - 1, language) {
            // `cinq cents`: what ends the number may be its unit.
            return part.end
        }
        if row.terms[index].flags.contains(.unspaced), !isOwnWord(index, part.end, behind, in: text) { return part.end }
        return read(
            NumberRun(end: part.end, readings: part.readings, parts: [part]), form, nil, &before, index, in: text)
    }

    /// The number that words say from a term on; without readings where it is not certain which.
    private func spoken(at index: Int, _ language: MoneyLanguage, in text: Span<UInt8>) -> NumberPart? {
        let words = language.numbers
        if words.isArticle(row.id(at: index)), row.gap(before: index + 1, in: text) == .oneSpace,
            units.name(at: index + 1, in: text) != nil
        {
            return NumberPart(first: index, end: index + 1, readings: [DecimalNumber(1)])
        }
        if let part = partOfMillion(at: index, language, in: text) { return part }
        guard let (value, end) = words.read(at: index, in: row, text: text), let whole = UInt64(exactly: value) else {
            return nil
        }
        var part = NumberPart(first: index, end: end, readings: [DecimalNumber(whole)])
        if words.factor(row.id(at: end - 1)).map({ $0 >= 1000 }) ?? false { part.powers = [0] }
        takeDecimals(&part, language, in: text)
        if words.needsNumber(row.id(at: index)) || isVague(index, language, in: text)
            || isContinued(index, in: text)
        {
            part.readings = []
        }
        return part
    }

    /// `half a million`, `a quarter million`, `medio millón`; without readings behind a number: `two and a half million`.
    private func partOfMillion(at index: Int, _ language: MoneyLanguage, in text: Span<UInt8>) -> NumberPart? {
        var end = index
        func passArticle() {
            if language.numbers.isArticle(row.id(at: end)), row.gap(before: end + 1, in: text) == .oneSpace { end += 1 }
        }
        passArticle()
        let isHalf = language.halves.contains(row.id(at: end))
        guard isHalf || language.quarters.contains(row.id(at: end)) else { return nil }
        end += 1
        if language.partitives.contains(row.id(at: end)) { end += 1 }
        passArticle()
        guard end < row.count, row.gap(before: end, in: text) != .wide, let power = language.factor(row.id(at: end)),
            power >= 3
        else { return nil }
        var part = NumberPart(first: index, end: end + 1, readings: [], powers: [power])
        let before = row.id(at: index - 1)
        let isFraction = language.numbers.holds(before) || language.numbers.isJoiner(before)
        guard !isFraction || row.gap(before: index, in: text) == .wide else { return part }
        part.readings = [DecimalNumber(isHalf ? 5 : 25, scale: isHalf ? 1 : 2)].times(powersOfTen: [power])
        return part
    }

    /// `one point three`, `two point two million`: digits in words behind the word for the mark.
    private func takeDecimals(_ part: inout NumberPart, _ language: MoneyLanguage, in text: Span<UInt8>) {
        guard language.points.contains(row.id(at: part.end)), row.gap(before: part.end, in: text) != .wide,
            part.powers.isEmpty, var number = part.readings.first
        else { return }
        var end = part.end + 1
        while end - part.end <= 6, row.kind(end) == .word, row.gap(before: end, in: text) != .wide,
            let digit = language.numbers.digit(row.id(at: end)),
            let tens = number.significand.multipliedExactly(by: 10)
        {
            number = DecimalNumber(tens + digit, scale: number.scale + 1)
            end += 1
        }
        guard number.scale > 0 else {
            part.readings = []
            return
        }
        part.readings = [number]
        part.end = end
        if let power = language.factor(row.id(at: end)) {
            part.readings = part.readings.times(powersOfTen: [power])
            part.powers = [power]
            part.end += 1
        }
    }

    /// Whether a word before the number makes it vague: `several hundred`, `half a million`, `数十`.
    private func isVague(_ index: Int, _ language: MoneyLanguage, in text: Span<UInt8>) -> Bool {
        var first = index
        if language.numbers.isArticle(row.id(at: first - 1)) { first -= 1 }
        guard language.vague.contains(row.id(at: first - 1)), row.gap(before: first, in: text) != .wide else {
            return false
        }
        if row.isGlued(index) { return isIdeograph(first - 1, in: text) }
        return first < index || language.numbers.factor(row.id(at: index)) != nil
    }

    /// Whether a number stands directly before this one that it would have to be added to, or is one with:
    /// `one twenty two dollars`, `two million 500 dollars`, `one point 3 dollars`.
    func isContinued(_ first: Int, in text: Span<UInt8>) -> Bool {
        guard let language, first - 1 >= free, row.gap(before: first, in: text) != .wide else { return false }
        let before = row.id(at: first - 1)
        if language.points.contains(before) { return isNumber(first - 2, language) }
        if language.numbers.isJoiner(before), first - 2 >= free {
            return language.numbers.factor(row.id(at: first - 2)).map { $0 > 12 } ?? false
        }
        if row.kind(first) == .word, row.kind(first - 1) == .number { return true }
        guard language.numbers.holds(before), language.names[before] == nil else { return false }
        return row.kind(first) == .word || language.factor(before) != nil
    }

    private func isNumber(_ index: Int, _ language: MoneyLanguage) -> Bool {
        row.kind(index) == .number || language.numbers.holds(row.id(at: index))
    }

    private func isName(_ index: Int, _ language: MoneyLanguage) -> Bool { language.names[row.id(at: index)] != nil }

    /// Whether a number that is written on without spaces is no part of a longer word: `統一ドル` unites, and
    /// `三元論` is no money.
    private func isOwnWord(
        _ first: Int, _ end: Int, _ behind: UnitReader.Unit?, in text: Span<UInt8>
    ) -> Bool {
        func isOneLetter(_ index: Int) -> Bool {
            let span = row.terms[index].span
            return UTF8Scalar(in: text, at: span.start).length == span.count
        }
        if row.isGlued(first), row.kind(first - 1) == .word, end == first + 1, isOneLetter(first),
            let last = UTF8Scalar(in: text, before: Int(row.terms[first].start)), 0x4E00...0x9FFF ~= last.value
        {
            return false
        }
        guard let behind, row.isGlued(behind.end), !row.id(at: behind.end).isKnown, isIdeograph(behind.end, in: text)
        else { return true }
        return behind.end - behind.first > 1 || !isOneLetter(behind.first)
    }

    private func isIdeograph(_ index: Int, in text: Span<UInt8>) -> Bool {
        row.kind(index) == .word && 0x4E00...0x9FFF ~= UTF8Scalar(in: text, at: Int(row.terms[index].start)).value
    }

    /// `75 USD million`: the word behind the unit multiplies as well.
    func multiplied(
        _ readings: [DecimalNumber], behind unit: inout UnitReader.Unit?, in text: Span<UInt8>
    ) -> [DecimalNumber] {
        guard let found = unit, row.gap(before: found.end, in: text) == .oneSpace,
            units.isFreeBehind(found.end + 1, in: text), let power = multiplyingWord(at: found.end, in: text)
        else { return readings }
        unit?.end = found.end + 1
        unit?.endOffset = Int(row.terms[found.end].end)
        return readings.times(powersOfTen: power)
    }
}

extension UInt64 {
    fileprivate func multipliedExactly(by factor: UInt64) -> UInt64? {
        let (product, overflow) = multipliedReportingOverflow(by: factor)
        return overflow || product > .max - 9 ? nil : product
    }
}
