/// An entity without its text: what it is and where it stands.
public struct EntitySpan: Hashable, Sendable {
    /// What it is.
    public var kind: TweetEntity.Kind
    /// Where it stands, its sign included.
    public var span: TextSpan

    /// Makes a span of a kind.
    @inlinable
    public init(_ kind: TweetEntity.Kind, _ span: TextSpan) {
        self.kind = kind
        self.span = span
    }
}
