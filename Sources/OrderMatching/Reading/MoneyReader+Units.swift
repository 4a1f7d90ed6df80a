import OrderGrammar
import TweetText

/// The words beside the digits: units, codes that make a sign clear, and what multiplies.
extension MoneyReader {
    /// A unit, or a code and the sign that it makes clear: `CAD $5`, `US $5`. What says two things means nothing.
    func signedUnit(at start: Int, in post: PostTerms, text: Span<UInt8>) -> (Unit, Int)? {
        let sign = start + 1
        if sign < post.count, post.kind(sign) == .currencySign, let prefix = prefix(of: sign, in: post, text: text),
            let (own, end) = unit(at: sign, in: post, text: text)
        {
            return (prefix.meanings.allSatisfy(own.meanings.contains) ? prefix : Unit(currencies: []), end)
        }
        return unit(at: start, in: post, text: text)
    }

    /// The code or country before a sign, unless it belongs to a number of its own.
    func prefix(of sign: Int, in post: PostTerms, text: Span<UInt8>) -> Unit? {
        let code = sign - 1
        guard code >= 0, post.kind(code) == .word, post.isBoundary(before: code) else { return nil }
        if code > 0, post.kind(code - 1) == .number || numberWords.holds(post.ids[code - 1]) { return nil }
        if let pair = pairs[UnitPair(first: post.ids[code], second: post.ids[sign])],
            post.terms[code].span.count > 1, MoneyUnit.Casing.capitals.allows(post.terms[code].span, in: text)
        {
            return pair
        }
        guard let (unit, _) = unit(at: code, in: post, text: text), unit.shift == 0 else { return nil }
        return unit
    }

    /// The unit that begins at `index`, and the term behind it.
    func unit(at index: Int, in post: PostTerms, text: Span<UInt8>) -> (Unit, Int)? {
        guard index < post.count else { return nil }
        for phrase in phrases[post.ids[index]] ?? [] where isPhrase(phrase, at: index, in: post) {
            return (phrase.unit, index + phrase.terms.count)
        }
        if post.isGlued(index + 1),
            let unit = pairs[UnitPair(first: post.ids[index], second: post.ids[index + 1])]
        {
            return (unit, index + 2)
        }
        guard let unit = units[post.ids[index]], unit.casing.allows(post.terms[index].span, in: text) else {
            return nil
        }
        return (unit, index + 1)
    }

    /// Whether the words of a name stand there, one space between them at most.
    private func isPhrase(_ phrase: UnitPhrase, at index: Int, in post: PostTerms) -> Bool {
        guard index + phrase.terms.count <= post.count else { return false }
        return phrase.terms.indices.allSatisfy { place in
            let term = index + place
            return post.ids[term] == phrase.terms[place]
                && (place == 0 || post.terms[term].start - post.terms[term - 1].end <= 1)
        }
    }

    /// `5 dollars and 30 cents`: the whole amount and the hundredths of the same money behind it.
    func withCents(
        _ numbers: NumberReadings, _ unit: Unit, at index: Int, in post: PostTerms, text: Span<UInt8>
    ) -> (NumberReadings, Int)? {
        guard unit.shift == 0, index < post.count else { return nil }
        let start = numberWords.isJoiner(post.ids[index]) ? index + 1 : index
        guard let (cents, end) = number(at: start, in: post, text: text), let value = cents.only, value.scale == 0,
            value.significand < 100, let (minor, minorEnd) = self.unit(at: end, in: post, text: text),
            minor.shift == 2, isOpen(minorEnd, in: post), unit.currencies.contains(where: minor.meanings.contains),
            minor.places.contains(post.isGlued(end) ? .gluedBehind : .spacedBehind),
            let sum = numbers.adding(hundredths: value.significand)
        else { return nil }
        return (sum, minorEnd)
    }

    /// Whether a term makes another number of the one before it.
    func isMultiplier(_ index: Int, in post: PostTerms, text: Span<UInt8>) -> Bool {
        // `5 cents` are no five hundred, and `10$ m@shop.example` is no ten million.
        guard index < post.count, multipliers.contains(post.ids[index]),
            numberWords.factor(post.ids[index]) == nil || units[post.ids[index]] == nil,
            !post.isGlued(index + 1) || !post.isWordLike(index + 1), post.isBoundary(before: index + 1)
        else { return false }
        return post.isGlued(index) || !capitalMultipliers.contains(post.ids[index])
            || MoneyUnit.Casing.capitals.allows(post.terms[index].span, in: text)
    }
}
