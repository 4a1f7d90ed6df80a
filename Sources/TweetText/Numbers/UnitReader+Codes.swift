/// A code beside a sign says which of its currencies is meant: `CAD $5`, `US $5`, `10$ CAD`. One that it cannot mean
/// is a reading as well, since the text says two things at once.
extension UnitReader {
    func takeCode(before unit: inout Unit, from free: Int, in text: Span<UInt8>) {
        let place = unit.first - 1
        guard place >= free, row.kind(place) == .word, row.gap(before: unit.first, in: text) != .wide,
            isFreeBefore(place, from: free, in: text)
        else { return }
        let word = row.terms[place].span
        let sign = TextSpan(Int(row.terms[unit.first].start), unit.endOffset)
        // `GIVE US $5` shouts.
        let country = isCapitals(place - 1, in: text) ? nil : meanings(ofCountry: word, sign, isBefore: true, in: text)
        if let meanings = meanings(ofCode: word, in: text) ?? country {
            combine(&unit, meanings)
            unit.first = place
        }
    }

    func takeCode(behind unit: inout Unit, in text: Span<UInt8>) {
        let place = unit.end
        guard row.kind(place) == .word, row.gap(before: place, in: text) == .oneSpace,
            isFreeBehind(place + 1, in: text)
        else { return }
        let word = row.terms[place].span
        let sign = row.terms[unit.first].span
        guard
            let meanings = meanings(ofCode: word, in: text)
                ?? meanings(ofCountry: word, sign, isBefore: false, in: text)
        else { return }
        var longer = unit
        combine(&longer, meanings)
        longer.end = place + 1
        longer.endOffset = word.end
        // `10€ USD 5`: the code is the next number's.
        if !isFollowedByNumber(longer, in: text) { unit = longer }
    }

    /// `5 US $`: a country in capitals and a sign, a space apart.
    func spacedSign(_ end: Int, _ gap: TermRow.Gap, in text: Span<UInt8>) -> Unit? {
        guard row.kind(end) == .word, row.kind(end + 1) == .currencySign,
            row.gap(before: end + 1, in: text) == .oneSpace,
            isFreeBehind(end + 2, in: text),
            let meanings = meanings(ofCountry: row.terms[end].span, row.terms[end + 1].span, isBefore: true, in: text)
        else { return nil }
        let unit = Unit(
            first: end, end: end + 2, endOffset: Int(row.terms[end + 1].end), isGlued: gap == .none, meanings: meanings)
        return isFollowedByNumber(unit, in: text) ? nil : unit
    }

    /// A well-known code with the letter of a thousand or million before it, as analysts write: `120 MEUR`, `5 kEUR`.
    func lettered(_ key: String, _ span: TextSpan, in text: Span<UInt8>) -> MoneyUnit? {
        guard language != nil, span.count == 4, Self.power(of: text[span.start]) > 0,
            let unit = table[String(key.dropFirst())],
            !unit.isWord, unit.casing == .any, Currency(code: key.dropFirst().uppercased()) != nil,
            MoneyUnit.Casing.capitals.allows(TextSpan(span.start + 1, span.end), in: text)
        else { return nil }
        return unit
    }

    /// The power of ten of the letter before a code; 0 where the unit is what the text says.
    func power(of unit: MoneyUnit, _ first: Int, in text: Span<UInt8>) -> Int {
        let span = row.terms[first].span
        guard span.count == 4, unit.casing == .any, let key = row.string(span, in: text)?.lowercased(),
            table[key] == nil
        else { return 0 }
        return Self.power(of: text[span.start])
    }

    private static func power(of letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "M"): 6
        case UInt8(ascii: "k"), UInt8(ascii: "K"): 3
        default: 0
        }
    }

    /// A code that is no word.
    private func meanings(ofCode word: TextSpan, in text: Span<UInt8>) -> [MoneyUnit.Meaning]? {
        guard word.count == 3, let key = row.string(word, in: text), let unit = table[key.lowercased()],
            !unit.isWord, Currency(code: key.uppercased()) != nil, unit.casing.allows(word, in: text)
        else { return nil }
        return unit.meanings
    }

    /// `US` and the like in capitals, which make `US $` of the sign.
    private func meanings(
        ofCountry word: TextSpan, _ sign: TextSpan, isBefore: Bool, in text: Span<UInt8>
    ) -> [MoneyUnit.Meaning]? {
        guard word.count == 2 || word.count == 3, MoneyUnit.Casing.capitals.allows(word, in: text),
            let country = row.string(word, in: text), let sign = row.string(sign, in: text)
        else { return nil }
        let key = isBefore ? country + sign : sign + country
        return table[String(decoding: TermKey.key(of: key), as: UTF8.self)]?.meanings
    }

    /// What both say, or else what either says.
    func combine(_ unit: inout Unit, _ others: [MoneyUnit.Meaning]) {
        let common = unit.meanings.filter(others.contains)
        unit.meanings = common.isEmpty ? unit.meanings + others : common
    }
}

extension TermRow {
    /// The text of a span; nil where it is long.
    func string(_ span: TextSpan, in text: Span<UInt8>) -> String? {
        guard span.count <= MoneyUnitTable.longest else { return nil }
        var bytes: [UInt8] = []
        for offset in span.start..<span.end { bytes.append(text[offset]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
