/// One number with the word that multiplies it.
struct NumberPart {
    var first: Int
    var end: Int
    var readings: [DecimalNumber]
    /// The powers of ten that the word behind it may be; empty where there is none.
    var powers: [Int] = []
}

/// Numbers that stand together and share a unit.
struct NumberRun {
    /// Behind the last term.
    var end: Int
    /// What the amount may be: the whole of a grouped number or its nearest groups, either bound of a range.
    var readings: [DecimalNumber]
    /// The numbers as they stand.
    var parts: [NumberPart]
}

extension AmountReader {
    /// The number and those that a dash, slash or colon glues to it: `5-10`, `1/2`, `10:30`.
    ///
    /// A range may be either of its bounds; anything else is no amount.
    func chain(_ numeral: Numeral, _ form: UnitReader.NumberForm, hasUnit: Bool, in text: Span<UInt8>) -> NumberRun {
        var parts = [multiplied(numeral, hasUnit: hasUnit, in: text)]
        var isRange = true
        var end = parts[0].end
        while row.isGlued(end), row.isGlued(end + 1), row.kind(end + 1) == .number {
            switch row.mark(end, in: text) {
            case let mark where TermRow.isDash(mark): break
            case 0x7E, 0x301C, 0xFF5E: break
            case 0x2F, 0x3A, 0x5E: isRange = false
            default: return run(parts, isRange)
            }
            guard let next = Numeral(at: end + 1, in: row, text: text, marks: marks) else { break }
            let part = multiplied(next, hasUnit: hasUnit, in: text)
            parts.append(part)
            end = part.end
        }
        return run(parts, isRange)
    }

    private func run(_ parts: [NumberPart], _ isRange: Bool) -> NumberRun {
        let isReadable = parts.count == 1 || parts.count == 2 && isRange
        // `$42-44bn`: the word may multiply both bounds.
        let isShared = parts.count == 2 && parts[0].powers.isEmpty
        let multiplied = isShared ? parts[0].readings.times(powersOfTen: parts[1].powers) : []
        return NumberRun(
            end: parts[parts.count - 1].end, readings: isReadable ? multiplied + parts.flatMap(\.readings) : [],
            parts: parts)
    }

    /// `1 299,00 €`: groups of three behind a plain space, which may also be numbers of their own.
    func grouped(_ numeral: Numeral, _ form: UnitReader.NumberForm, hasUnit: Bool, in text: Span<UInt8>) -> NumberRun? {
        let first = numeral.first
        guard numeral.end == first + 1, hasUnit || units.isFreeBefore(first, from: free, in: text),
            let head = shape(first, in: text), head.markCount == 0, head.lastGroupLength <= 3,
            head.significand > 0, !head.hasLeadingZero
        else { return nil }
        var end = first + 1
        // No number within 64 bits has more groups.
        while end - first < 7, row.kind(end) == .number, isPlainSpace(before: end, in: text),
            let shape = shape(end, in: text), shape.length(0) == 3, shape.markCount <= 1
        {
            end += 1
            if shape.markCount == 1 { break }
        }
        guard end > first + 1 else { return nil }
        let isBehind = unit(behind: end, form, hasUnit: hasUnit, in: text) != nil
        guard isBehind || hasUnit else { return nil }
        // What stands nearest to the unit may be the whole amount.
        let nears =
            isBehind
            ? (first..<end).filter { !(shape($0, in: text)?.hasLeadingZero ?? true) }.map { ($0, end) }
            : (first + 1...end).reversed().map { (first, $0) }
        // Where a space groups, nothing else is meant: `1 299 Kč`.
        let spans = marks.groupsBySpace && language != nil ? [(first, end)] : nears
        let parts = (first..<end).map { NumberPart(first: $0, end: $0 + 1, readings: []) }
        return NumberRun(end: end, readings: spans.flatMap { joined($0.0, $0.1, in: text).all }, parts: parts)
    }

    private func shape(_ index: Int, in text: Span<UInt8>) -> NumberShape? {
        let span = row.terms[index].span
        return NumberShape(text.extracting(span.start..<span.end))
    }

    private func isPlainSpace(before index: Int, in text: Span<UInt8>) -> Bool {
        row.gap(before: index, in: text) == .oneSpace && text[Int(row.terms[index].start) - 1] == UInt8(ascii: " ")
    }

    /// The number that several groups make; an apostrophe groups in every language.
    private func joined(_ first: Int, _ end: Int, in text: Span<UInt8>) -> NumberReadings {
        var bytes: [UInt8] = []
        for index in first..<end {
            if index > first { bytes.append(UInt8(ascii: "'")) }
            for offset in row.terms[index].span.start..<row.terms[index].span.end { bytes.append(text[offset]) }
        }
        ScanMeter.read(bytes.count)
        return NumberReadings(of: bytes.span, marks: marks)
    }

    /// `10€50`: the number behind the sign is its cents, or another number.
    func shared(
        _ run: NumberRun, _ unit: UnitReader.Unit, _ form: UnitReader.NumberForm, in text: Span<UInt8>
    ) -> NumberRun? {
        guard let next = Numeral(at: unit.end, in: row, text: text, marks: marks), next.first == unit.end else {
            return nil
        }
        let rest = chain(next, form, hasUnit: true, in: text)
        // `5€5€`
        if row.kind(rest.end) == .currencySign, row.isGlued(rest.end) { return nil }
        if rest.parts.count > 1 { return NumberRun(end: rest.end, readings: [], parts: run.parts + rest.parts) }
        let part = rest.parts[0]
        var readings: [DecimalNumber] = []
        if run.parts.count == 1, let cents = shape(unit.end, in: text), cents.markCount == 0,
            cents.lastGroupLength == 2,
            part.end == unit.end + 1
        {
            readings = run.readings.compactMap { whole in
                guard whole.scale == 0, var sum = whole.times(powerOfTen: 2) else { return nil }
                let (digits, overflow) = sum.significand.addingReportingOverflow(cents.significand)
                sum.significand = digits
                sum.scale = 2
                return overflow ? nil : sum
            }
        }
        return NumberRun(end: part.end, readings: readings + run.readings + part.readings, parts: run.parts + [part])
    }
}
