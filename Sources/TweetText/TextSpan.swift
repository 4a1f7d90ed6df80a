/// A half-open range of UTF-8 byte offsets into one text.
///
/// Every span in the library counts UTF-8 bytes of the text as its author wrote it. Other units are
/// reached by conversion (`TextUnits`), never by guessing.
public struct TextSpan: Hashable, Sendable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset behind the last byte.
    public var end: Int

    /// Makes the span `start ..< end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// Number of bytes covered.
    @inlinable
    public var count: Int { end - start }

    /// Whether the span covers nothing.
    @inlinable
    public var isEmpty: Bool { end <= start }

    /// Whether the two spans share at least one byte.
    @inlinable
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// Whether `offset` lies inside the span.
    @inlinable
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
}
