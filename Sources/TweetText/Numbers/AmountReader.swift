/// Reads one number after the other of a row of terms, with its unit where it has one.
struct AmountReader {
    let row: TermRow
    let marks: NumberMarks
    let units: UnitReader
    let language: MoneyLanguage?

    var amounts: [Amount] = []
    private(set) var numbers: [BareNumber] = []
    /// Terms before this one belong to an amount already.
    var free = 0

    init(row: TermRow, marks: NumberMarks, units: UnitReader, language: MoneyLanguage? = nil) {
        self.row = row
        self.marks = marks
        self.units = units
        self.language = language
    }

    /// Reads the number at term `index`, and says where to go on.
    mutating func read(at index: Int, in text: Span<UInt8>) -> Int {
        guard let numeral = Numeral(at: index, in: row, text: text, marks: marks), numeral.first >= free else {
            return index + 1
        }
        var form = form(of: index, in: text)
        let minus = minus(before: numeral.first, in: text)
        let first = minus == nil ? numeral.first : numeral.first - 1
        var before = units.before(first, from: free, form, in: text)
        let run =
            grouped(numeral, form, hasUnit: before != nil, in: text)
            ?? chain(numeral, form, hasUnit: before != nil, in: text)
        form.isMultiplied = !(run.parts.last?.powers.isEmpty ?? true)
        return read(run, form, minus, &before, first, in: text)
    }

    /// Takes the number with the units around it.
    mutating func read(
        _ run: NumberRun, _ form: UnitReader.NumberForm, _ minus: UInt32?, _ before: inout UnitReader.Unit?,
        _ first: Int, in text: Span<UInt8>
    ) -> Int {
        var readings = run.readings
        var end = run.end
        var behind = unit(behind: run.end, form, hasUnit: before != nil, in: text)
        if before == nil, behind == nil { before = units.nameBefore(first, run.end, from: free, form, in: text) }
        if let behind, behind.touchesNumber, !isMinor(behind.end, of: behind, in: text),
            let shared = shared(run, behind, form, in: text)
        {
            readings = shared.readings
            end = shared.end
        }
        guard before != nil || behind != nil else {
            for part in run.parts { note(part, in: text) }
            return run.end
        }
        // A sign that touches the number and is not its unit makes it part of something else: `B2B€5 EUR`.
        guard before != nil || !isGluedToSign(first),
            isFree(before?.first ?? first, max(end, behind?.end ?? end), behind: behind, in: text)
        else { return run.end }
        let sign = minus ?? before.flatMap { self.minus(before: $0.first, in: text) }
        if minus == nil, sign != nil { before?.first -= 1 }
        if run.parts.last?.powers.isEmpty ?? true, end == run.end {
            readings = multiplied(readings, behind: &behind, in: text)
        }
        for unit in [before, behind].compactMap({ $0 }) where unit.power > 0 {
            readings = readings.times(powersOfTen: [unit.power])
        }
        if isMore(max(end, behind?.end ?? end), in: text) || isContinued(first, in: text) { readings = [] }
        append(readings.signed(sign), (first, end), before, behind)
        free = max(end, behind?.end ?? end)
        takeMinor(before ?? behind, in: text)
        if before != nil { takeSpacedDecimals(in: text) }
        return free
    }

    /// The unit behind a number, unless the number has one in front and the other is the next number's: `USD 5 USD 7`.
    func unit(
        behind end: Int, _ form: UnitReader.NumberForm, hasUnit: Bool, in text: Span<UInt8>
    ) -> UnitReader.Unit? {
        guard let unit = units.behind(end, form, in: text) else { return nil }
        let isNext = unit.touchesNumber || !unit.isGlued && units.isFollowedByNumber(unit, in: text)
        return hasUnit && isNext ? nil : unit
    }

    mutating func append(
        _ readings: [DecimalNumber], _ number: (first: Int, end: Int), _ before: UnitReader.Unit?,
        _ behind: UnitReader.Unit?
    ) {
        guard var unit = before ?? behind else { return }
        // `$10 CAD` narrows, `$5 EUR` says two things at once.
        if before != nil, let behind { units.combine(&unit, behind.meanings) }
        var seen: Set<Amount.Reading> = []
        let numberSpan = TextSpan(Int(row.terms[number.first].start), Int(row.terms[number.end - 1].end))
        amounts.append(
            Amount(
                span: TextSpan(
                    Int(row.terms[before?.first ?? number.first].start),
                    max(numberSpan.end, behind?.endOffset ?? numberSpan.end)),
                numberSpan: numberSpan,
                readings: readings.flatMap { number in
                    unit.meanings.map { meaning in
                        var shifted = number
                        shifted.scale += meaning.scale
                        return Amount.Reading(number: shifted, currency: meaning.currency)
                    }
                }.filter { seen.insert($0).inserted }))
    }

