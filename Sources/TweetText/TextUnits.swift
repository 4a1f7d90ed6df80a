/// A place between two characters of a text, counted three ways.
public struct TextPosition: Hashable, Sendable {
    /// UTF-8 bytes in front of it.
    public var utf8: Int
    /// Unicode scalars (code points) in front of it: what X counts.
    public var scalars: Int
    /// UTF-16 code units in front of it: what JavaScript, Java and NSString count.
    public var utf16: Int

    /// Makes a position from its three counts.
    public init(utf8: Int = 0, scalars: Int = 0, utf16: Int = 0) {
        self.utf8 = utf8
        self.scalars = scalars
        self.utf16 = utf16
    }

    /// The count in one unit.
    public subscript(unit: TextUnits.Unit) -> Int {
        switch unit {
        case .utf8: utf8
        case .scalars: scalars
        case .utf16: utf16
        }
    }
}

/// Converts offsets of one text between UTF-8, Unicode scalars and UTF-16.
///
/// Asked in ascending order it walks the text once, however many offsets there are; going back starts over.
/// A text of ASCII alone, where all units are one, is not walked at all.
public struct TextUnits: Sendable {
    /// What offsets count.
    public enum Unit: Hashable, Sendable, CaseIterable {
        case utf8, scalars, utf16
    }

    private let isASCII: Bool
    private var last = TextPosition()

    /// Prepares for offsets into `text`, which must be valid UTF-8.
    public init(_ text: Span<UInt8>) {
        isASCII = ASCIIRuns.isASCII(text, 0, text.count)
    }

    /// The position that lies `offset` units into `text`: the text that the value was made for.
    ///
    /// An offset within a scalar is the scalar's start; one outside the text is its nearest end.
    public mutating func position(
        at offset: Int, counting unit: Unit = .utf8, in text: Span<UInt8>
    ) -> TextPosition {
        if isASCII {
            let place = max(0, min(offset, text.count))
            return TextPosition(utf8: place, scalars: place, utf16: place)
        }
        if offset < last[unit] { last = TextPosition() }
        var position = last
        while position.utf8 < text.count {
            let lead = text[position.utf8]
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            let next = TextPosition(
                utf8: min(position.utf8 + length, text.count), scalars: position.scalars + 1,
                utf16: position.utf16 + (length == 4 ? 2 : 1))
            if next[unit] > offset { break }
            position = next
        }
        last = position
        return position
    }

    /// One span in other units; `TextUnits` itself is for many spans of one text.
    public static func convert(_ span: TextSpan, from: Unit, to: Unit, in text: String) -> TextSpan {
        let bytes = text.utf8.span
        var units = TextUnits(bytes)
        let start = units.position(at: span.start, counting: from, in: bytes)
        let end = units.position(at: span.end, counting: from, in: bytes)
        return TextSpan(start[to], end[to])
    }
}
