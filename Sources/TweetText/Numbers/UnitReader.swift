/// Reads the unit of money beside a number.
struct UnitReader {
    /// A unit found, with the terms it takes.
    struct Unit {
        var first: Int
        var end: Int
        /// Byte behind it: inside its last term where that goes on in a script without spaces (`円です`).
        var endOffset: Int
        var isGlued: Bool
        var meanings: [MoneyUnit.Meaning]
        /// Another number is glued to its outer side: `10€50`.
        var touchesNumber = false
        /// Zeros of a letter before its code: 6 for `MUSD`.
        var power = 0
    }

    /// What the digits look like, for units that are words as well.
    struct NumberForm {
        /// Two or three digits behind a mark.
        var isMoney = false
        var digits = 0
        var significand: UInt64 = 0
        /// A word such as `million` stands behind the digits.
        var isMultiplied = false
    }

    let row: TermRow
    let table: MoneyUnitTable
    var language: MoneyLanguage?

    /// Terms that a sign or abbreviation has at most: `د.إ`, `U$S`.
    private static let mostTerms = 3

    /// The unit before term `number`: `€10`, `US$ 10`, `EUR 10`, `Rs. 500`, `CAD $5`. Terms before `free` are taken.
    func before(_ number: Int, from free: Int, _ form: NumberForm, in text: Span<UInt8>) -> Unit? {
        let gap = row.gap(before: number, in: text)
        guard gap != .wide, number > free else { return nil }
        for count in stride(from: min(Self.mostTerms, number - free), through: 1, by: -1) {
            let first = number - count
            guard isRun(first, number),
                let unit = unit(first, number, isAbbreviated: count > 1, in: text),
                unit.places.contains(gap == .none ? .gluedBefore : .spacedBefore)
            else { continue }
            if unit.isWord, !form.isMoney { return nil }
            var found = Unit(
                first: first, end: number, endOffset: Int(row.terms[number - 1].end), isGlued: gap == .none,
                meanings: unit.meanings)
            found.power = power(of: unit, first, in: text)
            if row.kind(first) == .currencySign { takeCode(before: &found, from: free, in: text) }
            return isFreeBefore(found.first, from: free, in: text) ? found : nil
        }
        return nil
    }

    /// The unit behind a number that ends before term `end`: `10€`, `10 EUR`, `10US$`, `25c`, `10$ CAD`.
    ///
    /// - Parameter isMinor: whether an amount stands before the number, of which the unit may be a part.
    func behind(_ end: Int, _ form: NumberForm, isMinor: Bool = false, in text: Span<UInt8>) -> Unit? {
        let gap = row.gap(before: end, in: text)
        guard gap != .wide else { return nil }
        if let name = nameBehind(end, form, isMinor: isMinor, in: text) { return name }
        let place: MoneyUnit.Places = gap == .none ? .gluedBehind : .spacedBehind
        for count in stride(from: min(Self.mostTerms, row.count - end), through: 1, by: -1) {
            guard isRun(end, end + count), let unit = unit(end, end + count, isAbbreviated: false, in: text),
                unit.places.contains(place)
            else { continue }
            let last = end + count
            if unit.isWord, !isLikely(unit, form, gap, before: last, in: text) { return nil }
            let touchesNumber = row.isGlued(last) && row.kind(last) == .number
            if touchesNumber ? gap != .none : !isFreeBehind(last, in: text) { return nil }
            var found = Unit(
                first: end, end: last, endOffset: Int(row.terms[last - 1].end), isGlued: gap == .none,
                meanings: unit.meanings, touchesNumber: touchesNumber)
            found.power = power(of: unit, end, in: text)
            if row.kind(end) == .currencySign, count == 1 { takeCode(behind: &found, in: text) }
            return found
        }
        return unspaced(end, place, in: text) ?? spacedSign(end, gap, in: text)
    }

    /// Whether a unit behind a number that is a word as well is money there: `1000 sat`, `500 PHP`, `50p`; not `5SOS`, `8p`.
    private func isLikely(
        _ unit: MoneyUnit, _ form: NumberForm, _ gap: TermRow.Gap, before end: Int, in text: Span<UInt8>
    ) -> Bool {
        if unit.meanings.contains(where: { $0.scale > 0 }) { return form.digits == 2 && form.significand > 12 }
        if gap == .none { return form.isMoney || form.digits >= 2 }
        return unit.casing == .capitals ? !isShouted(end, in: text) : form.isMoney || form.digits >= 3
    }

    /// Whether a number stands behind the unit, at most a point and a space apart.
    func isFollowedByNumber(_ unit: Unit, in text: Span<UInt8>) -> Bool {
        var next = unit.end
        if row.isGlued(next), row.mark(next, in: text) == 0x2E { next += 1 }
        return row.kind(next) == .number && row.gap(before: next, in: text) != .wide
    }