    /// Notes a number without a unit, unless letters or an unread sign touch it.
    mutating func note(_ part: NumberPart, in text: Span<UInt8>) {
        let minus = minus(before: part.first, in: text)
        let first = minus == nil ? part.first : part.first - 1
        guard isFree(first, part.end, behind: nil, in: text), !isGluedToSign(first),
            row.kind(part.end) != .currencySign || !row.isGlued(part.end)
        else { return }
        numbers.append(
            BareNumber(
                span: TextSpan(Int(row.terms[first].start), Int(row.terms[part.end - 1].end)),
                readings: isUncertain(part, in: text) ? [] : part.readings.signed(minus)))
    }

    /// Whether words beside a bare number make another one of it: `2 dozen`, `1 point 5`, `one twenty two`.
    private func isUncertain(_ part: NumberPart, in text: Span<UInt8>) -> Bool {
        guard let language else { return false }
        if isContinued(part.first, in: text) { return true }
        let behind = row.id(at: part.end)
        return row.gap(before: part.end, in: text) != .wide
            && (language.points.contains(behind) || language.numbers.factor(behind) != nil)
    }

    private func isGluedToSign(_ first: Int) -> Bool {
        first > free && row.isGlued(first) && row.kind(first - 1) == .currencySign
    }

    private func isFree(_ first: Int, _ end: Int, behind: UnitReader.Unit?, in text: Span<UInt8>) -> Bool {
        // A unit in a script without spaces may end inside its word.
        let endsInside = behind.map { $0.end == end && $0.endOffset < Int(row.terms[end - 1].end) } ?? false
        return units.isFreeBefore(first, from: free, in: text)
            && (endsInside || behind?.touchesNumber == true && behind?.end == end || units.isFreeBehind(end, in: text))
    }

    /// `$5+`, `$5%`: a sign that makes more or something else of the number.
    private func isMore(_ end: Int, in text: Span<UInt8>) -> Bool {
        guard row.isGlued(end) else { return false }
        switch row.mark(end, in: text) {
        case 0x25, 0x2B, 0x5E, 0xB0, 0xB2, 0xB3, 0xBC...0xBE, 0x2030, 0x2150...0x215E: return true
        default: return false
        }
    }

    /// The minus or hyphen that touches a number or unit from before and is no dash between two things.
    private func minus(before first: Int, in text: Span<UInt8>) -> UInt32? {
        guard row.isGlued(first), first - 1 >= free else { return nil }
        let mark = row.mark(first - 1, in: text)
        guard TermRow.isDash(mark) else { return nil }
        guard row.isGlued(first - 1) else { return mark }
        let before = row.mark(first - 2, in: text)
        if row.kind(first - 2) == .currencySign {
            return first - 2 >= free && !(row.isGlued(first - 2) && row.kind(first - 3) == .number) ? mark : nil
        }
        return TermRow.isOpening(before) && !TermRow.isDash(before) ? mark : nil
    }

    private func form(of index: Int, in text: Span<UInt8>) -> UnitReader.NumberForm {
        let span = row.terms[index].span
        guard let shape = NumberShape(text.extracting(span.start..<span.end)) else { return UnitReader.NumberForm() }
        let last = shape.lastGroupLength
        return UnitReader.NumberForm(
            isMoney: shape.markCount > 0 && (last == 2 || last == 3),
            digits: (0..<shape.groupCount).reduce(0) { $0 + Int(shape.length($1)) }, significand: shape.significand)
    }
}

extension [DecimalNumber] {
    /// With a true minus, below zero; with a hyphen or dash, which may be no minus, as they stand as well.
    fileprivate func signed(_ mark: UInt32?) -> [DecimalNumber] {
        guard let mark else { return self }
        let negated = map(\.negated)
        return mark == 0x2212 ? negated : negated + self
    }
}
