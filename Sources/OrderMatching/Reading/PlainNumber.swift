import TweetText

/// What keeps a run of digits from being a number that a customer means.
enum PlainNumber {
    /// Whether the number at `index` is one by itself: not part of a code, range, time, fraction or
    /// percentage, and not negative.
    static func stands(at index: Int, in post: PostTerms) -> Bool {
        stands(from: index, to: index + 1, in: post)
    }

    /// The same for a number of several terms.
    static func stands(from start: Int, to end: Int, in post: PostTerms) -> Bool {
        if post.isGlued(start), forbidsNumber(post, at: start - 1, isBefore: true) { return false }
        guard post.isGlued(end) else { return true }
        // `2½` and `5+` are more than they say; `2×` and the `>` of a copied placeholder are not.
        if post.kind(end) == .symbol, ![0xD7, 0x3E].contains(post.marks[end]) { return false }
        return !forbidsNumber(post, at: end, isBefore: false)
    }

    /// Whether a number word such as `hundred` or `dozen` multiplies the number before it.
    static func isMultiplied(
        _ index: Int, in post: PostTerms, words: NumberWords, multipliers: TermSet
    ) -> Bool {
        guard index > 0, multipliers.contains(post.ids[index]) else { return false }
        return post.kind(index - 1) == .number || words.holds(post.ids[index - 1])
    }

    static func touchesCurrency(at index: Int, in post: PostTerms) -> Bool {
        (index > 0 && post.isGlued(index) && post.kind(index - 1) == .currencySign)
            || (post.isGlued(index + 1) && post.kind(index + 1) == .currencySign)
    }

    /// Whether a minus touches the sign before an amount: `-$5`.
    static func isNegated(_ index: Int, in post: PostTerms) -> Bool {
        guard post.isGlued(index) else { return false }
        switch post.marks[index - 1] {
        case 0x2D, 0x2010, 0x2011, 0x2013, 0x2212: return true
        default: return false
        }
    }

    /// Marks that make more of a number than a count: `-5`, `10-12`, `10:30`, `1/2`, `5%`, `5°`.
    private static func forbidsNumber(_ post: PostTerms, at index: Int, isBefore: Bool) -> Bool {
        switch post.marks[index] {
        case 0x2D, 0x2010, 0x2011, 0x2013, 0x2212:  // - ‐ ‑ – −
            // Before: a minus, or the second half of a range. Behind: a range or `2-pack`.
            return isBefore || (post.isGlued(index + 1) && post.isWordLike(index + 1))
        case 0x25, 0xB0, 0x2030: return !isBefore  // % ° ‰
        case 0x2F, 0x3A, 0x2E, 0x2C, 0x5E, 0x3D:  // / : . , ^ =
            if isBefore {
                // The digits of a code are no number: `dm1=2` is two of dm1.
                let isCode = post.marks[index] == 0x3D && post.isGlued(index - 1) && post.kind(index - 2) == .word
                return post.isGlued(index) && post.kind(index - 1) == .number && !isCode
            }
            return post.isGlued(index + 1) && post.kind(index + 1) == .number
        default: return false
        }
    }

    /// The end of what stands where a number should and cannot be read: `-5€`, `10%`, digits beyond all counting.
    static func unreadableEnd(from start: Int, in post: PostTerms) -> Int? {
        guard start < post.count, post.kind(start) != .mention else { return nil }
        var end = start + 1
        while end < post.count, end - start < 8, post.isGlued(end), post.kind(end) != .mention { end += 1 }
        return (start..<end).contains { post.kind($0) == .number } ? end : nil
    }
}
