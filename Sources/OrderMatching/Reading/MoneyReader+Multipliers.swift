import OrderGrammar
import TweetText

/// Words and letters that make another number of the one before: `$5 million`, `5k€`.
extension MoneyReader {
    /// A number with the word behind it.
    struct Product {
        var numbers: NumberReadings
        var end: Int
        /// A word that may mean several things stands there, or one of which several would have to be added.
        var isUnsure = false
        var isMultiplied = false
    }

    /// The number with what multiplies it. What is not certain is taken along, so that no smaller amount comes out.
    func product(
        _ numbers: NumberReadings, at index: Int, hasUnit: Bool, in post: PostTerms, text: Span<UInt8>
    ) -> Product {
        guard isMultiplier(index, in: post, text: text) else { return Product(numbers: numbers, end: index) }
        let end = index + 1
        let hasUnit = hasUnit || unit(at: end, in: post, text: text) != nil
        guard let power = power(at: index, hasUnit: hasUnit, in: post), !isFollowed(end, in: post, text: text) else {
            return Product(numbers: numbers, end: end, isUnsure: true, isMultiplied: true)
        }
        let product = numbers.times(powerOfTen: power)
        return Product(numbers: product, end: end, isUnsure: product.first == nil, isMultiplied: true)
    }

    /// The one power of ten that the word is here; nil where it may be another, or none.
    private func power(at index: Int, hasUnit: Bool, in post: PostTerms) -> Int? {
        let id = post.ids[index]
        if let factor = numberWords.factor(id) {
            return units[id] == nil ? factor.powerOfTen : nil
        }
        guard let multiplier = factors[id], multiplier.otherPower == nil else { return nil }
        switch multiplier.standing {
        case .word: return multiplier.power
        case .abbreviation: return hasUnit ? multiplier.power : nil
        case .letter, .capitalLetter:
            return post.isGlued(index) && (hasUnit || multiplier.power == 3) ? multiplier.power : nil
        case .ideograph: return nil
        }
    }

    /// Whether a further number or multiplier follows: `5 hundred thousand`, `2 million 500`.
    private func isFollowed(_ index: Int, in post: PostTerms, text: Span<UInt8>) -> Bool {
        guard index < post.count else { return false }
        if isMultiplier(index, in: post, text: text) { return true }
        return post.kind(index) == .number || numberWords.holds(post.ids[index])
            || numberWords.isJoiner(post.ids[index])
    }
}
