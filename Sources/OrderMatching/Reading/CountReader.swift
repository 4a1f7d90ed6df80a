import TweetText

/// Reads a whole number in digits or words.
struct CountReader: Sendable {
    /// Number words of the grammar's language.
    let words: [TermID: Int]
    let marks: NumberMarks

    func read(at start: Int, in post: PostTerms, text: Span<UInt8>, into readings: inout [SlotReading]) {
        switch post.kind(start) {
        case .number:
            guard PlainNumber.stands(at: start, in: post), !PlainNumber.touchesCurrency(at: start, in: post) else {
                return
            }
            let numbers = NumberReadings(of: post.terms[start], in: text, marks: marks)
            guard let number = numbers.first, !numbers.isAmbiguous, number.scale == 0,
                let count = Int(exactly: number.significand)
            else { return }
            readings.append(SlotReading(end: start + 1, value: .count(count), claims: 1))
        case .word:
            guard let count = words[post.ids[start]] else { return }
            readings.append(SlotReading(end: start + 1, value: .count(count), claims: 1))
        default:
            return
        }
    }
}

/// What keeps a run of digits from being a number that a customer means.
enum PlainNumber {
    /// Whether the number at `index` is one by itself: not part of a code, range, time, fraction or
    /// percentage, and not negative.
    static func stands(at index: Int, in post: PostTerms) -> Bool {
        if post.isGlued(index), forbidsNumber(post, at: index - 1, isBefore: true) { return false }
        if post.isGlued(index + 1), forbidsNumber(post, at: index + 1, isBefore: false) { return false }
        return true
    }

    static func touchesCurrency(at index: Int, in post: PostTerms) -> Bool {
        (index > 0 && post.isGlued(index) && post.kind(index - 1) == .currencySign)
            || (post.isGlued(index + 1) && post.kind(index + 1) == .currencySign)
    }

    /// Marks that make more of a number than a count: `-5`, `10-12`, `10:30`, `1/2`, `5%`, `5°`.
    private static func forbidsNumber(_ post: PostTerms, at index: Int, isBefore: Bool) -> Bool {
        switch post.marks[index] {
        case 0x2D, 0x2010, 0x2011, 0x2013, 0x2212:  // - ‐ ‑ – −
            // Before: a minus, or the second half of a range. Behind: a range or `2-pack`.
            return isBefore || (post.isGlued(index + 1) && post.isWordLike(index + 1))
        case 0x25, 0xB0, 0x2030: return !isBefore  // % ° ‰
        case 0x2F, 0x3A, 0x2E, 0x2C, 0x5E, 0x3D:  // / : . , ^ =
            if isBefore { return post.isGlued(index) && post.kind(index - 1) == .number }
            return post.isGlued(index + 1) && post.kind(index + 1) == .number
        default: return false
        }
    }
}
