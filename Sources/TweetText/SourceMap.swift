/// Leads from offsets in a decoded text back to its source and forth, in UTF-8 bytes.
///
/// Holds one entry an escape, so it is empty, and the identity, for most posts.
public struct SourceMap: Hashable, Sendable {
    /// Offsets in the text of the bytes that were escapes, ascending.
    private var places: [Int32] = []
    /// Bytes by which the source is ahead of the text behind each of them.
    private var ahead: [Int32] = []

    /// Makes the identity: text and source are the same bytes.
    public init() {}

    /// Whether nothing was decoded.
    public var isIdentity: Bool { places.isEmpty }

    /// Notes that the text's byte at `textOffset` was `extra + 1` bytes in the source; offsets ascend.
    mutating func append(textOffset: Int, extra: Int) {
        places.append(Int32(truncatingIfNeeded: textOffset))
        ahead.append((ahead.last ?? 0) + Int32(truncatingIfNeeded: extra))
    }

    /// The source offset of a text offset.
    public func source(_ textOffset: Int) -> Int {
        guard !places.isEmpty else { return textOffset }
        let passed = count { textOffset > Int(places[$0]) }
        return passed == 0 ? textOffset : textOffset + Int(ahead[passed - 1])
    }

    /// The part of the source that a part of the text came from.
    public func source(_ span: TextSpan) -> TextSpan {
        TextSpan(source(span.start), source(span.end))
    }

    /// The text offset of a source offset; one within an escape is the place of its character.
    public func text(_ sourceOffset: Int) -> Int {
        guard !places.isEmpty else { return sourceOffset }
        // Source offset behind escape k: its text offset, one byte for itself, and what it is ahead.
        let passed = count { sourceOffset >= Int(places[$0]) + 1 + Int(ahead[$0]) }
        let plain = passed == 0 ? sourceOffset : sourceOffset - Int(ahead[passed - 1])
        return passed < places.count ? min(plain, Int(places[passed])) : plain
    }

    /// The part of the text that a part of the source became.
    public func text(_ span: TextSpan) -> TextSpan {
        TextSpan(text(span.start), text(span.end))
    }

    /// How many entries in front satisfy `isPassed`, which holds for a prefix of them.
    private func count(_ isPassed: (Int) -> Bool) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if isPassed(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
