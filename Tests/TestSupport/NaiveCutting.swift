import TweetText

/// Cuts a run without spaces into known words by trying everything: the slow twin of `TermSegmenter`.
public struct NaiveCutting {
    /// The pieces in their order; what nothing knows is one piece between those that are known.
    public private(set) var spans: [TextSpan] = []

    /// A way to cut the first characters of the run.
    private struct Way {
        var unknown = 0
        var ends: [(end: Int, isKnown: Bool)] = []

        /// Pieces, neighbours that nothing knows counted as one.
        var pieces: Int {
            ends.indices.count { $0 == 0 || ends[$0].isKnown || ends[$0 - 1].isKnown }
        }
    }

    /// Cuts a word of a text.
    public init(_ token: Token, of bytes: [UInt8], known: Set<[UInt8]>) {
        let text = String(decoding: bytes[token.span.start..<token.span.end], as: UTF8.self)
        var borders = [token.span.start]
        for character in text { borders.append((borders.last ?? 0) + character.utf8.count) }
        func isKnown(_ start: Int, _ end: Int) -> Bool {
            known.contains(TermKey.key(of: String(decoding: bytes[borders[start]..<borders[end]], as: UTF8.self)))
        }
        // The best way to each border is enough: what comes behind does not depend on how one came there, but for
        // whether the last piece was unknown.
        var best: [[Bool: Way]] = Array(repeating: [:], count: borders.count)
        best[0] = [true: Way()]
        for end in borders.indices.dropFirst() {
            for start in 0..<end {
                let knows = isKnown(start, end)
                guard knows || start == end - 1 else { continue }
                for way in best[start].values {
                    var longer = way
                    longer.unknown += knows ? 0 : 1
                    longer.ends.append((borders[end], knows))
                    if let other = best[end][knows], (other.unknown, other.pieces) <= (longer.unknown, longer.pieces) {
                        continue
                    }
                    best[end][knows] = longer
                }
            }
        }
        let ways = best[borders.count - 1].values
        guard let least = ways.min(by: { ($0.unknown, $0.pieces) < ($1.unknown, $1.pieces) }) else { return }
        var start = token.span.start
        for (index, piece) in least.ends.enumerated() {
            let goesOn = index + 1 < least.ends.count && !piece.isKnown && !least.ends[index + 1].isKnown
            if goesOn { continue }
            spans.append(TextSpan(start, piece.end))
            start = piece.end
        }
    }
}
