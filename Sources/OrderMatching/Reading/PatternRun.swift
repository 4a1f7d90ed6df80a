import OrderGrammar
import TweetText

/// Reads what a `/pattern/` matches: one token, or one glued run of at most 256 bytes.
enum PatternRun {
    static let limit = 256

    static func read(
        _ pattern: PatternProgram, at start: Int, in post: PostTerms, text: Span<UInt8>,
        scratch: PatternScratch, into readings: inout [SlotReading]
    ) {
        guard start < post.count, post.isBoundary(before: start) || !post.isGlued(start) else { return }
        var end = start + 1
        while end < post.count, post.isGlued(end), post.span(start, end + 1).count <= limit { end += 1 }
        // The whole run first; then the run without what a sentence hangs on; then its letters and digits up to the
        // first mark, as `sb001` of `sb001+2`; then the single token.
        var word = start
        while word < end, post.isWordLike(word) { word += 1 }
        var ends = [end]
        var trimmed = end
        while trimmed > start + 1, post.kind(trimmed - 1) == .punctuation { trimmed -= 1 }
        if trimmed != end { ends.append(trimmed) }
        if word > start, !ends.contains(word) { ends.append(word) }
        if !ends.contains(start + 1) { ends.append(start + 1) }
        for end in ends {
            let span = post.span(start, end)
            guard span.count <= limit, pattern.match(span, of: text, scratch: scratch) == .match else { continue }
            readings.append(SlotReading(end: end, value: .words, claims: end - start))
            return
        }
    }
}
