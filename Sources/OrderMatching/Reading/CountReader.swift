import TweetText

/// Reads a whole number in digits or words.
final class CountReader: Sendable {
    /// Numbers in words of the grammar's language.
    let words: NumberWords
    let marks: NumberMarks
    /// Words behind which a number is no quantity: `size`, and what the catalogue calls its options.
    let labels: TermSet
    /// Words before which it is none: `kg`, `dozen`. Where the grammar or the catalogue has such a word for its own, as
    /// the size `M`, it is that.
    let measures: TermSet
    /// `dozen`: a number by itself, and another one behind a number.
    let multipliers: TermSet

    init(
        words: NumberWords, marks: NumberMarks, labels: Set<TermID>, measures: Set<TermID>, multipliers: Set<TermID>
    ) {
        self.words = words
        self.marks = marks
        self.labels = TermSet(labels)
        self.measures = TermSet(measures)
        self.multipliers = TermSet(multipliers)
    }

    func read(
        at start: Int, in post: PostTerms, text: Span<UInt8>, context: ReadingContext,
        into readings: inout [SlotReading]
    ) {
        if start > 0, labels.contains(post.ids[start - 1]) { return }
        func isMeasured(_ end: Int) -> Bool {
            end < post.count && measures.contains(post.ids[end])
                && !context.program.ownWords.contains(post.ids[end]) && !context.lexicon.isOption(post.ids[end])
        }
        switch post.kind(start) {
        case .number:
            guard !isMeasured(start + 1), PlainNumber.stands(at: start, in: post),
                !PlainNumber.touchesCurrency(at: start, in: post)
            else { return }
            let numbers = NumberReadings(of: post.terms[start], in: text, marks: marks)
            guard let number = numbers.first, !numbers.isAmbiguous, number.scale == 0,
                let count = Int(exactly: number.significand)
            else { return }
            readings.append(SlotReading(end: start + 1, value: .count(count), claims: 1))
        case .word:
            guard words.mayBegin(post.terms[start], post.ids[start], in: text),
                !PlainNumber.isMultiplied(start, in: post, words: words, multipliers: multipliers),
                let (count, end) = words.read(at: start, in: post, text: text), !isMeasured(end)
            else { return }
            readings.append(SlotReading(end: end, value: .count(count), claims: end - start))
        default:
            return
        }
    }
}
