import TweetText

/// Reads a whole number in digits or words.
struct CountReader: Sendable {
    /// Number words of the grammar's language.
    let words: [TermID: Int]
    let marks: NumberMarks
    /// Words behind which a number is no quantity: `size`, and what the catalogue calls its options.
    let labels: Set<TermID>
    /// Words before which it is none: `kg`, `dozen`.
    let measures: Set<TermID>
    /// `dozen`: a number by itself, and another one behind a number.
    let multipliers: Set<TermID>

    func read(at start: Int, in post: PostTerms, text: Span<UInt8>, into readings: inout [SlotReading]) {
        if start > 0, labels.contains(post.ids[start - 1]) { return }
        if start + 1 < post.count, measures.contains(post.ids[start + 1]) { return }
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
            guard let count = words[post.ids[start]],
                !PlainNumber.isMultiplied(start, in: post, words: words, multipliers: multipliers)
            else { return }
            readings.append(SlotReading(end: start + 1, value: .count(count), claims: 1))
        default:
            return
        }
    }
}
