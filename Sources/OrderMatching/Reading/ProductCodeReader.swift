import TweetText

/// Reads the id or the article number of a product, as its merchant writes it: `RS-9`, `B0000SX2UC`, `4006381333931`.
enum ProductCodeReader {
    /// Terms of a code at most.
    private static let longest = 16

    /// The whole of what is glued together at `start`, if it is a code and no title that ends there.
    static func read(
        at start: Int, in post: PostTerms, text: Span<UInt8>, isCode: ([UInt8]) -> Bool,
        into readings: inout [SlotReading]
    ) {
        guard post.isWordLike(start), post.isBoundary(before: start) else { return }
        var end = start + 1
        while end < post.count, post.isGlued(end), post.isWordLike(end) || joins(post.marks[end]) { end += 1 }
        while end > start, !post.isWordLike(end - 1) { end -= 1 }
        guard end - start <= longest, post.isBoundary(before: end), !readings.contains(where: { $0.end == end }) else {
            return
        }
        let run = Token(kind: .word, flags: [], start: Int(post.terms[start].start), end: Int(post.terms[end - 1].end))
        var key: [UInt8] = []
        TermKey.append(run, of: text, to: &key)
        if isCode(key) { readings.append(SlotReading(end: end, value: .productCode, claims: end - start)) }
    }

    /// `- _ . / : +`
    private static func joins(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x2D, 0x5F, 0x2E, 0x2F, 0x3A, 0x2B: true
        default: false
        }
    }
}
