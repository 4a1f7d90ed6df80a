import TweetText

extension PostTerms {
    /// Makes one mention of every span that names an account, as the post's record has them: `@ann.example` is nobody who
    /// is called `@ann`. A span that begins within a term, as in a link, is none.
    ///
    /// Linear in the post and the spans.
    mutating func joinMentions(
        _ spans: [TextSpan], in text: Span<UInt8>, vocabulary: TermTable, key: inout [UInt8]
    ) {
        guard !spans.isEmpty else { return }
        var starts = terms.indices[...]
        var own: [TextSpan] = []
        for span in spans where span.start >= (own.last?.end ?? 0) && span.end <= text.count && span.count > 1 {
            starts = starts.drop { Int(terms[$0].start) < span.start }
            if let term = starts.first, Int(terms[term].start) == span.start { own.append(span) }
        }
        guard !own.isEmpty else { return }
        join(own)
        var next = 0
        for term in terms.indices where next < own.count && Int(terms[term].start) == own[next].start {
            ids[term] = vocabulary.find(terms[term], in: text, scratch: &key)
            next += 1
        }
    }
}