    /// Whether no letter or digit touches term `first` from before: `A10€`, `FOCUS+750€`.
    func isFreeBefore(_ first: Int, from free: Int, in text: Span<UInt8>) -> Bool {
        guard row.isGlued(first) else { return true }
        switch row.kind(first - 1) {
        case .word:
            let scalar = UTF8Scalar(in: text, before: Int(row.terms[first - 1].end))?.value ?? 0
            return ScalarFacts(scalar).isUnspaced && !NumberMultiplier.isIdeograph(scalar)
        case .number: return first - 1 < free
        case .mention, .hashtag, .cashtag, .url: return false
        default:
            guard row.isGlued(first - 1), let kind = row.kind(first - 2) else { return true }
            switch row.mark(first - 1, in: text) {
            case 0x2B where kind == .number: return false
            case 0x2B, 0x2D, 0x5F, 0x2010, 0x2011: return ![.word, .mention, .hashtag, .cashtag, .url].contains(kind)
            default: return true
            }
        }
    }

    /// Whether no letter or digit touches what ends before term `end`: `750W`, `10€B`.
    func isFreeBehind(_ end: Int, in text: Span<UInt8>) -> Bool {
        guard row.isGlued(end) else { return true }
        switch row.kind(end) {
        case .word:
            let scalar = UTF8Scalar(in: text, at: Int(row.terms[end].start)).value
            return ScalarFacts(scalar).isUnspaced && !NumberMultiplier.isIdeograph(scalar)
        case .number: return false
        default: return true
        }
    }

    /// Whether terms `first ..< end` touch each other and can be a sign or word.
    private func isRun(_ first: Int, _ end: Int) -> Bool {
        for index in first..<end {
            if index > first, !row.isGlued(index) { return false }
            switch row.terms[index].kind {
            case .word, .currencySign: break
            case .punctuation: if index == first { return false }
            case .cashtag: if end > first + 1 { return false }
            default: return false
            }
        }
        return true
    }

    /// The unit that the terms are, without the point of an abbreviation: `Rs.`.
    private func unit(_ first: Int, _ end: Int, isAbbreviated: Bool, in text: Span<UInt8>) -> MoneyUnit? {
        var last = end
        if isAbbreviated, row.mark(end - 1, in: text) == 0x2E { last -= 1 }
        let span = TextSpan(Int(row.terms[first].start), Int(row.terms[last - 1].end))
        guard let key = key(span, in: text), let unit = table[key] ?? lettered(key, span, in: text) else { return nil }
        if last < end, row.kind(first) != .word { return nil }
        return unit.casing.allows(span, in: text) ? unit : nil
    }

    /// The folded text of a span, where it is short enough for a unit.
    private func key(_ span: TextSpan, in text: Span<UInt8>) -> String? {
        guard span.count <= MoneyUnitTable.longest else { return nil }
        ScanMeter.read(span.count)
        return row.string(span, in: text).map { String(decoding: TermKey.key(of: $0), as: UTF8.self) }
    }

    /// A unit that begins a word of a script without spaces: `円です`, `บาทครับ`.
    private func unspaced(_ end: Int, _ place: MoneyUnit.Places, in text: Span<UInt8>) -> Unit? {
        guard row.kind(end) == .word else { return nil }
        let start = Int(row.terms[end].start)
        guard ScalarFacts(UTF8Scalar(in: text, at: start).value).isUnspaced else { return nil }
        ScanMeter.read(MoneyUnitTable.longest)
        for spelling in table.unspaced where start + spelling.count <= Int(row.terms[end].end) {
            guard spelling.indices.allSatisfy({ spelling[$0] == text[start + $0] }),
                let unit = table[String(decoding: spelling, as: UTF8.self)], unit.places.contains(place)
            else { continue }
            return Unit(
                first: end, end: end + 1, endOffset: start + spelling.count, isGlued: place == .gluedBehind,
                meanings: unit.meanings)
        }
        return nil
    }

    /// Whether the word beside a unit is written in capitals too, so that capitals say nothing.
    private func isShouted(_ end: Int, in text: Span<UInt8>) -> Bool {
        var first = end - 1
        while first > 0, end - first < 3, row.kind(first) != .number { first -= 1 }
        return isCapitals(first - 1, in: text) || isCapitals(end, in: text)
    }

    /// Whether a term is a word of several letters in capitals.
    func isCapitals(_ index: Int, in text: Span<UInt8>) -> Bool {
        guard row.kind(index) == .word, row.terms[index].span.count > 1 else { return false }
        return MoneyUnit.Casing.capitals.allows(row.terms[index].span, in: text)
    }
}
