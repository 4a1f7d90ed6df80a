import TweetText

/// Cuts a run without spaces into known words by trying everything: the slow twin of `TermSegmenter`.
public struct NaiveCutting {
    /// The pieces in their order; what nothing knows is one piece between those that are known.
    public private(set) var spans: [TextSpan] = []

    /// Characters in words that nothing knows, and words that are known.
    public private(set) var cost = (unknown: 0, words: 0)

    /// A way to cut the first characters of the run.
    private struct Way {
        var unknown = 0
        var ends: [(end: Int, isKnown: Bool)] = []

        /// Known words.
        var pieces: Int { ends.count { $0.isKnown } }
    }

    /// Cuts a word of a text.
    public init(_ token: Token, of bytes: [UInt8], known: Set<[UInt8]>) {
        let text = String(decoding: bytes[token.span.start..<token.span.end], as: UTF8.self)
        var borders = [token.span.start]
        for character in text { borders.append((borders.last ?? 0) + character.utf8.count) }
        func isKnown(_ start: Int, _ end: Int) -> Bool {
            known.contains(TermKey.key(of: String(decoding: bytes[borders[start]..<borders[end]], as: UTF8.self)))
        }
        // The best way to each border is enough: what comes behind does not depend on how one came there.
        var best = [Way?](repeating: nil, count: borders.count)
        best[0] = Way()
        for end in borders.indices.dropFirst() {
            for start in 0..<end {
                let knows = isKnown(start, end)
                guard knows || start == end - 1 else { continue }
                guard var longer = best[start] else { continue }
                longer.unknown += knows ? 0 : 1
                longer.ends.append((borders[end], knows))
                if let other = best[end], (other.unknown, other.pieces) <= (longer.unknown, longer.pieces) { continue }
                best[end] = longer
            }
        }
        guard let least = best[borders.count - 1] else { return }
        cost = (least.unknown, least.pieces)
        var start = token.span.start
        for (index, piece) in least.ends.enumerated() {
            let goesOn = index + 1 < least.ends.count && !piece.isKnown && !least.ends[index + 1].isKnown
            if goesOn { continue }
            spans.append(TextSpan(start, piece.end))
            start = piece.end
        }
    }
}
