import TweetText

/// Reads free words up to the next tag, account or link.
enum FreeTextReader {
    /// Punctuation at the end stays outside.
    static func read(at start: Int, in post: PostTerms, into readings: inout [SlotReading]) {
        // `for: lunch`: what stands between words is none of them.
        guard !post.isSoftPunctuation(start) else { return }
        let end = post.freeTextEnd(from: start)
        guard end > start else { return }
        readings.append(SlotReading(end: end, value: .words, claims: 0))
    }
}
