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

    /// Whether a term makes another number of the one before it.
    func isMultiplier(_ index: Int, in post: PostTerms, text: Span<UInt8>) -> Bool {
        // `10$ m@shop.example` is no ten million.
        guard index < post.count, multipliers.contains(post.ids[index]),
            !post.isGlued(index + 1) || !post.isWordLike(index + 1), post.isBoundary(before: index + 1)
        else { return false }
        return post.isGlued(index) || !capitalMultipliers.contains(post.ids[index])
            || MoneyUnit.Casing.capitals.allows(post.terms[index].span, in: text)
    }
}
