import TweetText

/// Reads a code: letters and digits with at least one digit, as `A1`, `sb001`, `OX-41`.
enum CodeReader {
    /// Tokens of a code at most.
    private static let longest = 16

    /// A glued run of letters, digits, `-` and `_` that holds a digit.
    static func read(at start: Int, in post: PostTerms, into readings: inout [SlotReading]) {
        guard post.isWordLike(start), post.isBoundary(before: start) else { return }
        var end = start
        var hasDigit = false
        while end < post.count, end - start <= longest, end == start || post.isGlued(end) {
            if post.kind(end) == .number {
                hasDigit = true
            } else if post.kind(end) != .word {
                let isInner =
                    (post.marks[end] == 0x2D || post.marks[end] == 0x5F)
                    && end + 1 < post.count && post.isGlued(end + 1) && post.isWordLike(end + 1)
                guard isInner else { break }
            }
            end += 1
        }
        guard hasDigit, end - start <= longest else { return }
        readings.append(SlotReading(end: end, value: .words, claims: end - start))
    }
}
